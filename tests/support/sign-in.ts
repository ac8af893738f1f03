/** Signs in as a person does, by following the provider's redirects, without a browser. */
export class Visitor {
	readonly #origin: string;
	readonly #cookies = new Map<string, string>();

	constructor(origin: string) {
		this.#origin = origin;
	}

	async send(address: string, options: RequestInit = {}): Promise<Response> {
		const response = await fetch(new URL(address, this.#origin), {
			redirect: 'manual',
			...options,
			headers: {
				accept: 'text/html',
				...options.headers,
				origin: this.#origin,
				cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
			}
		});
		for (const line of response.headers.getSetCookie()) {
			const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
			if (name && value !== undefined) this.#cookies.set(name, value);
		}
		return response;
	}

	/** Follows redirects to the page at the end. */
	async follow(first: Response): Promise<Response> {
		let response = first;
		for (let hops = 0; hops < 10; hops++) {
			const next = response.headers.get('location');
			if (!next) return response;
			response = await this.send(new URL(next, response.url || this.#origin).href);
		}
		throw new Error('Too many redirects.');
	}

	/** `person` is the id in `content/demo/people.yaml`. */
	async signIn(person: string): Promise<void> {
		const choice = await this.follow(await this.send('/log-ind?til=/arbejde'));
		const chosen = await this.post(choice.url, { person });
		const { status } = await this.follow(chosen);
		if (status !== 200) throw new Error(`${person} was not signed in: ${status}`);
	}

	post(address: string, fields: Readonly<Record<string, string>>): Promise<Response> {
		return this.send(address, { method: 'POST', body: new URLSearchParams(fields) });
	}
}
