/** What each file of an export is, in words for the municipality that receives it. */

/** Table → what its rows are. A table without words here is no part of an export: a test says so. */
export const tableWords: Readonly<Record<string, string>> = {
	municipality: 'Kommunens kode, navn og adresse på nettet.',
	unit: 'Enheder i forvaltningen, for eksempel modtagelsen.',
	institution: 'Institutioner: skoler, dagtilbud og andre steder med børn.',
	contact_point: 'Kontakter: nummer, åbningstid, ejer, og hvornår nummeret sidst er bekræftet.',
	contact_report: 'Meldinger om, at et nummer ikke virker. De siger intet om, hvem der meldte.',
	identity_provider: 'Kommunens login: udsteder, klient og rettigheder. Hemmeligheder er ikke med.',
	membership: 'Hvornår kommunen kom med, og hvem det blev aftalt med.',
	plan: 'Beredskaber med type, titel og status.',
	plan_section: 'Afsnittene i hvert beredskab, som de står nu.',
	plan_section_saved: 'Hvert afsnit, som det stod, hver gang det blev gemt.',
	plan_text_beside: 'Tekst, som blev skrevet samtidig med andres, og som er lagt ved siden af.',
	plan_writing: 'Hvem der skriver i hvilket afsnit lige nu.',
	plan_comment: 'Kommentarer til afsnittene.',
	plan_stage: 'Trinene i arbejdet med hvert beredskab: hvem og hvornår.',
	plan_finding_note: 'Hvad kommunen gør ved det, tjekket fandt, eller hvorfor den lader det stå.',
	plan_promise: 'Datoer, som kommunen selv har lovet i sit beredskab.',
	plan_reminder: 'Hvilke påmindelser der er sendt.',
	plan_import: 'Tekster, der er læst ind fra en fil, og hvad læsningen fandt.',
	hearing: 'Høringer: hvornår, og den tekst, der blev sendt ud.',
	hearing_body: 'Hvem der er hørt. Deres hemmelige adresse ligger her kun som fingeraftryk.',
	hearing_answer: 'Høringssvar, og hvordan kommunen har behandlet dem.',
	hearing_file: 'Filer, der fulgte med høringssvar.',
	plan_assignment: 'Hvem der skriver hvilket afsnit, og hvornår det skal være færdigt.',
	plan_version:
		'Vedtagne udgaver med fingeraftryk. PDF og Word-fil ligger for sig og nævnes i felterne pdf og docx.',
	institution_facts: 'Det, som hver institution selv oplyser: hvem, hvor, hvornår og afløser.',
	pathway_publication: 'Offentliggjorte handleveje: det lokale lag på den nationale handlevej.',
	pathway_draft: 'Handleveje under arbejde: det lokale lag, som det er gemt sidst.',
	approval: 'Faglige godkendelser, som kommunen selv har givet: tekst, hvem, hvornår og kilde.',
	initial_meeting: 'Indledende møder med styrelsen, og hvad der blev noteret.',
	earlier_help: 'Tidligere bistand fra styrelsen om emnet.',
	application: 'Ansøgninger om rådgivningsforløb.',
	application_field: 'Ansøgningernes felter, som de står nu.',
	application_beside: 'Tekst til en ansøgning, som blev skrevet samtidig med andres.',
	application_file: 'Bilag til ansøgninger.',
	application_decision: 'Direktørens eller chefens beslutninger om at ansøge.',
	application_submission: 'Indsendte ansøgninger med fingeraftryk og kvittering.',
	application_supplement: 'Hvad styrelsen har bedt om at få uddybet.',
	application_answer: 'Styrelsens svar på ansøgninger, og brevet.',
	engagement: 'Rådgivningsforløb: hvornår, status og pauser.',
	engagement_item: 'Det, forløbet består af: mål, aktiviteter, opgaver, noter og anbefalinger.',
	engagement_file: 'Filer, som hører til et forløb.',
	engagement_measure: 'Målinger før og efter et forløb, som antal med kilde.',
	engagement_report: 'Rapporter om et forløb.',
	card_use: 'Hvor mange gange hvert handlekort er åbnet pr. måned. Siger intet om, hvem.',
	event: 'Hvad der er sket, og hvornår.',
	audit_entry: 'Loggen: hvem gjorde hvad, hvornår. Hver linje er bundet til den forrige.',
	audit_head: 'Loggens nyeste linje.',
	person: 'De personer, som loggen og afsnittene peger på.'
};

/** The agency's own words about a municipality: never read by it, so no part of what it takes along. */
export const keptByAgency: readonly string[] = [
	'application_check',
	'assessment',
	'assessment_joint_note',
	'assessment_score'
];

/** Where a row points at a person. */
export const personColumns: Readonly<Record<string, readonly string[]>> = {
	application: ['started_by'],
	application_beside: ['saved_by'],
	application_decision: ['decided_by', 'second_person'],
	application_field: ['saved_by'],
	application_file: ['sent_by'],
	application_submission: ['submitted_by'],
	approval: ['person_id'],
	audit_entry: ['person_id'],
	engagement_file: ['sent_by'],
	engagement_item: ['saved_by'],
	engagement_measure: ['saved_by'],
	engagement_report: ['made_by'],
	hearing: ['sent_by'],
	hearing_answer: ['handled_by'],
	initial_meeting: ['asked_by'],
	pathway_draft: ['saved_by'],
	plan_assignment: ['person_id'],
	plan_comment: ['person_id', 'resolved_by'],
	plan_finding_note: ['person_id', 'owner'],
	plan_import: ['read_by'],
	plan_section: ['saved_by'],
	plan_section_saved: ['saved_by'],
	plan_text_beside: ['saved_by'],
	plan_writing: ['person_id']
};

export interface ListedFile {
	readonly path: string;
	readonly says: string;
}

export const readme = (
	municipality: { readonly name: string; readonly code: string },
	{ release, madeAt }: { readonly release: string; readonly madeAt: string },
	files: readonly ListedFile[]
): string => `# ${municipality.name}: alt, hvad kommunen har i Beredt

Hentet ${madeAt} (UTC) fra Beredt ${release}. Kommunekode ${municipality.code}.

Her er alt, hvad kommunen selv ejer. Lov, guide og den nationale handlevej er fælles og er ikke med.
Mapperne indeholder oplysninger om medarbejdere. Opbevar dem derefter.

- \`html/\` er til at læse. Begynd med \`html/index.html\`.
- \`csv/\` åbner i et regneark.
- \`files/\` er de PDF- og Word-filer, der blev lavet ved offentliggørelsen, byte for byte.
- \`data/\` er det hele som JSON. En anden Beredt kan læse det ind med \`beredt import\`.
- \`manifest.json\` siger, hvilken udgave filerne kommer fra, og har hver fils fingeraftryk (SHA-256).

I \`data/\` har hver fil felterne \`table\`, \`columns\` (navn og type i databasen) og \`rows\`. Tidspunkter er i UTC.
En vedtaget udgaves \`hash\` er SHA-256 af teksten, som den blev vedtaget. En loglinjes \`hash\` er SHA-256 af linjen
selv og den forrige linjes \`hash\` (\`previous_hash\`).

| Fil | Indhold |
|---|---|
${files.map(({ path, says }) => `| \`${path}\` | ${says} |`).join('\n')}
`;
