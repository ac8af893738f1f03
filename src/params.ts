import { planTypeAt } from '#domain/plan';
import { kindAt } from '#ui/guide/draft-words.ts';
import { defineParams } from '@sveltejs/kit/params';

/** What the permanent addresses may hold; anything else is a page that does not exist. */
export const params = defineParams({
	/** A plan as a file: what its address ends in. */
	file: (text) => (text === 'pdf' || text === 'docx' || text === 'json' ? text : undefined),
	/** `beredskab` (§ 15, stk. 2) or `social-kontrol` (§ 15, stk. 3). */
	plan: (text) => (planTypeAt(text) ? text : undefined),
	/** A kind of text in a draft of the guide: `afsnit`, `tema`, `bestemmelse`. */
	text: (text) => kindAt(text),
	version: (text) => (/^[1-9]\d{0,4}$/.test(text) ? Number(text) : undefined)
});
