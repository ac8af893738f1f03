/** What a part of an Office document points at: `.rels` files, and fields that fetch or start something. */

export interface Relation {
	/** The last word of its type: `hyperlink`, `attachedTemplate`, `oleObject` … */
	readonly type: string;
	readonly target: string;
	readonly isOutside: boolean;
}

const named: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'"
};

const decoded = (text: string): string =>
	text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex, decimal, name) => {
		if (name) return named[name] ?? whole;
		const code = hex ? parseInt(hex, 16) : parseInt(decimal, 10);
		return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
	});

const relationship = /<(?:[\w.-]+:)?Relationship\s((?:"[^"]*"|'[^']*'|[^>"'])*)>/g;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

export function relationsIn(xml: string): readonly Relation[] {
	return [...xml.matchAll(relationship)].map(([, inside = '']) => {
		const attributes = new Map(
			[...inside.matchAll(attribute)].map(([, name = '', double, single]) => [
				name,
				decoded(double ?? single ?? '')
			])
		);
		const target = (attributes.get('Target') ?? '').trim();
		return {
			type: (attributes.get('Type') ?? '').split('/').at(-1) ?? '',
			target,
			// An address of its own, a drive or a server, whatever the mode says.
			isOutside:
				/external/i.test(attributes.get('TargetMode') ?? '') ||
				/^(?:[a-z][a-z0-9+.-]*:|\/\/|\\\\)/i.test(target)
		};
	});
}

const fieldPart =
	/<(?:\w+:)?(?:(fldChar)\b|instrText\b[^>]*>([^<]*)|fldSimple\b[^>]*?\binstr\s*=\s*(?:"([^"]*)"|'([^']*)'))/g;

/** The fields' codes; one code may be spread over several pieces between two marks. */
export function fieldsIn(xml: string): readonly string[] {
	const fields: string[] = [];
	let code = '';
	for (const [, mark, piece, double, single] of xml.matchAll(fieldPart)) {
		if (piece !== undefined) code += piece;
		if (mark) {
			fields.push(code);
			code = '';
		}
		const simple = double ?? single;
		if (simple !== undefined) fields.push(simple);
	}
	return [...fields, code].map((field) => decoded(field).trim()).filter(Boolean);
}
