import { firstMention } from '../reading/mention.ts';
import { linesIn } from '../reading/part.ts';
import { fewestSteps, pathsIn, type Reader } from '../reading/path.ts';
import { isContent, type PlanReading } from '../reading/plan-reading.ts';
import { isStep } from '../reading/step.ts';
import { quote, words } from '../reading/word.ts';
import { cannotTell, met, missing, type Answer } from '../requirement.ts';

const names: Readonly<Record<Reader, string>> = { staff: 'medarbejdere', leader: 'ledere' };

/** F9 and F10 ask the same of two readers: an embedded path, or steps that are theirs. */
export function pathFor(reader: Reader, reading: PlanReading): Answer {
	const embed = reading.lines.find((line) => line.role === reader);
	if (embed) return met(`Kommunens handlevej for ${names[reader]} står i teksten.`, embed.place);

	const paths = pathsIn(reading);
	const shared = paths.find((path) => path.reader === 'both');
	const own =
		paths.find((path) => path.reader === reader && path.ordered) ??
		(reader === 'staff' ? shared : undefined);
	if (own) {
		return met(
			`${own.steps.length} trin til ${names[reader]}; det første er ${quote(own.steps[0] ?? '')}`,
			own.first.place
		);
	}
	if (shared) {
		return cannotTell('Trinene er fælles. Har ledere egne trin?', shared.first.place);
	}
	const loose = paths.find((path) => path.reader === reader || path.reader === null);
	if (loose) {
		return cannotTell(
			loose.reader === null
				? `Det fremgår ikke, om trinene er til ${names[reader]}: ${quote(loose.steps[0] ?? '')}`
				: `Der er råd til ${names[reader]}, men ikke i rækkefølge: ${quote(loose.steps[0] ?? '')}`,
			loose.first.place
		);
	}
	return (
		prose(reader, reading) ??
		told(reader, reading) ??
		missing(`Teksten har ingen handlevej i trin til ${names[reader]}.`)
	);
}

const subjects: Readonly<Record<Reader, RegExp>> = {
	staff: /^\W*(?:den\s+)?(?:medarbejderen|medarbejderne|ansatte)(?!\p{L})/iu,
	leader:
		/^\W*(?:den\s+)?(?:daglige\s+)?\p{L}*(?:lederen|lederne|daglige\s+leder|ledelsen)(?!\p{L})/iu
};

/** Steps told as running text are there, but nobody can follow them under stress. */
function prose(reader: Reader, reading: PlanReading): Answer | undefined {
	const told = linesIn(reading, 'handling').filter(
		(line) => isContent(line) && subjects[reader].test(line.text) && isStep(line.text)
	);
	const [first] = told;
	if (!first || told.length < fewestSteps) return undefined;
	return cannotTell(
		`Teksten fortæller, hvad ${names[reader]} gør, men ikke trin for trin: ${quote(first.text)}`,
		first.place
	);
}

const acts: Readonly<Record<Reader, RegExp>> = {
	staff: words(
		'(?:medarbejder|pædagog|lærer|ansat|dagplejer|fagperson|personale)\\p{L}*\\s+(?:[\\p{L},]+\\s+){0,6}(?:kontakter|underretter|ringer|orienterer|henvender)|(?:kontakter|underretter|ringer|orienterer|henvender)\\s+(?:medarbejder|pædagog|lærer|dagplejer|fagperson|personale)\\p{L}*'
	),
	leader: words(
		'\\p{L}*(?:leder|ledelse)(?:n|en|ne|rne)?\\s+(?:[\\p{L},]+\\s+){0,6}(?:kontakter|aftaler|sørger|orienterer|støtter|underretter|ringer|inddrager)|(?:kontakter|aftaler|orienterer|underretter)\\s+\\p{L}*leder(?:en|ne)'
	)
};

/** Somebody else may tell it in passing, wherever the profession or the degree is spoken of. */
function told(reader: Reader, { plan, lines }: PlanReading): Answer | undefined {
	const found = plan.status === 'as-read' ? firstMention(lines, acts[reader]) : undefined;
	return (
		found &&
		cannotTell(
			`Teksten siger noget om, hvad ${names[reader]} gør, men ikke trin for trin: ${quote(found.text)}`,
			found.line.place
		)
	);
}
