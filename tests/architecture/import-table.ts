/**
 * The import table of the house: which room and floor may know which. Each breach says what may not be,
 * how to comply, and where it stands.
 */
import type { Answer, Asked } from './asked-import.ts';
import { placeOf, type Place } from './house.ts';
import { targetOf } from './import-target.ts';
import { contentMay, domainMay, platformMay, serverRoomMay, wiringMay } from './lower-floors.ts';
import { importsOf } from './parsed-file.ts';
import { isTest, type TextFile } from './tree.ts';
import { elementsMay, entranceMay, lookMay, routeMay, uiRoomMay } from './upper-floors.ts';

export function importBreaches(files: readonly TextFile[]): readonly string[] {
	return files.flatMap((file) => {
		const from = placeOf(file.path);
		if (from.floor === 'outside') return [];
		return importsOf(file).flatMap(({ specifier, line }) => {
			const target = targetOf(file.path, specifier);
			const to = target.kind === 'file' ? placeOf(target.path) : undefined;
			const complaint = judge(from, { path: file.path, specifier, target, to });
			return complaint ? [`${complaint} (${file.path}:${line} imports '${specifier}')`] : [];
		});
	});
}

function judge(from: Place, asked: Asked): Answer {
	const { to, target } = asked;
	if (target.kind === 'file') {
		if (to?.floor === 'nowhere') return `${to.folder} is no room of the house`;
		if (to?.floor === 'outside') {
			return isTest(target.path)
				? 'what runs may not know its tests'
				: 'what runs may not know scripts, benchmarks or configuration';
		}
	}
	switch (from.floor) {
		case 'domain':
			return domainMay(from.room, asked);
		case 'content':
		case 'words':
			return contentMay(from, asked);
		case 'server':
			return serverRoomMay(from.room, asked);
		case 'platform':
			return platformMay(asked);
		case 'wiring':
			return wiringMay(asked);
		case 'elements':
			return elementsMay(asked);
		case 'look':
			return lookMay(asked);
		case 'ui':
			return uiRoomMay(from.room, asked);
		case 'route':
			return routeMay(from.side, asked);
		case 'entrance':
			return entranceMay(from.side, asked);
		case 'nowhere':
			return `${from.folder} is no room of the house: put the file in the room whose word it says`;
		case 'outside':
			return undefined;
	}
}
