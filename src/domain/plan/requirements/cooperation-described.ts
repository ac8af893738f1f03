import { firstMention, mentions, type Mention } from '../reading/mention.ts';
import { linesIn } from '../reading/part.ts';
import { isContent } from '../reading/plan-reading.ts';
import { listInWords, quote, words } from '../reading/word.ts';
import { cannotTell, met, missing, type Requirement } from '../requirement.ts';
import { partners } from './five-partners.ts';

/** Inside the municipality; those outside stand in `five-partners.ts`. */
const inside: readonly { readonly name: string; readonly words: RegExp }[] = [
	{ name: 'skoler', words: words('\\p{L}*skole(?:n|r|rne)?|SFO\\p{L}*') },
	{
		name: 'dagtilbud',
		words: words(
			'dagtilbud\\p{L}*|dagpleje\\p{L}*|daginstitution\\p{L}*|børnehave\\p{L}*|vuggestue\\p{L}*'
		)
	},
	{ name: 'sundhedsplejen', words: words('sundhedsplej\\p{L}*') },
	{ name: 'tandplejen', words: words('\\p{L}*tandplej\\p{L}*') },
	{ name: 'PPR', words: words('PPR\\p{L}*|pædagogisk(?:e)?\\s+psykologisk\\p{L}*') },
	{ name: 'SSP', words: words('SSP\\p{L}*') },
	{
		name: 'myndigheden',
		words: words(
			'\\p{L}*myndighed\\p{L}*|\\p{L}*modtagelse\\p{L}*|familieafdeling\\p{L}*|socialrådgiver\\p{L}*|\\p{L}*rådgivning(?:en)?'
		)
	},
	{ name: 'klubber', words: words('\\p{L}*klub(?:ben|ber|berne)?|ungdomsskole\\p{L}*') }
];

const cooperates = words(
	'\\p{L}*samarbejd\\p{L}*|tværfaglig\\p{L}*|tværsektoriel\\p{L}*|koordiner\\p{L}*|samråd\\p{L}*|netværksmøde\\p{L}*|inddrage\\p{L}*|sparring\\p{L}*|udveksl\\p{L}*|i\\s+fællesskab|sammen\\s+med'
);
const contact = words(
	'\\p{L}*kontakt\\p{L}*|telefon\\p{L}*|tlf|ring(?:er|e)?|henvend\\p{L}*|koordinator\\p{L}*|indgang\\p{L}*|\\p{L}*@\\p{L}+'
);

const fewestParties = 3;

/** F14: cooperation across professions and sectors: who is in it, and whom one contacts there. */
export const cooperationDescribed: Requirement = {
	id: 'F14',
	level: 'SHOULD',
	confidence: 'verified',
	due: 'recommendation',
	check: (reading) => {
		const spoken = [
			...linesIn(reading, 'cooperation').filter(isContent),
			...mentions(reading.lines, cooperates).map(({ line }) => line)
		];
		const parties = [...inside, ...partners].flatMap(({ name, words: pattern }) => {
			const at = firstMention(spoken, pattern);
			return at ? [{ name, at }] : [];
		});
		const [first] = parties;
		if (!first) return missing('Teksten beskriver ikke samarbejdet på tværs.');
		const place = first.at.line.place;
		const names = listInWords(parties.slice(0, 5).map(({ name }) => name));
		if (parties.length < fewestParties) {
			return missing(`Om samarbejde nævner teksten kun ${names}.`, place);
		}
		const reached: Mention | undefined = firstMention(spoken, contact);
		return reached
			? met(`Teksten nævner ${names}, og hvordan man får fat i dem: ${quote(reached.text)}`, place)
			: cannotTell(`Teksten nævner ${names}. Hvem kontakter man hos dem?`, place);
	}
};
