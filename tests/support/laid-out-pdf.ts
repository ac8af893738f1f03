/** Sets lines on pages as a word processor does, in a PDF without marks: lines are broken and words divided. */
import { packedStream, pdfFile } from './written-pdf.ts';

export interface LaidLine {
	readonly text: string;
	/** Points. */
	readonly size: number;
	readonly bold: boolean;
	/** Air above it. */
	readonly before: number;
	readonly indent?: number;
	/** Side by side, in columns of one width. */
	readonly cells?: readonly string[];
}

interface Around {
	/** On every page. */
	readonly head: string;
	/** Before the page's number. */
	readonly foot: string;
	/** How a letter is written; its own code unless a test wants the text spoilt. */
	readonly code?: (letter: string) => string;
	/** What the font says its codes mean, as its ToUnicode map: none lets a reader guess. */
	readonly meaning?: string;
}

const left = 70;
const right = 525;
const top = 770;
const bottom = 70;

/** About half its size in a plain face: what matters is that lines break somewhere. */
const widthOf = (text: string, size: number): number => text.length * size * 0.5;

/** With its last word divided, when there is room for half of it. */
export function broken(text: string, size: number, width: number): readonly string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(' ')) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (widthOf(longer, size) <= width) {
			line = longer;
			continue;
		}
		const half = /^\p{Ll}{10,}[.,]?$/u.test(word) ? Math.floor(word.length / 2) : 0;
		const fits = half > 0 && widthOf(`${line} ${word.slice(0, half)}-`, size) <= width;
		lines.push(fits ? `${line} ${word.slice(0, half)}-` : line);
		line = fits ? word.slice(half) : word;
	}
	return line === '' ? lines : [...lines, line];
}

/** In the letters of Windows, as the standard faces have them. */
const winAnsi = (text: string): Buffer =>
	Buffer.from(
		[...text].map((letter) => {
			const code = { '•': 0x95, '–': 0x96, '’': 0x92, '»': 0xbb, '«': 0xab }[letter];
			return code ?? Math.min(letter.codePointAt(0) ?? 63, 255);
		})
	);

export function layOut(lines: readonly LaidLine[], around: Around): Buffer {
	const code = around.code ?? ((letter: string) => letter);
	const pages: string[][] = [];
	let y = 0;
	const draw = (
		text: string,
		{ x, at, size, bold }: { x: number; at: number; size: number; bold: boolean }
	) => {
		const bytes = winAnsi([...text].map(code).join('')).toString('hex');
		pages.at(-1)?.push(`BT /${bold ? 'B' : 'F'} ${size} Tf ${x} ${at} Td <${bytes}> Tj ET`);
	};
	const newPage = () => {
		pages.push([]);
		y = top;
		draw(around.head, { x: left, at: 810, size: 9, bold: false });
		draw(`${around.foot} ${pages.length}`, { x: 480, at: 40, size: 9, bold: false });
	};
	newPage();
	for (const { text, size, bold, before, indent = 0, cells } of lines) {
		const step = size * 1.25;
		const columns = cells ?? [text];
		const width = (right - left - indent) / columns.length - (cells ? 12 : 0);
		const wrapped = columns.map((cell) => broken(cell, size, width));
		const height = Math.max(...wrapped.map(({ length }) => length)) * step;
		if (y - before - height < bottom) newPage();
		y -= before;
		wrapped.forEach((cell, column) => {
			cell.forEach((line, index) => {
				const x = left + indent + column * (width + 12);
				draw(line, { x, at: Math.round(y - (index + 1) * step), size, bold });
			});
		});
		y -= height;
	}
	return asFile(pages, around.meaning);
}

function asFile(pages: readonly (readonly string[])[], meaning: string | undefined): Buffer {
	const toUnicode = meaning === undefined ? '' : ' /ToUnicode 5 0 R';
	const font = (name: string) =>
		`<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding${toUnicode} >>`;
	const first = 6;
	const kids = pages.map((_, index) => `${first + index * 2} 0 R`).join(' ');
	const objects: Buffer[] = [
		Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
		Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`),
		Buffer.from(font('Helvetica')),
		Buffer.from(font('Helvetica-Bold')),
		packedStream('', meaning ?? ' '),
		...pages.flatMap((page, index) => [
			Buffer.from(
				`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R /B 4 0 R >> >> /Contents ${first + index * 2 + 1} 0 R >>`
			),
			packedStream('', page.join('\n'))
		])
	];
	return pdfFile(objects);
}
