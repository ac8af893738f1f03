/** Changes a municipality's number as its owner does: by the form, whose other fields stay as they are. */
import type { SignedIn } from './sign-in.ts';

const address = '/arbejde/kontakter/intake';

export async function changeNumber(owner: SignedIn, phone: string): Promise<number> {
	const form = await (await owner.send(address)).text();
	const value = (name: string) =>
		new RegExp(`name="${name}"[^>]*value="([^"]*)"|value="([^"]*)"[^>]*name="${name}"`)
			.exec(form)
			?.slice(1)
			.find((found) => found !== undefined) ?? '';
	const fields = { revision: value('revision'), label: value('label'), phone, note: '' };
	return (await owner.post(address, fields)).status;
}
