/**
 * Where a link in a document may lead: an https page, a mail address, a phone number, or a page of our
 * own (`/lov/…`). Everything else — scripts, files, foreign hosts in disguise (`//host`) — is refused.
 */
export function mayLinkTo(href: string): boolean {
	if (/[\s\p{Cc}\\<>"]/u.test(href) || !href.isWellFormed()) return false;
	if (href.startsWith('/')) return !href.startsWith('//');
	if (/^tel:\+?[\d.()-]+$/.test(href)) return true;
	if (/^mailto:[^@\s?]+@[^@\s?]+(\?.*)?$/i.test(href)) return true;
	if (!/^https:\/\//i.test(href) || !URL.canParse(href)) return false;
	// A name before the host ("https://kommune.dk@elsewhere") only serves to mislead.
	const { hostname, username, password } = new URL(href);
	return hostname !== '' && username === '' && password === '';
}
