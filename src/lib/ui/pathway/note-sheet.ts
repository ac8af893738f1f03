/**
 * The note sheet: what one remembers, while one remembers it. It lives in the fields on the screen and nowhere
 * else (principle 1): printed or saved as a file on purpose, gone with "Slet alt" and when one leaves.
 */
import { cprRefusal } from '../elements/refuse-cpr.ts';
import { html, type Html } from '../elements/html.ts';
import { noteFields, type NoteField } from './note-fields.ts';
import {
	fields,
	isEmpty,
	largestFile,
	longest,
	noteFile,
	noteText,
	readNote,
	withCpr,
	type Note,
	type NoteFault
} from './note-file.ts';
import { saveFile } from './save-file.ts';

export interface NoteSheet {
	open(): void;
	forget(): void;
}

/** The sheet takes the place of the path's screen while it is open. */
export function noteSheet(host: HTMLElement): NoteSheet {
	const sheet = document.createElement('div');
	sheet.className = 'note-sheet';
	sheet.hidden = true;
	host.after(sheet);
	/** Grows when everything is forgotten: a file that was still being read then comes too late. */
	let turn = 0;

	const part = <Kind extends HTMLElement>(name: string) =>
		sheet.querySelector<Kind>(`[data-note="${name}"]`);
	const area = (field: NoteField) => part<HTMLTextAreaElement>(`field-${field}`);
	const written = (): Note =>
		Object.fromEntries(fields.map((field) => [field, area(field)?.value ?? ''])) as Note;
	const tell = (words: string) => {
		const line = part('told');
		if (line) line.textContent = words;
	};

	const show = (isOpen: boolean) => {
		sheet.hidden = !isOpen;
		host.hidden = isOpen;
	};
	const forget = () => {
		turn += 1;
		sheet.replaceChildren();
		show(false);
	};
	const open = () => {
		if (sheet.childElementCount === 0) sheet.innerHTML = sheetHtml.markup;
		show(true);
		// The path draws its screen again when one comes back; until then the page has one heading.
		host.replaceChildren();
		// The phone's Back leads there; the history holds nothing but that there is a step back.
		history.pushState(history.state, '');
		sheet.querySelector('h1')?.focus({ preventScroll: true });
		sheet.scrollIntoView();
	};

	/** False while something looks like a CPR number; then that is said, and the field is gone to. */
	const mayLeave = () => {
		const [first] = withCpr(written());
		if (first === undefined) return true;
		tell(cprRefusal);
		area(first)?.focus();
		return false;
	};
	const warn = (isShown: boolean) => {
		const warning = part('warning');
		if (!warning) return;
		warning.hidden = !isShown;
		if (isShown) warning.focus();
	};

	async function take(file: File): Promise<void> {
		const asked = turn;
		const text = file.size > largestFile ? undefined : await file.text();
		if (asked !== turn) return;
		const read = text === undefined ? undefined : readNote(text);
		if (!read?.ok) return tell(faultWords[read?.reason ?? 'too-large']);
		if (!isEmpty(written())) return tell(occupied);
		for (const field of fields) {
			const box = area(field);
			if (box) box.value = read.value[field];
		}
		tell('Notatet er åbnet. Filen ligger stadig, hvor den lå.');
	}

	const acts: Readonly<Record<string, () => void>> = {
		close: () => history.back(),
		exit: () => {
			forget();
			// As if the path's own way out were pressed.
			const exit = host.appendChild(document.createElement('a'));
			exit.dataset['path'] = 'exit';
			exit.click();
		},
		print: () => mayLeave() && print(),
		save: () => mayLeave() && warn(true),
		'save-not': () => warn(false),
		'save-now': () => {
			warn(false);
			if (!mayLeave()) return;
			saveFile('notat.html', noteFile(written()));
			tell('Notatet er gemt i filen notat.html blandt dine hentede filer.');
		},
		erase: () => {
			turn += 1;
			sheet.innerHTML = sheetHtml.markup;
			sheet.querySelector('h1')?.focus();
			tell('Notatet er slettet her. En fil, du har gemt, sletter du selv.');
		}
	};
	sheet.addEventListener('click', (event) => {
		const name = (event.target as Element).closest<HTMLElement>('[data-note]')?.dataset['note'];
		const act = acts[name ?? ''];
		if (!act) return;
		event.preventDefault();
		act();
	});
	sheet.addEventListener('input', ({ target }) => {
		if (!(target instanceof HTMLTextAreaElement)) return;
		tell('');
		refuseIn(target, withCpr(written()));
	});
	sheet.addEventListener('change', ({ target }) => {
		if (!(target instanceof HTMLInputElement)) return;
		const [file] = target.files ?? [];
		if (file) void take(file);
		// The same file can be chosen again.
		target.value = '';
	});
	addEventListener('popstate', () => {
		if (sheet.hidden) return;
		show(false);
		host.querySelector<HTMLElement>('[data-tool="note"]')?.focus();
	});
	addEventListener('beforeprint', () => {
		const paper = part('paper');
		if (paper && !sheet.hidden) paper.innerHTML = noteText(written()).markup;
	});
	addEventListener('afterprint', () => part('paper')?.replaceChildren());
	return { open, forget };
}

