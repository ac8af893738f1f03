/** What an import points at: a file of this house, or a package from outside. */
import { posix } from 'node:path';

export type Target =
	| { readonly kind: 'file'; readonly path: string }
	/** `built-in`: `$app/…` and the like, which exist only inside Kit's own build. */
	| { readonly kind: 'node' | 'kit' | 'built-in' | 'svelte' | 'virtual' | 'package' };

/** The subpath imports of package.json: `#domain/plan` → `src/domain/plan/index.ts`. */
const subpaths: readonly (readonly [prefix: string, before: string, after: string])[] = [
	['#domain/', 'src/domain/', '/index.ts'],
	['#server/', 'src/lib/server/', '.ts'],
	['#ui/', 'src/lib/ui/', ''],
	['#content/', 'content/', '']
];
export const subpathTable = Object.fromEntries(
	subpaths.map(([prefix, before, after]) => [`${prefix}*`, `./${before}*${after}`])
);

export function targetOf(importer: string, written: string): Target {
	const specifier = written.replace(/\?.*$/, '');
	if (specifier.startsWith('.')) {
		return { kind: 'file', path: posix.join(posix.dirname(importer), specifier) };
	}
	for (const [prefix, before, after] of subpaths) {
		if (specifier.startsWith(prefix)) {
			return { kind: 'file', path: before + specifier.slice(prefix.length) + after };
		}
	}
	if (specifier.startsWith('node:')) return { kind: 'node' };
	if (specifier.startsWith('virtual:')) return { kind: 'virtual' };
	if (/^(\$app|\$env|\$service-worker)(\/|$)/.test(specifier)) return { kind: 'built-in' };
	if (/^@sveltejs\/kit(\/|$)/.test(specifier)) return { kind: 'kit' };
	if (/^svelte(\/|$)/.test(specifier)) return { kind: 'svelte' };
	return { kind: 'package' };
}
