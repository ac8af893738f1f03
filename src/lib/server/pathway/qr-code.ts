import { create } from 'qrcode';

export interface QrCode {
	/** Modules a side; the path is drawn in a square of that size. */
	readonly size: number;
	readonly path: string;
}

/** An address as a QR code: an SVG path, black on white. */
export function qrCode(address: string): QrCode {
	const { modules } = create(address, { errorCorrectionLevel: 'M' });
	const { size } = modules;
	let path = '';
	for (let row = 0; row < size; row++) {
		for (let column = 0, run = 0; column < size; column += run || 1) {
			run = 0;
			while (column + run < size && modules.get(row, column + run)) run++;
			if (run > 0) path += `M${column} ${row}h${run}v1h-${run}z`;
		}
	}
	return { size, path };
}
