import { danishDate } from '#domain/kernel';
import type { DueItem, DueReason, Urgency } from '#domain/plan';

export const urgencyNames: Readonly<Record<Urgency, string>> = {
	overdue: 'Fristen er gået',
	now: 'Gør det nu',
	later: 'Der er tid endnu'
};

/** What is to be done, as the link that leads to it. */
export function dueHeadline({ reason, about, dueOn }: DueItem): string {
	switch (reason) {
		case 'start':
			return `Begynd jeres beredskab: ${about}`;
		case 'revision':
			return `Revidér ${about}${dueOn ? ` senest ${danishDate(dueOn)}` : ''}`;
		case 'action':
		case 'promise':
			return `${shortened(about)}${dueOn ? `, senest ${danishDate(dueOn)}` : ''}`;
		case 'law':
			return `Ret henvisningen til ${about}`;
		case 'guide':
			return `Tag stilling til guidens ændringer: ${about}`;
		case 'contact':
			return `Bekræft nummeret til ${about}`;
	}
}

/** People write as much as they need; the link holds the beginning, cut at a word. */
function shortened(text: string): string {
	const line = text.replace(/\s+/gu, ' ').replace(/[.:]$/u, '');
	return line.length <= 120 ? line : `${line.slice(0, 120).replace(/\s+\S*$/u, '')} …`;
}

const introductions: Readonly<Record<DueReason, string>> = {
	start: 'Kommunen har ingen plan i Beredt endnu. Begynd med guidens skabelon.',
	revision: 'Kommunalbestyrelsen reviderer planen mindst hvert fjerde år. Regn tid til høring med.',
	action: 'Det er en handling fra tjekket. Meld den færdig, når den er gjort.',
	promise: 'I lover det i planen. Meld det gennemført, når det er gjort.',
	law: 'Bestemmelsen er ophørt, siden planen blev vedtaget.',
	guide: 'Guiden er kommet i en ny udgave. Det gælder',
	contact: 'Ring til nummeret, og bekræft eller ret det.'
};

/** Why, and what is known to take its place, in one or two sentences. */
export function dueReason({ reason, more }: DueItem): string {
	const list = new Intl.ListFormat('da', { type: 'conjunction' }).format(more);
	if (list === '') return introductions[reason];
	if (reason === 'law') return `${introductions.law} Samme pligt står nu i ${list}.`;
	if (reason === 'contact') return `${list}. ${introductions.contact}`;
	if (reason === 'action') return `${list} har opgaven. ${introductions.action}`;
	return `${introductions[reason]} ${list}.`;
}
