/**
 * Law: provisions and the days on which they hold. Knows nothing of plans or paths. Guards principle 5:
 * an old reference is outdated with its successors named, never "illegal"; what is unconfirmed says so.
 */
export {
	isInForce,
	reference,
	type Confidence,
	type Deadline,
	type Provision,
	type ProvisionLink
} from './provision.ts';
