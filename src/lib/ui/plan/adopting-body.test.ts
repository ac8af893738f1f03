import { expect, test } from 'vitest';
import { inRunningText } from './adopting-body.ts';

test('the council is written with a small letter in a sentence, a committee by its name', () => {
	expect(inRunningText('Kommunalbestyrelsen')).toBe('kommunalbestyrelsen');
	expect(inRunningText('Byrådet i Eksempelkøbing')).toBe('byrådet i Eksempelkøbing');
	expect(inRunningText('Børne- og Ungeudvalget')).toBe('Børne- og Ungeudvalget');
});
