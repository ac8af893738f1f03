import { Visitor } from './visitor.ts';

export interface SignedIn {
	send(address: string, options?: RequestInit): Promise<Response>;
	post(address: string, fields: Readonly<Record<string, string>>): Promise<Response>;
}

/** Signs in as a person does, without a browser. `person` is the id in `content/demo/people.yaml`. */
export async function signIn(origin: string, person: string): Promise<SignedIn> {
	const visitor = new Visitor();
	const to = (address: string) => new URL(address, origin);
	const choice = await visitor.follow(to('/log-ind?til=/arbejde'), to('/demo/login/vaelg/').href);
	if (typeof choice === 'string') throw new Error('The provider did not ask whom to be.');
	const chosen = await visitor.open(choice, { person });
	const next = new URL(chosen.headers.get('location') ?? '/', choice);
	const end = await visitor.follow(next, to('/arbejde').href);
	if (typeof end === 'string') throw new Error(`${person} was not signed in.`);
	return {
		send: (address, options) => visitor.open(to(address), undefined, options),
		post: (address, fields) => visitor.open(to(address), fields)
	};
}
