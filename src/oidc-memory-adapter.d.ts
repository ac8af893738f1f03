/** Ships with `oidc-provider` without types: login state in memory, enough for the demo. */
declare module 'oidc-provider/lib/adapters/memory_adapter.js' {
	import type { AdapterFactory } from 'oidc-provider';
	export function createMemoryAdapter(clockTolerance?: number): AdapterFactory;
}
