/** A warning nobody expected is a fault nobody has read yet: it fails the test it appears in. */
import { afterEach, beforeEach } from 'vitest';

const written: string[] = [];

beforeEach(() => {
	written.length = 0;
	for (const level of ['warn', 'error'] as const) {
		console[level] = (...parts: unknown[]) => written.push(`console.${level}: ${parts.join(' ')}`);
	}
});

afterEach(() => {
	if (written.length > 0) throw new Error(`The test wrote a warning. ${written.join('\n')}`);
});
