/** Where somebody signs in: at her municipality's own provider, found by the municipality or by the e-mail's domain. */
import { emailDomain } from '#domain/identity';
import { accept, refuse, type Result } from '#domain/kernel';
import type { Database } from '../platform/database.ts';
import { findOwnerOfDomain, listProviderOwners } from './provider-store.ts';

const platform = { kind: 'platform' } as const;

/** Whose providers there are besides the one in the settings. */
export const loginOwners = (db: Database): Promise<readonly string[]> =>
	db.transaction(platform, listProviderOwners);

/** The address is looked at and forgotten: it is neither kept nor logged. */
export async function ownerOfEmail(
	db: Database,
	address: string
): Promise<Result<string, 'email-not-valid' | 'email-domain-unknown'>> {
	const domain = emailDomain(address);
	if (!domain) return refuse('email-not-valid');
	const owner = await db.transaction(platform, (tx) => findOwnerOfDomain(tx, domain));
	return owner ? accept(owner) : refuse('email-domain-unknown', [domain]);
}
