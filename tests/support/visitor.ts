/** A person's browser, as far as a login needs one: follows redirects and keeps cookies by path. */
interface Cookie {
	readonly name: string;
	readonly value: string;
	readonly path: string;
}

export class Visitor {
	#cookies: readonly Cookie[] = [];

	async open(
		address: string | URL,
		form?: Readonly<Record<string, string>>,
		options: RequestInit = {}
	): Promise<Response> {
		const url = new URL(address);
		const sent = this.#cookies.filter(({ path }) => url.pathname.startsWith(path));
		const response = await fetch(url, {
			redirect: 'manual',
			...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
			...options,
			headers: {
				accept: 'text/html',
				...options.headers,
				origin: url.origin,
				cookie: sent.map(({ name, value }) => `${name}=${value}`).join('; ')
			}
		});
		response.headers.getSetCookie().forEach((line) => this.#keep(line));
		return response;
	}

	/** Follows redirects until an address begins with `until`, which is given back unopened, or a page stands. */
	async follow(address: string | URL, until: string): Promise<URL | string> {
		let next = new URL(address);
		for (let steps = 0; steps < 10; steps++) {
			if (next.href.startsWith(until)) return next;
			const response = await this.open(next);
			const location = response.headers.get('location');
			if (!location) return response.text();
			next = new URL(location, next);
		}
		throw new Error(`Too many redirects, the last to ${next.pathname}.`);
	}

	#keep(line: string): void {
		const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
		const [name = '', value = ''] = pair.split(/=(.*)/s);
		const path = attributes.find((one) => /^path=/i.test(one))?.slice(5) ?? '/';
		const others = this.#cookies.filter((one) => one.name !== name || one.path !== path);
		this.#cookies = value === '' ? others : [...others, { name, value, path }];
	}
}
