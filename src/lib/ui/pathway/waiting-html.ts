/** In place of a result whose steps are still on their way, or did not come: never a dead end. */
import { html, type Html } from '../elements/html.ts';
import { callButton, intakeBlock } from './contact-html.ts';
import type { PathView } from './path-view.ts';

export const waitingScreen = ({ place }: PathView, failed: boolean): Html => html`
	<h1 id="path-heading" tabindex="-1">
		${failed ? 'Trinene kunne ikke hentes' : 'Vi henter trinene …'}
	</h1>
	${
		failed &&
		html`<p>Prøv igen, når du har forbindelse. Dine svar bliver på din telefon.</p>
			<p>
				<button type="button" class="button button-primary" data-path="again">Prøv igen</button>
			</p>`
	}
	<p>Er der fare lige nu? Så ring 112.</p>
	<p>${callButton('tel:112', 'Ring', '112', 'path-danger')}</p>
	<p>Ellers ring til modtagelsen, og sig, hvad du ved.</p>
	${intakeBlock(place)}
`;
