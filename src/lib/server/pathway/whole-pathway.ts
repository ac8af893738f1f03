/**
 * A path as it holds now, its proposals included: the national path, or a municipality's own layer on it, or an
 * institution's on that, with what a professional has approved since. For whoever reads or proves it; the phone
 * gets the confirmed part of it (`published-pathway.ts`).
 */
import type { Approval } from '#domain/identity';
import {
	approvables,
	approvalForm,
	compile,
	mergeLayers,
	raise,
	raisedBy,
	type Definition,
	type Compiled,
	type Layer,
	type Merged
} from '#domain/pathway';
import type { Result } from '#domain/kernel';
import { approvalHash } from '../identity/approval-store.ts';
import type { Transaction } from '../platform/database.ts';
import { readPathApprovals, violationsOf, type PathApprovals } from './approved-pathway.ts';
import {
	findPublication,
	getPathwayTemplate,
	type PathwayPublication,
	type PathwayTemplate
} from './pathway-store.ts';

/** `code` is null for the national path itself. */
export async function readWholePathway(tx: Transaction, code: string | null, institution = '') {
	const own = code === null ? undefined : await findPublication(tx, code);
	const place =
		own && code !== null && institution !== ''
			? await findPublication(tx, code, institution)
			: undefined;
	const template = own?.template ?? (await getPathwayTemplate(tx));
	const given = await readPathApprovals(tx, template);
	return { own, template, given, ...withWhatHolds(template, own, place, given) };
}

export async function getWholePathway(
	tx: Transaction,
	code: string | null,
	institution = ''
): Promise<Compiled> {
	return (await readWholePathway(tx, code, institution)).path;
}

interface Held {
	readonly path: Compiled;
	readonly contacts: Readonly<Record<string, string>>;
	/** The institution's layer, when it still fits. */
	readonly place: PathwayPublication | undefined;
	readonly used: readonly Approval[];
}

/**
 * With the approvals, if that path is proved. Where it is not (a municipality's own rule forbids an approved
 * step, or a text it rested on has changed since), the path stays as it was published. An institution's layer
 * that does not fit what its municipality has published since is left out until it is mended.
 */
function withWhatHolds(
	template: PathwayTemplate,
	own: PathwayPublication | undefined,
	place: PathwayPublication | undefined,
	given: PathApprovals
): Held {
	const published = raise(template.definition, approvedIn(own?.layer, template));
	const raised = raisedBy(published, given);
	const since = { definition: raise(published, raised), approvals: raised };
	const stacks = place ? [[own, place], [own]] : [[own]];
	let broken: string | undefined;
	for (const [municipal, local] of stacks) {
		const layers = [municipal, local].flatMap((one) => (one ? [one.layer] : []));
		if (since.approvals.length > 0) {
			const merged = pathFrom(since.definition, template, layers);
			if (merged.ok && violationsOf(merged.value.pathway).length === 0) {
				const used = raised.flatMap((id) => given.approvals.get(id) ?? []);
				return { ...held(merged.value), place: local, used };
			}
		}
		const merged = pathFrom(published, template, layers);
		// A layer is proved when it is published; an institution's once more when its municipality's is another.
		const isProved = !local || local.layer.above === municipal?.version;
		if (merged.ok && (isProved || violationsOf(merged.value.pathway).length === 0)) {
			return { ...held(merged.value), place: local, used: [] };
		}
		if (!merged.ok) broken = merged.about?.join('; ');
	}
	throw new Error(`The published path is broken: ${broken}`);
}

const held = ({ pathway, contacts }: Merged) => ({ path: pathway, contacts });

/** The proposals a municipality published as approved; one whose text is another by now is not among them. */
export function approvedIn(
	layer: Layer | undefined,
	{ definition, texts }: Pick<PathwayTemplate, 'definition' | 'texts'>
): readonly string[] {
	const approved = layer?.approved ?? {};
	return approvables(definition)
		.filter(({ id }) => approved[id] !== undefined)
		.filter((one) => approvalHash(approvalForm(one, texts)) === approved[one.id])
		.map(({ id }) => id);
}

export function pathFrom(
	definition: Definition,
	{ texts }: Pick<PathwayTemplate, 'texts'>,
	layers: readonly Layer[]
): Result<Merged> {
	const national = compile(definition, texts);
	return national.ok ? mergeLayers(national.value, layers) : national;
}
