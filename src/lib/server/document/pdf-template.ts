import { fontFamily } from './font.ts';

/**
 * How a document looks on paper: A4, one column of about 70 letters, quiet headings, page numbers, and a
 * table whose header row repeats. One accent, the deep blue-green of the pages; it reads in black and white.
 */
export const pdfTemplate = `
#let accent = rgb("#0b5b66")
#let ink = rgb("#1a1a1a")
#let quiet = rgb("#595959")
#let hairline = rgb("#c9d4d6")

#set text(font: "${fontFamily}", size: 10.5pt, lang: "da", fill: ink, fallback: false, hyphenate: false)
#set par(leading: 0.72em, spacing: 1.15em, justify: false)
#set strong(delta: 200)
#set list(indent: 0.2em, body-indent: 0.7em, spacing: 0.72em, marker: (text(fill: accent)[•], text(fill: accent)[–]))
#set enum(indent: 0.2em, body-indent: 0.7em, spacing: 0.82em, numbering: (..n) => text(fill: accent, weight: 600, numbering("1.", ..n)))
#set table(stroke: (_, y) => (bottom: if y == 0 { 1pt + accent } else { 0.5pt + hairline }), inset: (x: 0.6em, y: 0.6em), align: left + top, fill: (_, y) => if y == 0 { rgb("#eef4f5") })
#show table.cell.where(y: 0): set text(weight: 600)
#show table: set text(size: 9.5pt)
#show table: set par(leading: 0.6em)
#show table: set block(above: 1.3em, below: 1.6em)
#show link: set text(fill: accent)
#show link: underline.with(offset: 0.16em, stroke: 0.5pt)

#show heading: set text(weight: 600, fill: ink)
#show heading: set block(above: 1.6em, below: 0.75em, sticky: true)
#show heading.where(level: 1): set text(size: 18pt, fill: accent)
#show heading.where(level: 1): set block(above: 2.4em, below: 0.9em, sticky: true)
#show heading.where(level: 2): set text(size: 13.5pt)
#show heading.where(level: 3): set text(size: 11.5pt)
#show heading.where(level: 4): set text(size: 10.5pt, fill: quiet)

#let contact-note(body) = text(size: 0.85em, fill: quiet, body)
#let source-note(body) = block(above: 0.8em, text(size: 8.5pt, fill: quiet, body))
`;
