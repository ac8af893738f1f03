/** Why something of a municipality's own does not fit a national path, in words. */
import { slotName } from '#domain/directory';
import type { LayerClash } from '#domain/pathway';

const reasons: Readonly<Record<LayerClash['reason'], string>> = {
	'unknown-slot': 'Nummeret bruges ikke længere i den nationale handlevej.',
	'refills-slot': 'Kommunen har allerede fyldt pladsen.',
	'replaces-national-step': 'Et nationalt trin har fået samme navn.',
	'delays-national-step': 'Det udskyder et nationalt trin.',
	'rewords-national-text': 'Det ændrer ordene i et nationalt trin.',
	'forbids-national-step': 'Det forbyder et nationalt trin.',
	'explains-nothing': 'Spørgsmålet, forklaringen hørte til, findes ikke mere.',
	'path-has-faults': 'Det peger på noget, som den nationale handlevej ikke har.',
	'breaks-rule': 'Sammen med den nationale handlevej bryder det en regel.'
};

/** What stands in the way, by its own words; a slot by its name. */
export const clashTitle = ({ reason, entry, says }: LayerClash): string =>
	says || (reason === 'unknown-slot' ? slotName(entry) : entry) || 'Kommunens handlevej';

export const clashText = ({ reason, message }: LayerClash): string =>
	[reasons[reason] ?? reason, message].filter(Boolean).join(' ');
