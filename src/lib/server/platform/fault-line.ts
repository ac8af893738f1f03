/**
 * What a fault may leave in the log: its kind, the database's code, and where in our own code it happened.
 * Never its message: a database driver puts the values of the query into it, and with them what people wrote.
 */
export function faultLine(error: unknown): Readonly<Record<string, unknown>> {
	if (!(error instanceof Error)) return { kind: typeof error };
	const stack = error.stack ?? '';
	const told = stack.indexOf(error.message);
	const frames = (told === -1 ? stack : stack.slice(told + error.message.length))
		.split('\n')
		.filter((line) => /^\s+at /.test(line))
		.map((line) => line.trim())
		.slice(0, 8);
	const code = 'code' in error && /^[A-Z0-9_]{2,40}$/.test(String(error.code)) ? error.code : null;
	return {
		kind: error.name,
		...(code ? { code } : {}),
		frames,
		...(error.cause ? { cause: faultLine(error.cause) } : {})
	};
}
