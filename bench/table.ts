/** Rows as a person reads them: a table, and under it how each was measured. */
import type { Row } from './row.ts';

const heads = ['', 'Beredt', 'peer', '', 'ratio', 'aim', 'met'] as const;

export function table(rows: readonly Row[]): string {
	const lines = rows.flatMap((row) =>
		(row.peers.length > 0 ? row.peers : [null]).map((peer, index) => [
			index === 0 ? row.name : '',
			index === 0 ? `${figure(row.ours)} ${row.unit}` : '',
			...(peer
				? [peer.name, `${figure(peer.value)} ${row.unit}`, `${figure(peer.ratio)} ×`]
				: ['–', '', '']),
			index === 0 ? (row.aim ?? '–') : '',
			index === 0 ? said(row.met) : ''
		])
	);
	const widths = heads.map((head, column) =>
		Math.max(head.length, ...lines.map((line) => line[column]?.length ?? 0))
	);
	const line = (cells: readonly string[]) =>
		cells
			.map((cell, column) => cell.padEnd(widths[column] ?? 0))
			.join('  ')
			.trimEnd();
	const notes = [...new Set(rows.flatMap((row) => row.notes))];
	return [
		line(heads),
		line(widths.map((width) => '─'.repeat(width))),
		...lines.map(line),
		'',
		'A ratio says how many times better Beredt is; below 1 the peer is ahead.',
		...notes.map((note) => `– ${note}`)
	].join('\n');
}

/** Three digits say what a measurement knows. */
const figure = (value: number): string =>
	value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

const said = (met: boolean | null): string => (met === null ? '–' : met ? 'yes' : 'no');
