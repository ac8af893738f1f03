import {
	accept,
	containsCpr,
	day,
	isHttps,
	limits,
	parseDay,
	refuse,
	writtenLine,
	type Day,
	type Result
} from '#domain/kernel';

/**
 * That the council has adopted the plan (barnets lov § 15, stk. 2; F2). We record what the meeting's
 * minutes say; whether the body that met was the council is a finding, never a refusal.
 */
export interface Adoption {
	/** The body that met, as the minutes name it. */
	readonly body: string;
	readonly heldOn: Day;
	readonly agendaItem: string;
	/** The published agenda or minutes. */
	readonly link: string;
}

export interface AdoptionInput {
	/** Left out, it was the council. */
	readonly body?: string;
	/** `YYYY-MM-DD` */
	readonly heldOn: string;
	readonly agendaItem: string;
	readonly link: string;
}

export type AdoptionFault =
	| 'body-too-long'
	| 'day-not-real'
	| 'day-in-the-future'
	| 'day-before-the-duty'
	| 'agenda-item-missing'
	| 'agenda-item-too-long'
	| 'link-not-https'
	| 'looks-like-cpr';

export interface AdoptionProblem {
	readonly field: keyof AdoptionInput;
	readonly fault: AdoptionFault;
}

const councilName = 'Kommunalbestyrelsen';

/** The day the duty came into force (serviceloven § 19, stk. 5): no plan was adopted under it before. */
const dutyBegan = day('2013-10-01');

/** Everything wrong with what was typed, field by field, so that the form can say it all at once. */
export function adoptionProblems(input: AdoptionInput, today: Day): readonly AdoptionProblem[] {
	const problems: AdoptionProblem[] = [];
	const found = (field: keyof AdoptionInput, fault: AdoptionFault) =>
		problems.push({ field, fault });

	const body = writtenLine(input.body ?? '');
	if (body.length > limits.line) found('body', 'body-too-long');
	else if (containsCpr(body)) found('body', 'looks-like-cpr');

	const heldOn = parseDay(input.heldOn.trim());
	if (!heldOn) found('heldOn', 'day-not-real');
	else if (heldOn > today) found('heldOn', 'day-in-the-future');
	else if (heldOn < dutyBegan) found('heldOn', 'day-before-the-duty');

	const item = writtenLine(input.agendaItem);
	if (item === '') found('agendaItem', 'agenda-item-missing');
	else if (item.length > limits.line) found('agendaItem', 'agenda-item-too-long');
	else if (containsCpr(item)) found('agendaItem', 'looks-like-cpr');

	if (!isHttps(input.link.trim())) found('link', 'link-not-https');
	else if (containsCpr(input.link)) found('link', 'looks-like-cpr');
	return problems;
}

/** The adoption, or the first problem with its field in `about`. `today` is the day it is in Denmark. */
export function recordAdoption(input: AdoptionInput, today: Day): Result<Adoption, AdoptionFault> {
	const [problem] = adoptionProblems(input, today);
	if (problem) return refuse(problem.fault, [problem.field]);
	return accept({
		body: writtenLine(input.body ?? '') || councilName,
		heldOn: parseDay(input.heldOn.trim()) as Day,
		agendaItem: writtenLine(input.agendaItem),
		link: input.link.trim()
	});
}
