/** What somebody reads who asked too often. Numbers to call stand here as well: this page may come at the worst moment. */
const page = (when: string) => `<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Vent lidt – Beredt</title>
</head>
<body>
<main>
<h1>Vent lidt, og prøv igen</h1>
<p>Der kommer lige nu for mange forsøg fra din forbindelse. Prøv igen ${when}.</p>
<p>Er et barn i fare nu? <a href="tel:112">Ring 112</a>.</p>
<p>Uden for kommunens åbningstid: <a href="tel:114">ring 114</a>, og bed om den sociale vagt.</p>
<p><a href="/handlevej">Se den nationale handlevej</a></p>
<p><a href="/">Gå til forsiden</a></p>
</main>
</body>
</html>`;

/** "om 40 sekunder", "om 3 minutter". */
export function whenAgain(wait: number): string {
	if (wait <= 90) return wait === 1 ? 'om 1 sekund' : `om ${wait} sekunder`;
	return `om ${Math.ceil(wait / 60)} minutter`;
}

/** A page for people; for our own script the same in JSON. */
export function tooOften(request: Request, wait: number): Response {
	const headers = { 'retry-after': String(wait), 'cache-control': 'no-store' };
	const isPage = request.headers.get('accept')?.includes('text/html') ?? false;
	if (!isPage) {
		return Response.json({ reason: 'too-often', wait }, { status: 429, headers });
	}
	return new Response(page(whenAgain(wait)), {
		status: 429,
		headers: {
			...headers,
			'content-type': 'text/html; charset=utf-8',
			'content-security-policy':
				"default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
		}
	});
}
