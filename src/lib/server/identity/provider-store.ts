import type { ClaimMapping, IdentityProvider } from '#domain/identity';
import { arrayOverlaps, and, asc, eq, ne } from 'drizzle-orm';
import type { Transaction } from '../platform/database.ts';
import { identityProvider } from './schema.ts';

/** A provider with whose it is: a municipality's code, or `agency`. */
export interface OwnedProvider extends IdentityProvider {
	readonly owner: string;
	readonly mapping: readonly ClaimMapping[];
}

/** Each owner has one. */
const id = 'own';

export async function findProvider(
	tx: Transaction,
	owner: string
): Promise<OwnedProvider | undefined> {
	const [row] = await tx
		.select()
		.from(identityProvider)
		.where(and(eq(identityProvider.municipalityCode, owner), eq(identityProvider.id, id)));
	return row && toProvider(row);
}

/** Whose providers there are. */
export async function listProviderOwners(tx: Transaction): Promise<readonly string[]> {
	const rows = await tx
		.select({ owner: identityProvider.municipalityCode })
		.from(identityProvider)
		.orderBy(asc(identityProvider.municipalityCode));
	return rows.map(({ owner }) => owner);
}

/** Who signs in people with an address in this domain. */
export async function findOwnerOfDomain(
	tx: Transaction,
	domain: string
): Promise<string | undefined> {
	const [row] = await tx
		.select({ owner: identityProvider.municipalityCode })
		.from(identityProvider)
		.where(arrayOverlaps(identityProvider.emailDomains, [domain]));
	return row?.owner;
}

/** Those of the domains that somebody else's provider has already. */
export async function domainsTaken(
	tx: Transaction,
	owner: string,
	domains: readonly string[]
): Promise<readonly string[]> {
	if (domains.length === 0) return [];
	const rows = await tx
		.select({ theirs: identityProvider.emailDomains })
		.from(identityProvider)
		.where(
			and(
				ne(identityProvider.municipalityCode, owner),
				arrayOverlaps(identityProvider.emailDomains, [...domains])
			)
		);
	return domains.filter((domain) => rows.some(({ theirs }) => theirs.includes(domain)));
}

/** Writes the provider down; what its claim means stays as it was. */
export async function saveProvider(
	tx: Transaction,
	owner: string,
	provider: IdentityProvider
): Promise<void> {
	const values = { ...provider, emailDomains: [...provider.emailDomains] };
	await tx
		.insert(identityProvider)
		.values({ municipalityCode: owner, id, ...values })
		.onConflictDoUpdate({
			target: [identityProvider.municipalityCode, identityProvider.id],
			set: values
		});
}

export async function saveMapping(
	tx: Transaction,
	owner: string,
	mapping: readonly ClaimMapping[]
): Promise<void> {
	await tx
		.update(identityProvider)
		.set({ mapping })
		.where(and(eq(identityProvider.municipalityCode, owner), eq(identityProvider.id, id)));
}

const toProvider = ({
	municipalityCode: owner,
	id: _,
	...row
}: typeof identityProvider.$inferSelect): OwnedProvider => ({ owner, ...row });
