/** What is done after a request: who does each kind of job, and when each comes round by itself. */
import { askContactOwner, askContactOwners } from './directory/ask-contact-owners.ts';
import { tellContactOwner } from './directory/tell-contact-owner.ts';
import {
	inviteHearingBody,
	remindHearingBody,
	remindHearings
} from './plan/invite-hearing-body.ts';
import { remindFollowUps } from './plan/remind-follow-ups.ts';
import { remindWriters } from './plan/remind-writers.ts';
import { tellActionOwner, tellPromiseOwner } from './plan/tell-follow-up.ts';
import { tellMentioned } from './plan/tell-mentioned.ts';
import { tellWriter } from './plan/tell-writer.ts';
import { remindPlans } from './plan/remind-plans.ts';
import { remindProgrammeStatus } from './programme/remind-programme-status.ts';
import { remindMeetings } from './programme/remind-meetings.ts';
import { confirmSignUp, tellSignedUp } from './programme/tell-signed-up.ts';
import { tellApplication } from './programme/tell-application.ts';
import { tellInitialMeeting } from './programme/tell-initial-meeting.ts';
import { tellAnswer } from './programme/tell-answer.ts';
import { runRetention } from './retention.ts';
import type { Database } from './platform/database.ts';
import type { JobHandlers, Jobs } from './platform/jobs.ts';
import type { Settings } from './platform/settings.ts';

export function jobHandlers(db: Database, settings: Settings): JobHandlers {
	return {
		'tell-contact-owner': tellContactOwner,
		'ask-contact-owners': askContactOwners,
		'ask-contact-owner': askContactOwner,
		'tell-mentioned': tellMentioned,
		'remind-writers': remindWriters,
		'tell-writer': tellWriter,
		'remind-follow-ups': remindFollowUps,
		'tell-action-owner': tellActionOwner,
		'tell-promise-owner': tellPromiseOwner,
		'tell-application': tellApplication,
		'tell-initial-meeting': tellInitialMeeting,
		'invite-to-hearing': inviteHearingBody,
		'remind-hearing-body': remindHearingBody,
		'remind-hearings': remindHearings,
		'remind-plans': remindPlans,
		'remind-programme-status': remindProgrammeStatus,
		'confirm-sign-up': confirmSignUp,
		'tell-signed-up': tellSignedUp,
		'remind-meetings': remindMeetings,
		'tell-answer': tellAnswer,
		'clean-up': async (context) => {
			const { mail: kept } = settings;
			const mailFolder = kept.kind === 'folder' ? kept.folder : undefined;
			await runRetention({ db, now: context.now, mailFolder });
		}
	};
}

/** Minutes and hours in Danish time. */
export async function scheduleJobs(jobs: Jobs): Promise<void> {
	await jobs.schedule('clean-up', '30 3 * * *', {});
	await jobs.schedule('ask-contact-owners', '0 7 * * *', {});
	await jobs.schedule('remind-writers', '0 7 * * *', {});
	await jobs.schedule('remind-follow-ups', '5 7 * * *', {});
	await jobs.schedule('remind-hearings', '0 8 * * *', {});
	await jobs.schedule('remind-meetings', '0 9 * * *', {});
	await jobs.schedule('remind-plans', '15 7 * * *', {});
	await jobs.schedule('remind-programme-status', '30 7 * * *', {});
}
