/** Text that only holds a place: a section with nothing else in it is not written. */
const patterns: readonly RegExp[] = [
	/^\W*(?:skriv|indsæt|beskriv|udfyld|tilføj|angiv)\s+(?:her|tekst|teksten|jeres|kommunens|afsnit|navn|dato)(?!\p{L})/iu,
	/^\W*her\s+(?:skrives|indsættes|beskrives|udfyldes|skal\s+I|kan\s+I|beskriver\s+I|indsætter\s+I|kommer)(?!\p{L})/iu,
	/[[<{][^\]>}]*(?:indsæt|skriv|udfyld|angiv|navn|dato|telefon|tekst|xx)[^\]>}]*[\]>}]/iu,
	/^\W*[[<{][^\]>}]+[\]>}]\W*$/u,
	/^[\s.…_–-]+$/u,
	/lorem ipsum/iu,
	/(?<!\p{L})x{3,}(?!\p{L})/iu,
	/^\W*(?:tbd|n\.?n\.?|mangler|kommer|følger|udfyldes|afventer|under\s+udarbejdelse|under\s+opdatering)(?:\s+(?:senere|tekst|her|endnu))*\W*$/iu,
	/(?<!\p{L})(?:tekst(?:en)?|afsnit(?:tet)?|indhold(?:et)?)\s+(?:følger|kommer|mangler|udfyldes|skrives\s+senere|er\s+under\s+udarbejdelse)/iu
];

export const isPlaceholder = (text: string): boolean =>
	patterns.some((pattern) => pattern.test(text));
