import type { DocumentFault } from '#domain/document';
import { cprRefusal } from '../elements/refuse-cpr.ts';

const broken = 'Teksten kan ikke gemmes, som den er. Fortryd det sidste, og prøv igen.';

/** What each refusal of a document is called on a page: what happened, and what to do. */
export const faultWords: Readonly<Record<DocumentFault, string>> = {
	'looks-like-cpr': cprRefusal,
	'text-too-long': 'Teksten er for lang. Del den i to afsnit.',
	'text-not-readable': 'Teksten rummer et tegn, der ikke kan gemmes. Skriv ordet igen.',
	'link-not-allowed':
		'Linket virker ikke her. Brug en adresse, der begynder med https://, mailto: eller tel:.',
	'heading-level-jumps': 'En overskrift springer et niveau over. Vælg et niveau højere.',
	'list-too-deep': 'Listen har for mange niveauer. Ryk de inderste punkter ud.',
	'table-rows-uneven': 'Tabellens rækker er ikke lige lange. Fortryd det sidste, og prøv igen.',
	'table-without-header': 'Tabellen mangler en række med overskrifter.',
	'list-without-items': broken,
	'passage-without-source': broken,
	'slot-not-well-formed': broken,
	'term-not-well-formed': broken,
	'not-a-document': broken,
	'unknown-block': broken,
	'unknown-mark': broken,
	'misplaced-block': broken,
	'block-without-id': broken,
	'id-not-well-formed': broken,
	'id-used-twice': broken
};
