/** Figures as people read them: with n and uncertainty, or why there is none. */
import type { Difference, Figure } from './effect.ts';
import type { Interval } from './interval.ts';
import type { Indicator } from './outcome.ts';

export const tooFewWords = 'Færre end fem: vises ikke';

const number = (value: number, digits: number): string =>
	value
		.toFixed(digits)
		.replace('.', ',')
		.replace(/^-(?=0(,0+)?$)/, '')
		.replace('-', '−');

const digitsOf = ({ scale }: Indicator): number => (scale && scale.high > 10 ? 0 : 1);

/** `70 %`, or `3,4`. */
export const valueWords = (indicator: Indicator, value: number): string =>
	indicator.kind === 'share' ? `${number(value * 100, 0)} %` : number(value, digitsOf(indicator));

/** `48–86 %`. */
export function intervalWords(indicator: Indicator, { low, high }: Interval): string {
	const factor = indicator.kind === 'share' ? 100 : 1;
	const digits = indicator.kind === 'share' ? 0 : digitsOf(indicator);
	const [from, to] = [number(low * factor, digits), number(high * factor, digits)];
	const between = low < 0 ? ' til ' : '–';
	return `${from}${between}${to}${indicator.kind === 'share' ? ' %' : ''}`;
}

/** `70 % (14 af 20 sager; usikkerhed 48–86 %)`. */
export function figureWords(indicator: Indicator, figure: Figure): string {
	if (figure.state === 'not-measured') return 'Ikke målt';
	if (figure.state === 'too-few') return tooFewWords;
	const { value, counted, n, interval } = figure;
	const of = `${counted === null ? '' : `${counted} af `}${n} ${indicator.counts ?? 'svar'}`;
	return `${valueWords(indicator, value)} (${of}; usikkerhed ${intervalWords(indicator, interval)})`;
}

/** What may be said of the change, and no more than the uncertainty allows. */
export function differenceWords(
	indicator: Indicator,
	figures: { readonly before: Figure; readonly after: Figure },
	difference: Difference | null
): string {
	if (figures.before.state === 'not-measured')
		return figures.after.state === 'not-measured'
			? 'Ikke målt endnu'
			: 'Der er ingen før-måling at sammenligne med';
	if (figures.after.state === 'not-measured') return 'Efter-målingen mangler';
	if (!difference) return 'Vises ikke, fordi en måling har færre end fem';
	const { value } = difference;
	const points = indicator.kind === 'share' ? value * 100 : value;
	const digits = indicator.kind === 'share' ? 0 : digitsOf(indicator);
	const said = `${value > 0 ? '+' : ''}${number(points, digits)}${indicator.kind === 'share' ? ' procentpoint' : ''}`;
	const range = intervalWords(indicator, difference).replace(' %', ' procentpoint');
	const sure = difference.low > 0 || difference.high < 0;
	return `${said} (${range}): ${sure ? 'større end usikkerheden' : 'kan være tilfældigt'}`;
}
