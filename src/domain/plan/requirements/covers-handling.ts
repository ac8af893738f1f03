import type { Line } from '../reading/line.ts';
import { linesIn } from '../reading/part.ts';
import { isContent } from '../reading/plan-reading.ts';
import { isStep } from '../reading/step.ts';
import { words } from '../reading/word.ts';
import { cannotTell, met, missing, type Requirement } from '../requirement.ts';
import { notWritten } from './not-written.ts';

/** A procedure runs from the first suspicion to what happens afterwards. */
const stages: readonly { readonly name: string; readonly words: RegExp }[] = [
	{ name: 'mistanke eller viden', words: words('\\p{L}*mistanke\\p{L}*|mistænk\\p{L}*|viden') },
	{ name: 'underretning', words: words('\\p{L}*underret\\p{L}*') },
	{
		name: 'myndighedens vurdering',
		// The unit alone is only somebody to ring to: it has to do something.
		words: words(
			'24\\s+timer|risikovurdering\\p{L}*|børnefaglig\\p{L}*\\s+undersøgelse\\p{L}*|(?:\\p{L}*myndighed\\p{L}*|kommunen|modtagelsen|familie\\p{L}+|visitation\\p{L}*|\\p{L}+(?:enhed|team|gruppe|center|centre|afdeling|rådgivning)(?:en|et)?|sagsbehandler\\p{L}*|\\p{L}*rådgiver\\p{L}*|børnehuset|forvaltningen)\\s+(?:[\\p{L},]+\\s+){0,6}(?:vurder|beslut|behandl|undersøg|afgør|tager\\s+stilling)\\p{L}*'
		)
	},
	{
		name: 'opfølgning',
		words: words(
			'\\p{L}*opfølgning\\p{L}*|opfølgende|følge?r?\\s+(?:\\p{L}+\\s+){0,3}op|følges\\s+op|efterforløb\\p{L}*|efterbehandling|efterværn|bagefter|kvittering\\p{L}*|tilbagemelding\\p{L}*|genvurder\\p{L}*|krisehjælp\\p{L}*|afslutning\\p{L}*'
		)
	}
];

/** What happens after the notification often has a chapter of its own. */
const continues = words(
	'\\p{L}*efter|bagefter|\\p{L}*opfølgning\\p{L}*|efterforløb\\p{L}*|\\p{L}*myndighed\\p{L}*|\\p{L}*modtagelse\\p{L}*|sagens\\s+gang|når\\s+.*(?:overgreb|vold).*'
);

const fewestSteps = 3;

/** F7: covers the handling of cases, barnets lov § 15, stk. 2. */
export const coversHandling: Requirement = {
	id: 'F7',
	level: 'LAW',
	confidence: 'verified',
	due: 'recommendation',
	check: (reading) => {
		const handling = linesIn(reading, 'handling');
		const part = handling.filter(isContent);
		const first = handling.find((line) => line.kind !== 'heading');
		if (!first) return notWritten(reading, 'handling');
		const around = reading.lines.filter(
			(line) => isContent(line) && line.headings.some((heading) => continues.test(heading))
		);
		const said = [...part, ...around].map(({ text, headings }) =>
			[...headings.filter(namesOneStage), text].join('\n')
		);
		const lacks = stages
			.filter((stage) => !said.some((text) => stage.words.test(text)))
			.map(({ name }) => name);
		if (lacks.length > 0) {
			return missing(`Om håndtering siger teksten intet om ${lacks.join(' eller ')}.`, first.place);
		}
		return isProcedure(handling)
			? met('Teksten går fra mistanke over underretning til opfølgning.', first.place)
			: cannotTell(
					'Teksten omtaler håndtering, men der er ingen fremgangsmåde i trin.',
					first.place
				);
	}
};

/** `Opfølgning` heads what is said of it; `Fra mistanke til opfølgning` only promises. */
const namesOneStage = (heading: string): boolean =>
	stages.filter((stage) => stage.words.test(heading)).length === 1;

const isProcedure = (lines: readonly Line[]): boolean =>
	lines.some(({ kind }) => kind === 'pathway') ||
	lines.filter((line) => isContent(line) && isStep(line.text)).length >= fewestSteps;
