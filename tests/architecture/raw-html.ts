/**
 * Text reaches a page as text. Only the path's renderer writes HTML itself, because the server and the
 * phone share its templates; it escapes every value, and its own tests say so.
 */
import type { TextFile } from './tree.ts';

const renderer = /^src\/(routes\/(.*\/)?handlevej\/|lib\/ui\/pathway\/)/;

export function rawHtmlBreaches(files: readonly TextFile[]): readonly string[] {
	return files
		.filter(({ path }) => path.endsWith('.svelte') && !renderer.test(path))
		.flatMap(({ path, text }) =>
			text
				.split('\n')
				.flatMap((line, index) =>
					/\{\s*@html\b/.test(line)
						? [
								`no raw HTML outside the path's renderer: write it as a component (${path}:${index + 1})`
							]
						: []
				)
		);
}
