import { firstMention } from '../reading/mention.ts';
import { listInWords, quote, words } from '../reading/word.ts';
import { cannotTell, met, missing, type Requirement } from '../requirement.ts';

const others: readonly { readonly name: string; readonly words: RegExp }[] = [
	{
		name: 'børnepolitikken',
		words: words(
			'børne(?:\\s*-\\s*(?:og\\s+)?(?:unge|ungdoms|familie)?)?politik\\p{L}*|børne-?\\s*(?:og|&)\\s*(?:unge|ungdoms|familie)-?\\s?politik\\p{L}*|sammenhængende\\s+(?:børne|politik|børne-?\\s+og\\s+unge)\\p{L}*|unge-?politik\\p{L}*'
		)
	},
	{
		name: 'vejledningen om underretninger',
		words: words(
			'underretnings?(?:vejledning|guide|pjece|procedure)\\p{L}*|(?:vejledning|guide|pjece|retningslinjer|folder|håndbog)\\p{L}*\\s+(?:om|for|til|vedr\\p{L}*\\.?)\\s+(?:god\\s+|gode\\s+|den\\s+gode\\s+)?underretning\\p{L}*'
		)
	},
	{
		name: 'andre retningslinjer',
		words: words(
			'samarbejdsmodel\\p{L}*|standard(?:er)?\\s+for\\s+sagsbehandling|kvalitetsstandard\\p{L}*|(?:antimobbe|mobbe|trivsels|samværs|rusmiddel|personale|handicap)(?:strategi|politik)\\p{L}*|beredskab\\p{L}*\\s+(?:mod|om|for|vedr\\p{L}*\\.?)\\s+(?:negativ|skolefravær|selvmord|sorg|radikalisering|ekstremisme|æres)\\p{L}*|sorgplan\\p{L}*|handleguide\\s+(?:for|ved|om)\\s+\\p{L}+|fraværs(?:strategi|guide)\\p{L}*|whistleblower\\p{L}*|rammeaftale\\p{L}*'
		)
	}
];

/** F17: it hangs together with the municipality's other policies and guides. */
export const coheresWithPolicies: Requirement = {
	id: 'F17',
	level: 'SHOULD',
	confidence: 'verified',
	due: 'recommendation',
	check: ({ lines }) => {
		const found = others.flatMap(({ name, words: pattern }) => {
			const at = firstMention(lines, pattern);
			return at ? [{ name, at }] : [];
		});
		const [first] = found;
		if (!first) {
			return missing('Teksten henviser ikke til børnepolitikken eller andre retningslinjer.');
		}
		const place = first.at.line.place;
		const said = `Teksten henviser til ${listInWords(found.map(({ name }) => name))}: ${quote(first.at.text)}`;
		return found.length > 1 || first.name !== 'andre retningslinjer'
			? met(said, place)
			: cannotTell(`${said} Hænger det sammen med børnepolitikken?`, place);
	}
};
