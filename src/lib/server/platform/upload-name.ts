/** What a file is called is only a label here: cleaned, shown, never a path and never what decides its kind. */
import type { UploadKind } from './upload-rules.ts';

const endings: Readonly<Record<UploadKind, readonly string[]>> = {
	docx: ['docx'],
	pdf: ['pdf'],
	html: ['html', 'htm'],
	text: ['txt', 'md'],
	png: ['png'],
	jpeg: ['jpg', 'jpeg']
};

const longest = 200;

/** The last part of a path, without what is invisible or turns the letters around, and one line long. */
export function fileLabel(name: string): string {
	const last = name.split(/[/\\]/).at(-1) ?? '';
	return last
		.toWellFormed()
		.normalize('NFC')
		.replace(/[\p{Cf}\p{Co}\p{Cn}\uFFFD]/gu, '')
		.replace(/[\p{Cc}\p{Z}<>:"|?*]+/gu, ' ')
		.replace(/^[. ]+|[. ]+$/g, '');
}

/** Ends as its content asks, so that whoever gets the file opens it as what it is. */
export function labelFor(name: string, kind: UploadKind): string {
	const label = fileLabel(name) || 'fil';
	const ending = /\.([^.]*)$/.exec(label)?.[1]?.toLowerCase() ?? '';
	const right = endings[kind].includes(ending) ? ending : endings[kind][0];
	const stem = endings[kind].includes(ending) ? label.slice(0, -ending.length - 1) : label;
	return `${[...stem].slice(0, longest - 6).join('')}.${right}`;
}
