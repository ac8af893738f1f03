import { danishDate } from '#domain/kernel';
import type { PromiseEntry, PromiseState } from '#domain/plan';

/** In the order of the list. */
export const promiseNames: Readonly<Record<PromiseState, string>> = {
	overdue: 'Dagen er gået',
	running: 'Det holder I øje med',
	proposed: 'Forslag fra planens tekst',
	done: 'Gennemført',
	'left-out': 'Ladt ude'
};

const rhythms: Readonly<Record<number, string>> = {
	3: 'hvert kvartal',
	4: 'tre gange om året',
	6: 'to gange om året',
	12: 'hvert år',
	24: 'hvert andet år',
	36: 'hvert tredje år',
	60: 'hvert femte år'
};

/** What the text says about when, and what it leaves open. */
export function saidWords({ said, kept }: Pick<PromiseEntry, 'said' | 'kept'>): string {
	if (!said) return 'Sætningen står ikke længere i planen.';
	const often = said.everyMonths === null ? undefined : rhythms[said.everyMonths];
	const next = often && kept.length > 0 ? `Det kommer igen ${often}. Er dagen rigtig?` : undefined;
	if (next) return next;
	const again = often && often !== said.phrase.toLowerCase() ? ` Det gælder ${often}.` : '';
	if (said.on) return `Teksten siger »${said.phrase}«.${again}`;
	const { within } = said;
	const open = within
		? `Det er mellem ${danishDate(within.earliest)} og ${danishDate(within.latest)}.`
		: 'Det er ingen bestemt dag.';
	return `Teksten siger »${said.phrase}«. ${open}${again} Skriv dagen.`;
}
