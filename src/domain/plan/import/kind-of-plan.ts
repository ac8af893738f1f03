import { words } from '../reading/word.ts';

const civil =
	/(?<!\p{L})(?:beredskabsloven|brand(?:væsen|slukning)|evakuer\p{L}*|oversvømmels\p{L}*|strømsvigt|krisestab\p{L}*|indkvartering|forsyningssvigt|redningsberedskab\p{L}*|stabsleder|it-nedbrud|stormflod|forurening)(?!\p{L})/giu;
const children =
	/(?<!\p{L})(?:overgreb\p{L}*|vold\p{L}*|krænk\p{L}*|mistanke\p{L}*|underret\p{L}*|social\s+kontrol|æresrelater\p{L}*)(?!\p{L})/giu;

/** The other plan of the same name: fire, floods and power cuts. */
export const isCivilPlan = (text: string): boolean => {
	const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
	return count(civil) >= 5 && count(civil) > count(children);
};

export const callsItselfDraft = (text: string): boolean =>
	words('udkast(?:et)?|høringsversion(?:en)?|høringsudgave(?:n)?|høringsudkast(?:et)?').test(text);
