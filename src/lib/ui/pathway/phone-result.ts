/** What only a result needs: comes to the phone after the questions. */
import { bring } from './before-answers.ts';
import { wholeView } from './path-data.ts';
import { resultScreen } from './result-html.ts';

const brought = { wholeView, resultScreen };
export type BroughtResult = typeof brought;

bring('path-result', brought);
