/**
 * What a page sends of a path. The same for everybody, and made once for each reading: the data for the phone
 * and the first screen; and for those without script the screen after a post.
 */
import type { Compiled } from '#domain/pathway';
import { dataBlock } from '../elements/html.ts';
import { packQuestions } from './path-data.ts';
import { renderPath } from './path-html.ts';
import type { Fields } from './path-run.ts';
import { pressed, start } from './path-state.ts';
import { phoneView, type PathPlace, type PathView } from './path-view.ts';
import { stepsAddress } from './steps-file.ts';

/** Text alone: SvelteKit would write every step out as script, which nobody is sent. */
export interface SentPath {
	readonly screen: string;
	/** The block that the phone's module reads. */
	readonly data: string;
	/** Where the phone finds what a result shows. */
	readonly steps: string;
}

interface Made {
	readonly path: Compiled;
	readonly view: PathView;
	readonly sent: SentPath;
}

interface PathPage {
	readonly path: Compiled;
	readonly place: PathPlace;
	/** The path's own address; left out, the municipality's or the national one. */
	readonly home?: string;
	/** What that address ends with. */
	readonly query?: string;
}

export const sentPath = (page: PathPage): SentPath => madeOf(page).sent;

export function screenAfter(page: PathPage, fields: Fields): string {
	const { view } = madeOf(page);
	return renderPath(view, pressed(view.path, fields), { script: false });
}

const made = new WeakMap<PathPlace, Made>();

function madeOf({ path, place, home = homeOf(place), query = '' }: PathPage): Made {
	const known = made.get(place);
	if (known?.path === path) return known;
	const view = phoneView(path, place);
	const sent = {
		screen: renderPath(view, start, { script: false }),
		data: dataBlock('path-data', packQuestions(view)).markup,
		steps: stepsAddress(view, home) + query
	};
	made.set(place, { path, view, sent });
	return { path, view, sent };
}

const homeOf = ({ municipality }: PathPlace): string =>
	municipality ? `/k/${municipality.slug}/handlevej` : '/handlevej';
