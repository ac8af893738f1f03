/** The council's name is a common noun in the middle of a sentence; any other name stands as it was typed. */
export const inRunningText = (body: string): string =>
	/^(Kommunalbestyrelsen|Byrådet|Borgerrepræsentationen)\b/u.test(body)
		? body.charAt(0).toLocaleLowerCase('da') + body.slice(1)
		: body;
