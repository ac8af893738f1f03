/**
 * The agency writes down where a municipality's people (or its own) sign in, and what the values of the
 * claim mean there (A0, A1). A municipality has joined before it gets a login; an e-mail domain leads to
 * one provider only.
 */
import {
	addMapping,
	checkProvider,
	removeMapping,
	type Actor,
	type ClaimMapping,
	type IdentityProvider,
	type MappingRefusal,
	type ProviderRefusal,
	type TypedProvider
} from '#domain/identity';
import { accept, refuse, type Result } from '#domain/kernel';
import { agencyCode } from '../platform/change.ts';
import type { Database, Transaction } from '../platform/database.ts';
import { mayHelpJoin, recordJoining } from './joining-record.ts';
import { findMembership } from './membership-store.ts';
import {
	domainsTaken,
	findProvider,
	saveMapping,
	saveProvider,
	type OwnedProvider
} from './provider-store.ts';

interface Context {
	readonly db: Database;
	readonly now: Date;
	readonly actor: Actor;
}
type SettingRefusal = ProviderRefusal | 'not-allowed' | 'not-joined' | 'email-domain-taken';

export async function setProvider(
	{ db, now, actor }: Context,
	input: { readonly owner: string; readonly typed: TypedProvider; readonly loopback: boolean }
): Promise<Result<IdentityProvider, SettingRefusal>> {
	if (!mayHelpJoin(actor)) return refuse('not-allowed');
	const checked = checkProvider(input.typed, input);
	if (!checked.ok) return checked;
	const { owner } = input;
	return db.transaction({ kind: 'agency' }, async (tx) => {
		if (!(await hasJoined(tx, owner))) return refuse('not-joined');
		const taken = await domainsTaken(tx, owner, checked.value.emailDomains);
		if (taken.length > 0) return refuse('email-domain-taken', taken);
		const before = await findProvider(tx, owner);
		await saveProvider(tx, owner, checked.value);
		await recordJoining(
			tx,
			{ now, actor },
			{
				owner,
				kind: before ? 'provider-changed' : 'provider-added',
				object: 'provider',
				title: checked.value.name,
				...(before ? { before: factOf(before) } : {}),
				after: factOf(checked.value)
			}
		);
		return checked;
	});
}

type MapRefusal = MappingRefusal | 'not-allowed' | 'not-found';

export const mapClaim = (
	context: Context,
	input: {
		readonly owner: string;
		readonly typed: { readonly value: string; readonly role: string; readonly institution: string };
	}
): Promise<Result<readonly ClaimMapping[], MapRefusal>> =>
	changeMapping(context, input.owner, 'claim-mapped', ({ mapping }) =>
		addMapping(mapping, input.typed, input.owner)
	);

export const unmapClaim = (
	context: Context,
	input: {
		readonly owner: string;
		readonly removed: {
			readonly value: string;
			readonly role: string;
			readonly institution?: string;
		};
	}
): Promise<Result<readonly ClaimMapping[], MapRefusal>> =>
	changeMapping(context, input.owner, 'claim-unmapped', ({ mapping }) => {
		const rest = removeMapping(mapping, input.removed);
		return rest.length === mapping.length ? refuse('not-found') : accept(rest);
	});

async function changeMapping(
	{ db, now, actor }: Context,
	owner: string,
	kind: string,
	change: (provider: OwnedProvider) => Result<readonly ClaimMapping[], MapRefusal>
): Promise<Result<readonly ClaimMapping[], MapRefusal>> {
	if (!mayHelpJoin(actor)) return refuse('not-allowed');
	return db.transaction({ kind: 'agency' }, async (tx) => {
		const provider = await findProvider(tx, owner);
		if (!provider) return refuse('not-found');
		const changed = change(provider);
		if (!changed.ok) return changed;
		await saveMapping(tx, owner, changed.value);
		await recordJoining(
			tx,
			{ now, actor },
			{
				owner,
				kind,
				object: 'provider/mapping',
				title: provider.name,
				before: { mapping: provider.mapping },
				after: { mapping: changed.value }
			}
		);
		return changed;
	});
}

const hasJoined = async (tx: Transaction, owner: string) =>
	owner === agencyCode || (await findMembership(tx, owner)) !== undefined;

const factOf = ({
	issuer,
	clientId,
	clientAuthentication,
	claim,
	emailDomains
}: IdentityProvider) => ({
	issuer,
	clientId,
	clientAuthentication,
	claim,
	emailDomains
});
