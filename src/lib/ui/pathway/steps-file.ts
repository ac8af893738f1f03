/** The part of a path that comes to the phone after the questions: a file under an address that is its content's own. */
import { packSteps, type PackedSteps } from './path-data.ts';
import type { PathView } from './path-view.ts';

const year = 365 * 24 * 60 * 60;

/** Below the path's own address. */
export const stepsAddress = (view: PathView, home: string): string =>
	`${home}/trin-${markOf(packSteps(view))}.json`;

/** The file, if it is still the one that the address means. */
export function stepsFile(view: PathView, mark: string): Response {
	const steps = packSteps(view);
	if (markOf(steps) !== mark) return new Response(null, { status: 404 });
	return Response.json(steps, {
		headers: { 'cache-control': `public, max-age=${year}, immutable` }
	});
}

/** Tells contents apart (FNV-1a, twice); no secret hangs on it. */
function markOf(steps: PackedSteps): string {
	const text = JSON.stringify(steps);
	let one = 0x811c9dc5;
	let other = 0x01000193;
	for (let at = 0; at < text.length; at += 1) {
		one = Math.imul(one ^ text.charCodeAt(at), 0x01000193);
		other = Math.imul(other ^ text.charCodeAt(at), 0x85ebca6b);
	}
	return ((one >>> 0) * 0x200000 + ((other >>> 0) & 0x1fffff)).toString(36);
}
