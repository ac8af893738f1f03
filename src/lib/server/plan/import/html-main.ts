import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

/** The part of a web page that is its text: no menus, no cookie banners, no footers. */
const neverText = new Set(
	'script style noscript template svg nav footer form select button iframe object audio video canvas dialog aside head'.split(
		' '
	)
);
/** Menus and notices that are not marked as such; by class, id or role. */
const furniture =
	/(?:^|[\s_-])(?:nav|navigation|menu|breadcrumb|brødkrumme|cookie|consent|footer|sidefod|skip-?link|share|del-siden|social-?(?:media|share)|search|soeg|søg|readspeaker|feedback|pagination|sr-only|visually-hidden|banner|print-?knap|toc|indholdsfortegnelse|page-?nav|local-?nav|related|kontaktboks-global)(?:$|[\s_-])/iu;
const roles = new Set([
	'navigation',
	'search',
	'banner',
	'contentinfo',
	'complementary',
	'dialog',
	'alert'
]);

export const isElement = (node: Tree.Node): node is Tree.Element => 'tagName' in node;
export const attribute = (element: Tree.Element, name: string): string | undefined =>
	element.attrs.find((one) => one.name === name)?.value;

export function isFurniture(element: Tree.Element): boolean {
	if (neverText.has(element.tagName) && !isAccordionButton(element)) return true;
	if (attribute(element, 'hidden') !== undefined && element.tagName !== 'div') return true;
	const role = attribute(element, 'role');
	if (role && roles.has(role)) return true;
	if (/^h[1-6]$/u.test(element.tagName) || element.tagName === 'main') return false;
	return furniture.test(`${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`);
}

/** A heading that opens what stands below it is often a button. */
const isAccordionButton = (element: Tree.Element): boolean =>
	element.tagName === 'button' && attribute(element, 'aria-expanded') !== undefined;

/** `main`, else the one article, else the body. */
export function mainOf(root: Tree.Node): Tree.Node {
	const all = [...elementsIn(root)];
	const main =
		all.find(({ tagName }) => tagName === 'main') ??
		all.find((element) => attribute(element, 'role') === 'main');
	if (main && lettersIn(main) > 200) return main;
	const articles = all.filter(({ tagName }) => tagName === 'article');
	const [only] = articles;
	if (only && articles.length === 1 && lettersIn(only) > 500) return only;
	return all.find(({ tagName }) => tagName === 'body') ?? root;
}

export function* elementsIn(node: Tree.Node): Generator<Tree.Element> {
	if (!('childNodes' in node)) return;
	for (const child of node.childNodes) {
		if (!isElement(child)) continue;
		yield child;
		yield* elementsIn(child);
	}
}

export function lettersIn(node: Tree.Node): number {
	if ('value' in node) return node.value.trim().length;
	if (!('childNodes' in node)) return 0;
	if (isElement(node) && isFurniture(node)) return 0;
	return node.childNodes.reduce((sum, child) => sum + lettersIn(child), 0);
}

export function wordsOf(node: Tree.Node): string {
	if ('value' in node && node.nodeName === '#text') return node.value;
	if (!('childNodes' in node)) return '';
	return node.childNodes.map(wordsOf).join(' ').replace(/\s+/gu, ' ').trim();
}
