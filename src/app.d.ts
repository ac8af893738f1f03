import type { Actor } from '#domain/identity';
import type { Operation } from './lib/server/operation.ts';
import type { Beredt } from './lib/server/wiring.ts';

declare global {
	namespace NodeJS {
		interface Process {
			/** The last request has been answered: close what is open. */
			emit(event: 'sveltekit:shutdown'): boolean;
		}
	}
	namespace App {
		interface Locals {
			beredt: Beredt;
			operation: Operation;
			/** The instant of the request: no clock is read below the hook. */
			now: Date;
			/** Fresh ids, made here and passed down. */
			newId: () => string;
			actor: Actor | undefined;
			requestId: string;
		}
		interface Error {
			message: string;
			/** A 404 for a municipality nobody knows shows the picker. */
			municipalities?: readonly { slug: string; name: string; demo: boolean }[];
		}
		interface Platform {
			req: import('node:http').IncomingMessage;
		}
	}
}
