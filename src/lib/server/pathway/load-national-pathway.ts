/** The national path from `content/pathways/national/`: compiled and proved before anything starts. */
import { readFileSync } from 'node:fs';
import type { Provision } from '#domain/law';
import { compile, readTexts, type Definition, type KnownLaw } from '#domain/pathway';
import { nationalPathway } from '#content/pathways/national/definition.ts';
import { contentFolder, ContentFault } from '../platform/content-file.ts';

export interface PathwayContent {
	readonly definition: Definition;
	readonly texts: Readonly<Record<string, string>>;
}

export function loadNationalPathway(
	law: readonly Provision[],
	definition: Definition = nationalPathway
): PathwayContent {
	const file = contentFolder('pathways', 'national', 'texts.md');
	const texts = readTexts(readFileSync(file, 'utf8'));
	const known: KnownLaw = Object.fromEntries(law.map(({ id, confidence }) => [id, confidence]));
	const compiled = compile(definition, texts, known);
	if (!compiled.ok) throw new ContentFault(file, 1, (compiled.about ?? []).join('; '));
	return { definition, texts };
}
