import { erasePerson, type Whom } from '#server/erase-person';
import { openDatabase } from '#server/platform/database';
import { settingsFrom } from '#server/platform/settings';
import {
	complain,
	json,
	say,
	sayJson,
	UsageFault,
	type Command,
	type ExitCode,
	type Given
} from './command.ts';

export const command: Command = {
	usage: '(--id ID | --email ADDRESS | --subject SUBJECT [--issuer URL]) [--json]',
	says: 'The person becomes “Slettet person”: name, address and login go, sessions end. That something was\ndone, an adoption for instance, stays, and so does the audit: it holds ids only.',
	options: {
		json,
		id: { type: 'string', says: 'ID: as the audit has it' },
		email: { type: 'string', says: 'ADDRESS: as the provider sent it' },
		subject: { type: 'string', says: 'SUBJECT: the provider’s id of the person' },
		issuer: { type: 'string', says: 'URL: the provider, where two have the same subject' }
	},
	words: 0,
	async run(given) {
		const whom = whomIn(given);
		const db = await openDatabase(settingsFrom(process.env).database);
		const erased = await erasePerson({ db, now: new Date() }, whom).finally(() => db.close());
		if (!erased.ok) {
			const ids = erased.about?.join(', ') ?? '';
			return refused(
				erased.reason === 'several' ? `Several people fit: ${ids}. Use --id.` : 'Nobody fits.'
			);
		}
		const { id, sessionsEnded, memberships, contacts } = erased.value;
		if (given.flag('json')) sayJson(erased.value);
		else {
			say(`Person ${id} is erased; ${sessionsEnded} sessions ended.`);
			if (memberships.length > 0) say(`Name the first owner anew for: ${memberships.join(', ')}.`);
			if (contacts.length > 0) say(`Name the contact owner anew for: ${contacts.join(', ')}.`);
		}
		return 0;
	}
};

function refused(why: string): ExitCode {
	complain(why);
	return 1;
}

function whomIn({ text }: Given): Whom {
	const [id, email, subject] = [text('id'), text('email'), text('subject')];
	if ([id, email, subject].filter((one) => one !== undefined).length !== 1) {
		throw new UsageFault('Say whom by one of --id, --email and --subject.');
	}
	if (id !== undefined) return { id };
	if (email !== undefined) return { email };
	return { subject: subject ?? '', issuer: text('issuer') };
}
