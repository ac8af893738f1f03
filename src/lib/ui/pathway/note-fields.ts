/** What to write down, in the order one remembers it; the child's own words first, what one thinks of it apart. */
export const noteFields = {
	words: 'Barnets egne ord',
	seen: 'Det så og hørte jeg',
	thought: 'Det tænker jeg om det',
	time: 'Dato og klokkeslæt',
	place: 'Sted',
	present: 'Hvem var til stede (funktion, ingen navne)'
} as const;

export type NoteField = keyof typeof noteFields;
