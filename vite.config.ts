import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { purgedDkfds } from './src/lib/ui/look/purged-dkfds.ts';

/** The style attribute on SvelteKit's route announcer. From sources, Vite's own inline styles are let in instead. */
const announcerStyle = 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=';

export default defineConfig(({ command }) => ({
	worker: {
		rolldownOptions: {
			// The domain is pure: what a page's small module does not call stays out of it.
			treeshake: { moduleSideEffects: (id) => !id.includes('/src/domain/') }
		}
	},
	plugins: [
		purgedDkfds(),
		sveltekit({
			adapter: adapter({ envPrefix: 'BEREDT_HTTP_' }),
			inlineStyleThreshold: 0,
			// Our own pages install it: they carry no inline script.
			serviceWorker: { register: false },
			csp: {
				mode: 'hash',
				directives: {
					'default-src': ['self'],
					'script-src': ['self'],
					'style-src': command === 'build' ? ['self', 'unsafe-hashes', announcerStyle] : ['self'],
					'img-src': ['self', 'data:'],
					'font-src': ['self'],
					'connect-src': ['self'],
					'worker-src': ['self'],
					'manifest-src': ['self'],
					'object-src': ['none'],
					'base-uri': ['none'],
					'form-action': ['self'],
					'frame-ancestors': ['none']
				}
			}
		})
	]
}));
