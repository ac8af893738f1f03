/** Every row of the tables of uploads goes through the gate as a form would send it. */
import { refusalWords, noteWords, kindsInWords } from '#server/platform/upload-words';
import { uploadKinds, uploadLimits, type UploadRefusal } from '#server/platform/upload-rules';
import inspectUpload from '#server/platform/upload-worker';
import { labelFor } from '#server/platform/upload-name';
import { receiveUpload } from '#server/platform/uploaded-file';
import { describe, expect, test } from 'vitest';
import { goodFiles, pngFile } from './support/good-files.ts';
import { hostileArchives } from './support/hostile-archives.ts';
import { hostileDocuments } from './support/hostile-documents.ts';
import { hostileFiles } from './support/hostile-files.ts';
import type { UploadRow } from './support/upload-row.ts';
import { docx } from './support/written-docx.ts';
import { pdf } from './support/written-pdf.ts';

const hostile = [...hostileFiles, ...hostileArchives, ...hostileDocuments];
const fileOf = (bytes: Buffer, name: string) => new File([new Uint8Array(bytes)], name);
const accept = uploadKinds;
/** Said of the file's size and name, before anybody opens it. */
const beforeLooking = new Set<UploadRefusal>(['empty', 'too-large', 'cpr-in-name']);

/** A process for each of a hundred files takes long: the first of each outcome goes the whole way. */
const firsts = (rows: readonly UploadRow[], outcome: (row: UploadRow) => string) =>
	rows.filter((row, index) => rows.findIndex((one) => outcome(one) === outcome(row)) === index);

const throughTheGate = ({ bytes, name, request }: UploadRow) =>
	receiveUpload(fileOf(bytes(), name), { accept, ...request });

const inspected = ({ bytes, request }: UploadRow) =>
	inspectUpload({
		bytes: bytes(),
		accept: request?.accept ?? accept,
		limits: { ...uploadLimits, ...request?.limits },
		use: request?.use ?? 'hand-on'
	});

describe('what is sent back', () => {
	test.each(hostile.filter(({ refused }) => !beforeLooking.has(refused)))(
		'$about: $refused',
		async (row) => expect(await inspected(row)).toEqual({ ok: false, reason: row.refused })
	);

	const gated = hostile.filter(({ refused }) => beforeLooking.has(refused));
	test.concurrent.each([...gated, ...firsts(hostile, ({ refused }) => refused ?? '')])(
		'through the gate: $about: $refused',
		async (row) => expect(await throughTheGate(row)).toEqual({ ok: false, reason: row.refused })
	);
});

describe('what is taken', () => {
	test.each(goodFiles)('$about', async (row) => {
		expect(await inspected(row)).toEqual({
			ok: true,
			value: {
				kind: row.kind,
				notes: row.notes ?? [],
				...(row.encoding ? { encoding: row.encoding } : {})
			}
		});
		expect(labelFor(row.name, row.kind)).toBe(row.label ?? row.name);
	});

	test.concurrent.each(firsts(goodFiles, ({ kind }) => kind ?? ''))(
		'through the gate: $about',
		async (row) => {
			const answer = await throughTheGate(row);
			const taken = answer.ok && answer.value;
			expect(taken).toMatchObject({ kind: row.kind, label: row.name });
			expect(taken && row.bytes().equals(taken.bytes), 'not a byte changed').toBe(true);
		}
	);

	test('what is not asked for is not taken, whatever it is called', async () => {
		const answer = await receiveUpload(fileOf(pngFile(8, 8), 'plan.pdf'), { accept: ['pdf'] });
		expect(answer).toEqual({ ok: false, reason: 'kind-not-accepted' });
	});
});

describe('a poisoned file fails alone', () => {
	test('the one beside it passes, and so does the next', async () => {
		const poisoned = receiveUpload(fileOf(docx(), 'langsom.docx'), {
			accept,
			limits: { time: 1 }
		});
		const good = receiveUpload(fileOf(pdf(), 'god.pdf'), { accept });
		expect(await poisoned).toEqual({ ok: false, reason: 'took-too-long' });
		expect(await good).toMatchObject({ ok: true, value: { kind: 'pdf' } });
		expect(await receiveUpload(fileOf(docx(), 'næste.docx'), { accept })).toMatchObject({
			ok: true
		});
	});

	test('a file that needs more memory than it may have is sent back', async () => {
		const answer = await receiveUpload(
			{ name: 'stor.txt', bytes: Buffer.alloc(40_000_000, 'a') },
			{ accept, limits: { memory: 100 } }
		);
		expect(answer).toEqual({ ok: false, reason: 'too-heavy' });
	});

	test('too many at once are told to wait, and the rest are served', async () => {
		const answers = await Promise.all(
			Array.from({ length: 12 }, () =>
				receiveUpload(fileOf(pngFile(8, 8), 'foto.png'), { accept, limits: { time: 1 } })
			)
		);
		const reasons = answers.map((answer) => (answer.ok ? 'accepted' : answer.reason));
		expect(reasons.filter((reason) => reason === 'too-busy')).toHaveLength(2);
		expect(reasons.filter((reason) => reason === 'took-too-long')).toHaveLength(10);
	});
});

describe('what the sender reads', () => {
	const met = new Set<UploadRefusal>(hostile.map(({ refused }) => refused));
	const ofTheWorker = [
		'too-busy',
		'took-too-long',
		'too-heavy',
		'unreadable',
		'cancelled'
	] as const;
	const reasons: readonly UploadRefusal[] = [...met, ...ofTheWorker];

	test.each(reasons)('%s: short sentences that end in what to do', (reason) => {
		const words = refusalWords(reason, { accept: ['docx', 'pdf'] });
		const sentences = words.match(/[^.!?]+(?:\.\w+[^.!?]*)*[.!?]/g) ?? [];
		expect(sentences.length).toBeGreaterThanOrEqual(2);
		for (const sentence of sentences) {
			expect(sentence.trim().split(/\s+/).length, sentence).toBeLessThanOrEqual(20);
		}
	});

	test('the kinds that may be sent are named', () => {
		expect(kindsInWords(['docx', 'pdf', 'html'])).toBe('Word (.docx), PDF eller HTML');
		expect(kindsInWords(['pdf'])).toBe('PDF');
		expect(refusalWords('too-large', { accept: ['pdf'] })).toContain('50 MB');
		expect(Object.values(noteWords).every((words) => words.endsWith('.'))).toBe(true);
	});
});
