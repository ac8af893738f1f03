/** The words of a path, written as Markdown: `## <text id>`, then the text until the next heading. */
export function readTexts(markdown: string): Readonly<Record<string, string>> {
	const texts: Record<string, string> = {};
	let id: string | undefined;
	for (const line of markdown.split(/\r?\n/)) {
		const heading = /^## +(\S+) *$/.exec(line);
		if (heading) {
			id = heading[1] ?? '';
			if (texts[id] !== undefined) throw new Error(`Two texts called ${id}`);
			texts[id] = '';
		} else if (id !== undefined && !line.startsWith('#')) {
			texts[id] = `${texts[id]} ${line.trim()}`.trim();
		}
	}
	return texts;
}

/** The sentences of a text, for the rule of at most 20 words. */
export const sentencesOf = (text: string): readonly string[] =>
	text.split(/(?<=[.!?:])\s+/).filter((sentence) => sentence !== '');
