/**
 * The drawing of a path as SVG, for the page and for the file alike. Presentation attributes only, since the
 * page allows no styles of its own; readable in black and white.
 */
import { html, type Html } from '../elements/html.ts';

type Point = readonly [x: number, y: number];
interface Sized {
	readonly width: number;
	readonly height: number;
}
type Shape =
	| { kind: 'line'; points: readonly Point[] }
	| ({ kind: 'box'; look: string; at: Point } & Sized)
	| { kind: 'text'; look: string; at: Point; text: string };

export interface DrawingPicture extends Sized {
	readonly shapes: readonly Readonly<Shape>[];
}

const ink = '#1a1a1a';
const accent = '#0b5b66';

export function drawingSvg(picture: DrawingPicture, title: string, description: string): Html {
	const { width, height, shapes } = picture;
	return html`<svg
		xmlns="http://www.w3.org/2000/svg"
		width="${width}"
		height="${height}"
		viewBox="0 0 ${width} ${height}"
		role="img"
		aria-labelledby="drawing-title drawing-description"
		font-family="Arial, 'Liberation Sans', Helvetica, sans-serif"
		font-size="13"
		fill="${ink}"
	>
		<title id="drawing-title">${title}</title>
		<desc id="drawing-description">${description}</desc>
		<defs>
			<marker
				id="drawing-arrow"
				viewBox="0 0 8 8"
				refX="8"
				refY="4"
				markerWidth="8"
				markerHeight="8"
				orient="auto"
			>
				<path d="M0 0L8 4L0 8z" fill="${ink}" />
			</marker>
		</defs>
		<rect width="${width}" height="${height}" fill="#ffffff" />
		${shapes.map(shapeSvg)}
	</svg>`;
}

function shapeSvg(shape: Readonly<Shape>): Html {
	if (shape.kind === 'line') {
		const path = shape.points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`);
		return html`<path
			d="${path.join('')}"
			fill="none"
			stroke="${ink}"
			stroke-width="1.5"
			marker-end="url(#drawing-arrow)"
		/>`;
	}
	const [x, y] = [short(shape.at[0]), short(shape.at[1])];
	if (shape.kind === 'text') {
		const weight = shape.look === 'strong' && html` font-weight="700"`;
		const slant = shape.look === 'when' && html` font-style="italic"`;
		return html`<text x="${x}" y="${y}" ${weight}${slant}>${shape.text}</text>`;
	}
	const { width, height } = shape;
	const place = html`x="${x}" y="${y}" width="${width}" height="${height}"`;
	switch (shape.look) {
		case 'question':
			return html`<rect ${place} rx="18" fill="#ffffff" stroke="${accent}" stroke-width="2.5" />`;
		case 'never':
			return html`<rect ${place} fill="#ffffff" stroke="${ink}" stroke-width="3" />`;
		case 'label':
			return html`<rect ${place} fill="#ffffff" />`;
		default:
			return html`<rect ${place} fill="#ffffff" stroke="${ink}" stroke-width="1.5" />`;
	}
}

const short = (measure: number): number => Math.round(measure * 10) / 10;

/** The drawing as a file of its own, or an answer to ask again where it cannot be made now. */
export const drawingFile = (
	picture: DrawingPicture | undefined,
	title: string,
	name: string
): Response =>
	picture
		? new Response(drawingSvg(picture, title, 'Listen på siden siger det samme.').markup, {
				headers: {
					'content-type': 'image/svg+xml; charset=utf-8',
					'content-disposition': `attachment; filename="${name}"`
				}
			})
		: new Response('Tegningen kan ikke laves lige nu. Prøv igen om lidt.', {
				status: 503,
				headers: { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '5' }
			});
