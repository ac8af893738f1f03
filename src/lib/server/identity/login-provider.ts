/**
 * The providers a person may come from (A1): the one in the settings, which speaks our own words, and each
 * owner's own, whose claim is read by its mapping and gives rights at that owner only.
 */
import {
	grantsFromClaim,
	grantsFromWords,
	type ClientAuthentication,
	type Grant
} from '#domain/identity';
import type { Transaction } from '../platform/database.ts';
import type { Settings } from '../platform/settings.ts';
import { findProvider, type OwnedProvider } from './provider-store.ts';

/** The owner of the provider in the settings. */
export const installationOwner = 'installation';

export interface LoginProvider {
	readonly owner: string;
	readonly issuer: string;
	readonly clientId: string;
	readonly authentication: ClientAuthentication;
	/** The client's secret, or its private key as PEM. */
	readonly secret: string | undefined;
	readonly scopes: string;
	readonly claim: string;
	grantsFrom(values: readonly string[]): readonly Grant[];
}

/** Only the database's own providers are read; undefined when the owner has none. */
export async function findLoginProvider(
	tx: Transaction,
	owner: string,
	login: Settings['login']
): Promise<LoginProvider | undefined> {
	if (owner === installationOwner) return installationProvider(login);
	const found = await findProvider(tx, owner);
	return found && ownProvider(found, login.secrets);
}

const installationProvider = (login: Settings['login']): LoginProvider => ({
	owner: installationOwner,
	issuer: login.issuer,
	clientId: login.clientId,
	authentication: login.clientSecret ? 'secret' : 'none',
	secret: login.clientSecret,
	scopes: 'openid profile email',
	claim: 'beredt_grants',
	grantsFrom: grantsFromWords
});

const ownProvider = (
	found: OwnedProvider,
	secrets: Settings['login']['secrets']
): LoginProvider => ({
	owner: found.owner,
	issuer: found.issuer,
	clientId: found.clientId,
	authentication: found.clientAuthentication,
	secret: found.secretName === null ? undefined : secrets[found.secretName],
	scopes: found.scopes,
	claim: found.claim,
	grantsFrom: (values) => grantsFromClaim(values, found.mapping, found.owner)
});
