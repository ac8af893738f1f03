import { expect, test } from 'vitest';
import { dataBlock, html } from './html.ts';

test('text put into a page is shown, never run', () => {
	const nasty = `"><script>alert('x')</script>&`;
	expect(html`<p title="${nasty}">${nasty}</p>`.markup).toBe(
		'<p title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;">' +
			'&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;</p>'
	);
});

test('templates within templates, lists and what is absent are put together', () => {
	const items = ['a', '<b>'].map((one) => html`<i>${one}</i>`);
	const list = html`<b>${items}${false}${undefined}${null}${0}</b>`;
	expect(list.markup.replace(/\s/g, '')).toBe('<b><i>a</i><i>&lt;b&gt;</i>0</b>');
});

test('no data can end its block', () => {
	const block = dataBlock('data', { text: '</script><b>' }).markup;
	expect(block.match(/<\/script>/g)).toHaveLength(1);
	const json = block.slice(block.indexOf('>') + 1, block.lastIndexOf('<'));
	expect(JSON.parse(json)).toEqual({ text: '</script><b>' });
});
