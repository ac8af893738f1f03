/** Why a file was sent back, as its sender reads it: what is wrong, and what to do next. */
import {
	uploadLimits,
	type UploadKind,
	type UploadNote,
	type UploadRefusal
} from './upload-rules.ts';

const kindWords: Readonly<Record<UploadKind, string>> = {
	docx: 'Word (.docx)',
	pdf: 'PDF',
	html: 'HTML',
	text: 'ren tekst',
	png: 'PNG',
	jpeg: 'JPEG'
};

/** "Word (.docx), PDF eller HTML", for the refusal and for the label of the field. */
export function kindsInWords(kinds: readonly UploadKind[]): string {
	const words = kinds.map((kind) => kindWords[kind]);
	const last = words.pop() ?? '';
	return words.length > 0 ? `${words.join(', ')} eller ${last}` : last;
}

interface Asked {
	readonly accept: readonly UploadKind[];
	/** When it differs from what uploads may be in general. */
	readonly bytes?: number;
}

const megabytes = (bytes: number): number => Math.floor(bytes / 1024 / 1024);

const again = 'Åbn den i det program, den er lavet i, og gem den igen. Prøv så at lægge den op.';
const asPdf = 'Gem dokumentet som PDF, og læg den op i stedet.';

/** Two to four short sentences. */
export function refusalWords(reason: UploadRefusal, { accept, bytes }: Asked): string {
	const kinds = kindsInWords(accept);
	switch (reason) {
		case 'empty':
			return 'Filen er tom. Vælg en anden fil.';
		case 'too-large':
			return `Filen er for stor. Den må højst fylde ${megabytes(bytes ?? uploadLimits.bytes)} MB. Gør billederne mindre, eller del filen i to.`;
		case 'cpr-in-name':
			return 'Filens navn ligner et CPR-nummer. Giv filen et andet navn. Beredt må ikke rumme oplysninger om et barn.';
		case 'kind-not-accepted':
			return `Filen er af en type, vi ikke kan tage imod. Gem den som ${kinds}.`;
		case 'old-word-file':
			return 'Filen er gemt i et ældre Office-format. Åbn den i Word, og gem den som .docx.';
		case 'two-kinds':
			return `Filen er bygget, så den kan læses som to forskellige slags. ${again}`;
		case 'damaged':
		case 'unreadable':
			return `Filen er beskadiget, eller den er bygget på en måde, vi ikke kan læse. ${again}`;
		case 'password-protected':
			return 'Filen er beskyttet med adgangskode. Fjern beskyttelsen, og læg filen op igen.';
		case 'packed-too-tightly':
			return `Filen fylder alt for meget, når den pakkes ud. ${asPdf}`;
		case 'unsafe-names':
			return `Filen rummer navne, der peger ud af den. ${again}`;
		case 'archive-inside':
			return `Der ligger en pakket fil inde i filen. Tag den ud, eller gem dokumentet som PDF.`;
		case 'entities':
			return `Filen rummer kode, som ikke hører til i et dokument. ${again}`;
		case 'macros':
			return 'Filen rummer makroer. Gem den som .docx uden makroer, eller som PDF.';
		case 'embedded-objects':
			return 'Der ligger andre filer inde i dokumentet. Tag dem ud, og læg dem op hver for sig.';
		case 'active-content':
			return 'Filen rummer kode, der kører, når den åbnes. Udskriv dokumentet til en ny PDF, og læg den op.';
		case 'links-out':
			return 'Dokumentet henter en skabelon eller et billede et andet sted. Sæt billedet ind, eller gem dokumentet som PDF.';
		case 'too-busy':
			return 'Der er mange filer i gang lige nu. Vent et minut, og prøv igen.';
		case 'took-too-long':
		case 'too-heavy':
			return `Filen er for tung at læse. Del den i to, eller gør den enklere. Er det et Word-dokument, så gem det som PDF.`;
		case 'cancelled':
			return 'Du har afbrudt. Filen er ikke gemt.';
	}
}

/** What a file holds that does no harm where only we read it, but does not come along. */
export const noteWords: Readonly<Record<UploadNote, string>> = {
	'active-content': 'Filen rummer kode. Vi kører den ikke, og den kommer ikke med.',
	'embedded-objects': 'Der ligger andre filer inde i filen. De kommer ikke med.',
	'links-out': 'Dokumentet henter noget et andet sted. Det kommer ikke med.',
	'locked-for-changes': 'Filen er låst mod ændringer. Alle kan læse den, og det gør vi også.'
};
