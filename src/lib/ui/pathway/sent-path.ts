/** What a page sends of a path, the same for everybody: made once for each reading, not for each step. */
import type { Compiled } from '#domain/pathway';
import { dataBlock } from '../elements/html.ts';
import { packQuestions } from './path-data.ts';
import { phoneView, type PathPlace, type PathView } from './path-view.ts';
import { stepsAddress } from './steps-file.ts';

export interface SentPath {
	readonly path: Compiled;
	readonly view: PathView;
	/** The block that the phone's module reads. */
	readonly data: string;
	readonly steps: string;
}

const made = new WeakMap<PathPlace, SentPath>();

export function sentPath(path: Compiled, place: PathPlace): SentPath {
	const known = made.get(place);
	if (known?.path === path) return known;
	const view = phoneView(path, place);
	const data = dataBlock('path-data', packQuestions(view)).markup;
	const sent = { path, view, data, steps: stepsAddress(view) };
	made.set(place, sent);
	return sent;
}
