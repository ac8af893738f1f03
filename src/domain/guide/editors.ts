import { mayActInAgency, type Actor } from '#domain/identity';

/** Who writes and publishes the guide. Advisers and approvers read the drafts; nobody else sees them. */
export const mayWriteGuide = (actor: Actor): boolean =>
	mayActInAgency(actor, ['agency-editor', 'agency-head']);
