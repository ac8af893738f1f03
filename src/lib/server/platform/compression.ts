/**
 * Bytes made smaller as the client accepts, by Node's own zlib. Only for what holds no secret: a length
 * tells about content that stands beside what a stranger may put there (BREACH).
 */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip, zstdCompress } from 'node:zlib';

export type Encoding = 'br' | 'zstd' | 'gzip';
/** `quick` while somebody waits, `best` for bytes that are sent many times. */
export type Effort = 'quick' | 'best';

const brotli = promisify(brotliCompress);
const zstd = promisify(zstdCompress);
const zip = promisify(gzip);

const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT } = constants;
const { ZSTD_c_compressionLevel } = constants;

const compressors: Readonly<Record<Encoding, (body: Buffer, effort: Effort) => Promise<Buffer>>> = {
	br: (body, effort) =>
		brotli(body, {
			params: {
				[BROTLI_PARAM_QUALITY]: effort === 'best' ? 11 : 5,
				[BROTLI_PARAM_LGWIN]: 22,
				[BROTLI_PARAM_SIZE_HINT]: body.length
			}
		}),
	zstd: (body, effort) =>
		zstd(body, { params: { [ZSTD_c_compressionLevel]: effort === 'best' ? 19 : 3 } }),
	gzip: (body, effort) => zip(body, { level: effort === 'best' ? 9 : 5 })
};

export const compress = (body: Buffer, encoding: Encoding, effort: Effort): Promise<Buffer> =>
	compressors[encoding](body, effort);

/** The smallest the client takes, by its `Accept-Encoding`; undefined: as it is. */
export function acceptedEncoding(header: string | null): Encoding | undefined {
	const weights = new Map<string, number>();
	for (const part of (header ?? '').toLowerCase().split(',')) {
		const [name = '', ...parameters] = part.split(';').map((word) => word.trim());
		const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
		weights.set(name, quality === undefined ? 1 : Number(quality) || 0);
	}
	const order: readonly Encoding[] = ['br', 'zstd', 'gzip'];
	return order.find((name) => (weights.get(name) ?? weights.get('*') ?? 0) > 0);
}
