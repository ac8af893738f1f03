/** Decisions on a new national path, in words: why not, and which field it is about. */
import { cprRefusal } from '../elements/refuse-cpr.ts';

const refusals: Readonly<Record<string, string>> = {
	'not-your-decision': 'Kun redaktører og styrelsens leder afgør det.',
	'not-found': 'Forslaget findes ikke mere. Genindlæs siden.',
	'already-decided': 'En anden har afgjort forslaget imens. Se afgørelsen herunder.',
	'newer-version': 'En nyere version gælder nu. Se forskellen igennem igen.',
	'reason-missing': 'Skriv nogle ord. De står på siden og i loggen.',
	'reason-too-long': 'Teksten er for lang. Skriv højst 2.000 tegn.',
	'looks-like-cpr': cprRefusal,
	'law-missing':
		'Bekræftede trin hviler på bestemmelser, som lovkataloget ikke har eller ikke har godkendt. Begynd der',
	'breaks-path': 'Handlevejen ville bryde en regel, den skal holde'
};

export function proposalRefusal(reason: string, about: readonly string[] = []): string {
	const text = refusals[reason] ?? 'Det kunne ikke lade sig gøre. Intet er gået tabt. Prøv igen.';
	return about.length > 0 && /^(law-missing|breaks-path)$/.test(reason)
		? `${text}: ${about.join(' ')}`
		: text;
}

const isAboutWords = (reason: string) => /^(reason-|looks-like)/.test(reason);

/** The field of the form that was sent; undefined when it is about the proposal. */
export const proposalField = (form: 'publish' | 'decline', reason: string): string | undefined =>
	isAboutWords(reason) ? (form === 'publish' ? 'note' : 'reason') : undefined;
