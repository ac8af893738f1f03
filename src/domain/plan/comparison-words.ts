/** A comparison in words, the same on the page and on paper: what comes first is what there is to decide on. */
import type { ChangeReason, PlanComparison, SectionComparison } from './comparison.ts';

const numbers = ['nul', 'et', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti'];
const inWords = (count: number): string => numbers[count] ?? String(count);
const first = (text: string): string => text.charAt(0).toLocaleUpperCase('da') + text.slice(1);

/** Short sentences, most important first; one that says so where nothing differs. */
export function comparisonSummary({ sections }: PlanComparison): readonly string[] {
	const count = (fits: (section: SectionComparison) => boolean) => sections.filter(fits).length;
	const added = count(({ change }) => change === 'added');
	const removed = count(({ change }) => change === 'removed');
	const changed = count(({ change }) => change === 'changed');
	const same = count(({ change }) => change === 'same');
	const moved = count((section) => section.moved);
	if (added + removed + changed + moved === 0) return ['De to tekster er ens, ord for ord.'];
	const said = [
		added && `${inWords(added)} afsnit er ${added === 1 ? 'nyt' : 'nye'}.`,
		removed && `${inWords(removed)} afsnit er taget ud.`,
		changed && `${inWords(changed)} afsnit har fået andre ord.`,
		moved && `${inWords(moved)} afsnit er flyttet.`,
		same && `${inWords(same)} afsnit er ens, ord for ord.`
	].filter((sentence) => sentence !== 0);
	const { into, out } = wordCounts(sections);
	return [...said.map(first), `${into} ord er kommet til, og ${out} ord er gået ud.`];
}

function wordCounts(sections: readonly SectionComparison[]) {
	const changes = sections.flatMap(({ lines }) => lines.flatMap(({ words }) => words));
	const sum = (kind: 'added' | 'removed') =>
		changes
			.filter((change) => change.kind === kind)
			.reduce((total, { text }) => total + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0)
			.toLocaleString('da-DK');
	return { into: sum('added'), out: sum('removed') };
}

/** What happened to a section, as a heading's first words. */
export function changeName({ change, moved }: SectionComparison): string {
	if (change === 'added') return 'Nyt afsnit';
	if (change === 'removed') return 'Taget ud';
	if (change === 'changed') return moved ? 'Ændret og flyttet' : 'Ændret';
	return moved ? 'Flyttet' : 'Uændret';
}

/** Names of provisions and of the guide's passages, by id. */
export interface ReasonNames {
	readonly law: Readonly<Record<string, string>>;
	readonly passages: Readonly<Record<string, string>>;
}

/** Each reason once, however many provisions stand under one reference. */
export const reasonTexts = (
	{ reasons }: SectionComparison,
	names: ReasonNames
): readonly string[] => [...new Set(reasons.map((reason) => reasonText(reason, names)))];

function reasonText(reason: ChangeReason, { law, passages }: ReasonNames): string {
	if (reason.kind === 'guide') {
		const title = passages[reason.passage] ?? reason.passage;
		return `Guidens tekst »${title}« er kommet i udgave ${reason.edition}.`;
	}
	const { ended, successor, unconfirmed } = reason;
	const said = `${first(law[ended] ?? ended)} gælder ikke længere. Nu gælder ${law[successor] ?? successor}`;
	return unconfirmed ? `${said} (afventer faglig godkendelse).` : `${said}.`;
}