function refuseIn(area: HTMLTextAreaElement, refused: readonly NoteField[]): void {
	const isRefused = refused.some((field) => area.dataset['note'] === `field-${field}`);
	area.setAttribute('aria-invalid', String(isRefused));
	const error = document.getElementById(`${area.id}-error`);
	if (error) error.textContent = isRefused ? cprRefusal : '';
}

const occupied = 'Der står noget i arket. Gem eller slet det først. Filen er ikke åbnet.';

const faultWords: Readonly<Record<NoteFault, string>> = {
	'too-large': 'Filen er for stor til at være et notat herfra. Den er ikke åbnet.',
	'not-a-note': 'Filen er ikke et notat herfra. Den er ikke åbnet.',
	changed:
		'Filen er ændret, siden den blev gemt. Den er ikke åbnet. Du kan læse den, hvor den ligger.',
	'looks-like-cpr': `Filen er ikke åbnet. ${cprRefusal}`
};

const hints: Readonly<Record<NoteField, string>> = {
	words: 'Skriv ordret, hvad barnet sagde, og hvad du selv spurgte om.',
	seen: 'Kun det, du selv har set eller hørt.',
	thought: 'Din egen tolkning. Hold den adskilt fra det, du så.',
	time: '',
	place: '',
	present: ''
};

const fieldHtml = (field: NoteField): Html => html`
	<div class="note-field">
		<label for="note-${field}">${noteFields[field]}</label>
		<p id="note-${field}-hint">${hints[field]}</p>
		<p id="note-${field}-error" class="note-error" role="alert"></p>
		<textarea
			id="note-${field}"
			data-note="field-${field}"
			rows="${longest[field] > 1000 ? 5 : 1}"
			maxlength="${longest[field]}"
			autocomplete="off"
			spellcheck="false"
			aria-describedby="note-${field}-hint note-${field}-error"
		></textarea>
	</div>
`;

const button = (name: string, text: string, kind = 'button-secondary'): Html =>
	html`<button type="button" class="button ${kind}" data-note="${name}">${text}</button>`;

const sheetHtml = html`
	<div class="note-screen">
		<div class="path-bar">
			${button('close', '← Tilbage', 'button-tertiary')}
			<a class="path-exit" href="/" data-note="exit">Forlad siden hurtigt</a>
		</div>
		<h1 tabindex="-1">Skriv ned, mens du husker det</h1>
		<p>Skriv ikke navne eller CPR-nummer. Skriv »barnet«, »moren« eller »pædagogen«.</p>
		<p>
			Notatet findes kun på denne skærm. Det forsvinder, når du forlader siden. Udskriv eller gem
			det først.
		</p>
		${fields.map(fieldHtml)}
		<div class="path-foot">
			${button('print', 'Udskriv notatet')} ${button('save', 'Gem som fil')}
			${button('erase', 'Slet notatet', 'button-tertiary')}
		</div>
		<div
			class="note-warning"
			data-note="warning"
			role="group"
			aria-label="Før du gemmer"
			tabindex="-1"
			hidden
		>
			<p>
				<strong>Er det din egen telefon? Så gem ikke her.</strong> Filen bliver liggende, og andre
				kan se den. Udskriv i stedet, eller skriv notatet ind i dit arbejdes system.
			</p>
			${button('save-now', 'Gem filen')} ${button('save-not', 'Gem ikke')}
		</div>
		<p class="note-told" data-note="told" role="status"></p>
		<div class="note-field">
			<label for="note-open">Åbn et notat, du har gemt</label>
			<input type="file" id="note-open" accept=".html,text/html" />
		</div>
	</div>
	<div class="note-paper" data-note="paper"></div>
`;
