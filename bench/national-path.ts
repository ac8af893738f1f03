/** The national path as it stands in the content, ready to be walked. */
import { readFileSync } from 'node:fs';
import { nationalPathway } from '../content/pathways/national/definition.ts';
import { compile, readTexts, type Compiled } from '../src/domain/pathway/index.ts';

export function nationalPath(): Compiled {
	const file = new URL('../content/pathways/national/texts.md', import.meta.url);
	const compiled = compile(nationalPathway, readTexts(readFileSync(file, 'utf8')));
	if (!compiled.ok) throw new Error(compiled.about?.join('; '));
	return compiled.value;
}
