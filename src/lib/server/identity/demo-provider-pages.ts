import type { DemoPerson } from './demo-people.ts';

const escape = (text: string) =>
	text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const page = (title: string, body: string) => `<!doctype html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/demo-login.css">
</head>
<body><main>${body}</main></body>
</html>`;

/** Whom to be in the demo: one button a person. */
export const choicePage = (people: readonly DemoPerson[]): string =>
	page(
		'Log ind i demoen',
		`<h1>Log ind i demoen</h1>
<p>Vælg, hvem du vil være. Personerne er opdigtede, og der er ingen adgangskode.</p>
<form method="post"><ul>${people
			.map(
				(person) =>
					`<li><button name="person" value="${person.id}"><strong>${escape(person.name)}</strong><span>${escape(person.about)}</span></button></li>`
			)
			.join('')}</ul></form>`
	);

/** `form` is the provider's own form with its one-time secret. */
export const logoutPage = (form: string): string =>
	page(
		'Log ud af demoen',
		`<h1>Log ud</h1><p>Du er logget ud af Beredt. Log også ud hos demoens login?</p>${form}
<p><button type="submit" form="op.logoutForm" name="logout" value="yes">Ja, log ud</button></p>
<p><a href="/">Nej, gå til forsiden</a></p>`
	);
