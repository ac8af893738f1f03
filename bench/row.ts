/** One line of the table: a figure of ours beside the same figure of named peers, measured in the same run. */
export interface Row {
	readonly name: string;
	/** `kB` is a thousand bytes. */
	readonly unit: string;
	readonly better: 'less' | 'more';
	readonly ours: number;
	/** None: nobody else does this, and the figure stands beside its aim alone. */
	readonly peers: readonly Peer[];
	/** A figure to reach, in words; information only: no aim fails the run. */
	readonly aim: string | null;
	readonly met: boolean | null;
	/** How both were measured, and what differs between them. */
	readonly notes: readonly string[];
}

export interface Peer {
	/** With its version: `SurveyJS 2.5.38`. */
	readonly name: string;
	readonly value: number;
	/** How many times better ours is: 2 is twice as small, or twice as many; below 1 the peer is ahead. */
	readonly ratio: number;
}

export interface Measured {
	readonly name: string;
	readonly unit: string;
	readonly better?: Row['better'];
	readonly ours: number;
	readonly peers: readonly Omit<Peer, 'ratio'>[];
	/** Of our own figure: at most (less is better) or at least (more is better). */
	readonly aim?: number;
	/** Of every ratio: at least. */
	readonly aimRatio?: number;
	readonly notes: readonly string[];
}

export function compare(measured: Measured): Row {
	const { name, unit, better = 'less', ours, aim, aimRatio, notes } = measured;
	const peers = measured.peers.map((peer) => ({
		...peer,
		ratio: better === 'less' ? peer.value / ours : ours / peer.value
	}));
	const aims = [
		...(aim === undefined
			? []
			: [
					better === 'less'
						? { words: `≤ ${aim} ${unit}`, met: ours <= aim }
						: { words: `≥ ${aim} ${unit}`, met: ours >= aim }
				]),
		...(aimRatio === undefined
			? []
			: [{ words: `≥ ${aimRatio} ×`, met: peers.every(({ ratio }) => ratio >= aimRatio) }])
	];
	return {
		name,
		unit,
		better,
		ours,
		peers,
		aim: aims.length > 0 ? aims.map(({ words }) => words).join(' and ') : null,
		met: aims.length > 0 ? aims.every(({ met }) => met) : null,
		notes
	};
}
