import { answerFile } from '#server/plan/answer-file';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params }) => answerFile(locals, params);
