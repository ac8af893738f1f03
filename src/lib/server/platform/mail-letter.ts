/** One letter, as text and as simple HTML from the same words: no pictures, nothing from elsewhere, no tracking. */
export interface Letter {
	readonly to: string;
	readonly subject: string;
	readonly greeting: string;
	readonly paragraphs: readonly string[];
	/** The one thing to do next. */
	readonly action?: { readonly text: string; readonly address: string };
	/** A meeting for the reader's own calendar. */
	readonly calendar?: { readonly method: 'PUBLISH' | 'CANCEL'; readonly content: string };
	/** Who writes, and why the reader gets this. */
	readonly why: string;
}

export function letterText({ greeting, paragraphs, action, why }: Letter): string {
	const next = action ? [`${action.text}:\n${action.address}`] : [];
	return `${[greeting, ...paragraphs, ...next, `-- \n${why}`].join('\n\n')}\n`;
}

export function letterHtml({ subject, greeting, paragraphs, action, why }: Letter): string {
	const lines = [greeting, ...paragraphs].map((text) => `<p>${escape(text)}</p>`);
	if (action) {
		lines.push(`<p><a href="${escape(action.address)}">${escape(action.text)}</a></p>`);
	}
	lines.push(`<hr>`, `<p><small>${escape(why)}</small></p>`);
	return `<!doctype html>
<html lang="da">
<head><meta charset="utf-8"><title>${escape(subject)}</title></head>
<body>
${lines.join('\n')}
</body>
</html>
`;
}

const signs: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;'
};
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
