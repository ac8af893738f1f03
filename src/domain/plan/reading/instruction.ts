import type { Line } from './line.ts';
import { sentences, words } from './word.ts';

/**
 * Sentences that tell somebody to do something, taken apart into clauses: `Tal med forældrene, før du underretter`
 * tells one to talk; `Før du taler med forældrene, ringer du` does not, and neither does `Tal ikke med …`.
 */
export interface Instruction {
	readonly line: Line;
	readonly sentence: string;
	/** What it tells one to do. */
	readonly told: readonly string[];
	/** When: `før du underretter`. */
	readonly when: readonly string[];
}

const forbids = words(
	'ikke|aldrig|ingen|undgå\\p{L}*|undlad\\p{L}*|uden\\s+at|hverken|lad\\s+være|afhold\\s+(?:dig|jer)|frarådes|forbudt|ej|vent(?:er|e)?\\s+med(?:\\s+at)?'
);
const subordinate = words(
	'før|inden|forud\\s+for|når|hvis|såfremt|efter\\s+at|først\\s+når|medmindre|med\\s+mindre|hvor|idet|fordi|da|så|selv\\s+om|selvom|uanset'
);
const beginsSubordinate = new RegExp(
	`^\\W*(?:(?:og|men|altid|først|også)\\s+)?${subordinate.source}`,
	'iu'
);

/** A place that lists what is wrong, forbidden or made up. */
const wrongPractice = words(
	'(?:gør|må|skal|bør|kan)\\s+(?:du\\s+|man\\s+|I\\s+|medarbejder\\p{L}*\\s+|leder\\p{L}*\\s+)?(?:ikke|aldrig)|undgå\\p{L}*|undlad\\p{L}*|forbudt|myte\\p{L}*|faldgrube\\p{L}*|typiske\\s+fejl|fejl|forkert\\p{L}*|don.?ts|case\\p{L}*|eksempel(?:vis)?|quiz|no-?go|aldrig'
);
const quoted = /^\W*["”“»«][^"”“»«]+["”“»«]\W*$/u;
const calledWrong = words(
	'(?:er|var|ville\\s+være)\\s+(?:en\\s+)?(?:forkert|fejl|ulovligt?|i\\s+strid)|det\\s+er\\s+forkert|misforståelse\\p{L}*|tidligere\\s+praksis|myte\\p{L}*|tror\\s+(?:mange|nogle)|mange\\s+tror'
);

export function instructionsIn(lines: readonly Line[]): readonly Instruction[] {
	return lines.flatMap((line) => {
		const names = [line.lead, line.row, line.column, line.headings.at(-1)];
		if (names.some((name) => name && wrongPractice.test(name))) return [];
		return sentences(line.text).flatMap((sentence): Instruction[] => {
			if (quoted.test(sentence) || calledWrong.test(sentence)) return [];
			const clauses = clausesOf(sentence);
			const told = clauses.filter(
				(clause) => !forbids.test(clause) && !beginsSubordinate.test(clause)
			);
			const when = clauses.filter((clause) => beginsSubordinate.test(clause));
			return told.length === 0 ? [] : [{ line, sentence, told, when }];
		});
	});
}

/** Also where no comma stands before `før` and `inden`. */
const clausesOf = (sentence: string): string[] =>
	sentence
		.split(/[,;:]\s+|\s[–-]\s|\s+(?=(?:før|inden|forud\s+for|men|medmindre|med\s+mindre)\s)/iu)
		.map((clause) => clause.trim())
		.filter((clause) => clause !== '');
