import { answerCardPdf } from '#server/plan/answer-sheet';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params }) => answerCardPdf(locals, params);
