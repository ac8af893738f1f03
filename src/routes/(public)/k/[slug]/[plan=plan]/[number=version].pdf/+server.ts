import { answerPdf } from '#server/plan/answer-pdf';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params }) => answerPdf(locals.beredt.db, params);
