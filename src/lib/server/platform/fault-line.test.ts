import { expect, test } from 'vitest';
import { faultLine } from './fault-line.ts';

test('a fault says where it happened and nothing of what people wrote', () => {
	const cause = Object.assign(new Error('invalid text: Barnet hedder Ida\n  at home'), {
		code: '22021'
	});
	const fault = new Error('Failed query: insert …\nparams: Barnet hedder Ida', { cause });
	const line = JSON.stringify(faultLine(fault));
	expect(line).not.toMatch(/Ida|params|invalid text/);
	expect(line).toContain('fault-line.test.ts');
	expect(line).toContain('22021');
});
