/** Why a file was not taken along with an application, for the person at the screen; null where the page has its words. */
import { applicationLimits } from '#domain/programme';
import { attachmentKinds } from '../plan/attach-to-hearing.ts';
import type { UploadRefusal } from '../platform/upload-rules.ts';
import { refusalWords } from '../platform/upload-words.ts';
import type { AttachToApplicationRefusal } from './attach-to-application.ts';

const onThePage: ReadonlySet<string> = new Set<AttachToApplicationRefusal>([
	'cpr-in-file',
	'too-many-files',
	'not-found',
	'not-your-decision',
	'text-is-frozen'
]);

export const fileRefusal = (reason: AttachToApplicationRefusal): string | null =>
	onThePage.has(reason)
		? null
		: refusalWords(reason as UploadRefusal, {
				accept: attachmentKinds,
				bytes: applicationLimits.fileBytes
			});
