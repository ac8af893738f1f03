/**
 * Kernel: small values that every room shares. Knows results, days, text limits and the CPR pattern;
 * knows nothing of plans, people or law. Guards principle 1: a CPR-like number is never let in.
 */
export { accept, refuse, type Refusal, type Result } from './result.ts';
export {
	addYears,
	danishDate,
	day,
	dayOf,
	daysBetween,
	months,
	parseDay,
	type Day
} from './day.ts';
export { containsCpr } from './cpr.ts';
export { limits } from './limits.ts';
export { isHttps } from './web-address.ts';
export { isName, writtenLine, writtenText } from './written.ts';
