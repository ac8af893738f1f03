/** `npm run -s beredt -- <subcommand>`: reads what was typed and calls one subcommand. */
import { parseArgs } from 'node:util';
import { complain, say, UsageFault, type Command, type ExitCode } from './command.ts';

interface Entry {
	readonly summary: string;
	load(): Promise<{ readonly command: Command }>;
}

const commands: Readonly<Record<string, Entry>> = {
	check: {
		summary:
			'read a plan (Word, PDF, web page) and hold it against law and guidance; stores nothing',
		load: () => import('./check.ts')
	},
	citations: {
		summary: 'find the references to Danish law in a text, and what they mean on a day',
		load: () => import('./citations.ts')
	},
	migrate: {
		summary: 'bring the database to this release; safe from several instances at once',
		load: () => import('./migrate.ts')
	},
	audit: {
		summary: 'verify the audit’s chains: what was changed, removed or moved, and where',
		load: () => import('./audit.ts')
	},
	pathway: {
		summary: 'prove an action path on every route, or write its whole truth table',
		load: () => import('./pathway.ts')
	},
	backup: {
		summary: 'write everything to one file, as it stands at one moment',
		load: () => import('./backup.ts')
	},
	restore: {
		summary: 'read a backup into an empty database of either kind',
		load: () => import('./restore.ts')
	},
	export: {
		summary: 'write all that one municipality owns to a folder (JSON, HTML, PDF, CSV)',
		load: () => import('./export.ts')
	},
	import: {
		summary: 'read an export into an installation where the municipality has nothing yet',
		load: () => import('./import.ts')
	},
	retention: {
		summary: 'remove what is past its time, as the nightly job does',
		load: () => import('./retention.ts')
	},
	'erase-person': {
		summary: 'remove a person’s name and address; what the person did stays, without them',
		load: () => import('./erase-person.ts')
	}
};

const helpText = (): string => {
	const width = Math.max(...Object.keys(commands).map((name) => name.length));
	const lines = Object.entries(commands).map(
		([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`
	);
	return `npm run -s beredt -- <subcommand>\n\n${lines.join('\n')}\n\nEach has --help. Settings are those of the service (docs/operations.md).\nExit codes: 0 done, 1 found something wrong or refused, 2 called wrongly.`;
};

function usageOf(name: string, { usage, says, options }: Command): string {
	const lines = Object.entries(options).map(([option, one]) => `  --${option}  ${one.says}`);
	return [`npm run -s beredt -- ${name} ${usage}`.trimEnd(), '', says, '', ...lines].join('\n');
}

async function call(name: string, entry: Entry, typed: readonly string[]): Promise<ExitCode> {
	const { command } = await entry.load();
	try {
		const { values, positionals } = parseTyped(command, typed);
		if (values.help === true) {
			say(usageOf(name, command));
			return 0;
		}
		if (positionals.length !== command.words) {
			throw new UsageFault(
				positionals.length < command.words ? 'Something is missing.' : 'That is too much.'
			);
		}
		return await command.run({
			words: positionals,
			text: (option) => (typeof values[option] === 'string' ? values[option] : undefined),
			flag: (option) => values[option] === true
		});
	} catch (error) {
		if (!(error instanceof UsageFault)) throw error;
		complain(error.message);
		process.stderr.write(`${usageOf(name, command)}\n`);
		return 2;
	}
}

interface Typed {
	readonly values: Readonly<Record<string, string | boolean | undefined>>;
	readonly positionals: readonly string[];
}

function parseTyped(command: Command, typed: readonly string[]): Typed {
	const options = Object.entries(command.options).map(
		([name, { type }]) => [name, { type }] as const
	);
	try {
		return parseArgs({
			args: [...typed],
			options: { ...Object.fromEntries(options), help: { type: 'boolean' } },
			allowPositionals: true
		});
	} catch (cause) {
		throw new UsageFault(cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : '', {
			cause
		});
	}
}

const plain = new Set(['StartRefused', 'DataRefused', 'ContentFault']);

async function main([name, ...typed]: readonly string[]): Promise<ExitCode> {
	if (name === undefined || name === 'help' || name === '--help') {
		(name === undefined ? complain : say)(helpText());
		return name === undefined ? 2 : 0;
	}
	const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
	if (!entry) {
		complain(`There is no subcommand ${name}.\n\n${helpText()}`);
		return 2;
	}
	try {
		return await call(name, entry, typed);
	} catch (error) {
		if (error instanceof Error && plain.has(error.name)) complain(error.message);
		else {
			console.error(error);
			complain(`${name} failed; the lines above say why.`);
		}
		return 1;
	}
}

process.exitCode = await main(process.argv.slice(2));
