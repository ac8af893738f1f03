/** The Typst compiler by itself, with the same fonts: given a source, it gives a PDF/UA-1. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { loadFonts } from '../../src/lib/server/document/font.ts';

export function bareTypst(): (source: string) => Uint8Array {
	const compiler = NodeCompiler.create({
		workspace: join(tmpdir(), 'beredt-bench-no-files'),
		fontArgs: [{ fontBlobs: loadFonts() }]
	});
	return (mainFileContent) => {
		const pdf = compiler.pdf({ mainFileContent }, { pdfStandard: 'ua-1' });
		// As much is remembered as with us.
		compiler.evictCache(10);
		return pdf;
	};
}
