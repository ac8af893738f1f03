import { answerEngagementFile } from '#server/programme/answer-engagement-file';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => answerEngagementFile(event, 'agency');
