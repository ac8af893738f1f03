/** A whole edition as the domain compares and checks it, and the fingerprints of its texts. */
import { createHash } from 'node:crypto';
import {
	approvalForm as passageForm,
	fingerprintForm,
	provisionsAt,
	type DraftContent,
	type Edition,
	type EditionContent,
	type EditionSubject,
	type HashOf,
	type Passage,
	type PlacedPassage,
	type ProvisionText,
	type Theme
} from '#domain/guide';
import { approvalForm as provisionForm, type Provision } from '#domain/law';
import { readApprovals } from '../identity/approval-store.ts';
import { listProvisions } from '../law/provision-store.ts';
import type { Transaction } from '../platform/database.ts';
import { listAmendments } from './amendment-store.ts';
import { getEdition, listPassages, listThemes } from './guide-store.ts';
import { documentHash } from './load-guide.ts';

export const fingerprint: HashOf = (text) =>
	createHash('sha256').update(fingerprintForm(text)).digest('hex');

interface Texts {
	readonly themes: readonly Theme[];
	readonly passages: readonly Passage[];
	readonly provisions: readonly Provision[];
}

const passageText = ({ approval: _, hash: __, ...text }: Passage): PlacedPassage => text;
const provisionText = ({ approval: _, ...text }: Provision): ProvisionText => text;
const withoutPosition = <Text extends { readonly position: number }>({
	position: _,
	...text
}: Text): Omit<Text, 'position'> => text;

/** Only what an editor writes: no approval, no hash. */
export const contentOf = ({ themes, passages, provisions }: Texts): EditionContent => ({
	themes,
	passages: passages.map(passageText),
	provisions: provisions.map(provisionText)
});

export async function readNewest(
	tx: Transaction
): Promise<{ readonly edition: Edition; readonly content: EditionContent }> {
	const edition = await getEdition(tx);
	const texts = {
		themes: await listThemes(tx, edition.number),
		passages: await listPassages(tx, edition.number),
		provisions: await listProvisions(tx)
	};
	return { edition, content: contentOf(texts) };
}

/** An edition as it was published, the law as it stood in the catalogue then included. */
export async function readEditionAt(tx: Transaction, number: number): Promise<EditionContent> {
	const themes = await listThemes(tx, number);
	const passages = await listPassages(tx, number);
	const provisions = await listProvisions(tx);
	const amendments = await listAmendments(tx);
	return {
		...contentOf({ themes, passages, provisions: [] }),
		provisions: provisionsAt(number, provisions.map(provisionText), amendments)
	};
}

/** An edition as readers see it: with the approvals that hold for its words. */
export async function asRead(tx: Transaction, content: EditionContent): Promise<Texts> {
	const passages = await readApprovals(tx, 'passage');
	const provisions = await readApprovals(tx, 'provision');
	return {
		themes: content.themes,
		passages: content.passages.map((passage) => ({
			...passage,
			hash: documentHash(passage.body),
			approval: passages(passage.id, () => passageForm(passage))
		})),
		provisions: content.provisions.map((provision) => ({
			...provision,
			approval: provisions(provision.id, () => provisionForm(provision))
		}))
	};
}

/** One text of an edition, as a draft takes it up; undefined when the edition has none of that id. */
export function textIn(
	content: EditionContent,
	kind: EditionSubject,
	id: string
): DraftContent | undefined {
	const isIt = (one: { readonly id: string }) => one.id === id;
	switch (kind) {
		case 'passage':
			return content.passages.filter(isIt).map(withoutPosition)[0];
		case 'theme':
			return content.themes.filter(isIt).map(withoutPosition)[0];
		case 'provision':
			return content.provisions.find(isIt);
	}
}
