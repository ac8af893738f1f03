/** A warning nobody expected is a fault nobody has read yet: it fails the test it appears in. */
import fc from 'fast-check';
import { afterEach, beforeEach } from 'vitest';

// The same examples in every run, so that a failure is the change's own; another seed explores further.
fc.configureGlobal({ seed: Number(process.env.BEREDT_TEST_SEED ?? 20_261_122) });

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
