import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const warnings = ['tests/support/refuse-warnings.ts'];

/** Rules first, then the databases they are kept in, then the journeys: two browsers at a time wait for each other least. */
export default defineConfig({
	plugins: [svelte({ configFile: false })],
	test: {
		testTimeout: 60_000,
		hookTimeout: 120_000,
		// Each file that needs a database opens its own; two at a time fit two cores.
		maxWorkers: 2,
		projects: [
			{
				extends: true,
				test: {
					name: 'rules',
					include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
					exclude: ['tests/database/**'],
					setupFiles: warnings,
					sequence: { groupOrder: 0 }
				}
			},
			{
				extends: true,
				test: {
					name: 'database',
					include: ['tests/database/**/*.test.ts'],
					setupFiles: warnings,
					globalSetup: 'tests/support/make-databases.ts',
					sequence: { groupOrder: 1 }
				}
			},
			{
				extends: true,
				test: {
					name: 'journeys',
					include: ['tests/journeys/**/*.e2e.ts'],
					globalSetup: 'tests/support/built-beredt.ts',
					testTimeout: 300_000,
					hookTimeout: 180_000,
					sequence: { groupOrder: 2 }
				}
			}
		]
	}
});
