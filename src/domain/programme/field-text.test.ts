import fc from 'fast-check';
import { expect, test } from 'vitest';
import { afterSave, saveInField, type FieldSave, type FieldText } from './field-text.ts';

const empty: FieldText = { revision: 0, value: '', beside: [] };

test('the first save fills the field, and the same save again changes nothing', () => {
	const save: FieldSave = { revision: 0, value: 'Fordi', by: 'ida', id: 'b1' };
	const once = afterSave(empty, save);
	expect(once).toEqual({ revision: 1, value: 'Fordi', beside: [] });
	expect(afterSave(once, save)).toEqual(once);
});

test('a save on an older text is kept beside, goes on being written there, and is put away when it is saved', () => {
	const saved = afterSave(empty, { revision: 0, value: 'Ida skrev', by: 'ida', id: 'b1' });
	const two = afterSave(saved, { revision: 0, value: 'Bo skrev', by: 'bo', id: 'b2' });
	expect(two).toMatchObject({ revision: 1, value: 'Ida skrev', beside: [{ value: 'Bo skrev' }] });
	const on = afterSave(two, {
		revision: 0,
		value: 'Bo skrev mere',
		by: 'bo',
		id: 'b3',
		known: 'b2'
	});
	expect(on.beside).toEqual([{ id: 'b2', value: 'Bo skrev mere', savedBy: 'bo' }]);
	const together = afterSave(on, {
		revision: 1,
		value: 'Ida og Bo skrev',
		by: 'bo',
		id: 'b4',
		known: 'b2'
	});
	expect(together).toEqual({ revision: 2, value: 'Ida og Bo skrev', beside: [] });
});

test('nobody writes in, or puts away, what another has beside', () => {
	const field: FieldText = {
		revision: 3,
		value: 'Nyt',
		beside: [{ id: 'b1', value: 'Idas', savedBy: 'ida' }]
	};
	const bo: FieldSave = { revision: 1, value: 'Bos', by: 'bo', id: 'b2', known: 'b1' };
	expect(saveInField(field, bo)).toMatchObject({ kind: 'beside', id: 'b2' });
	expect(afterSave(field, { ...bo, revision: 3 }).beside).toEqual(field.beside);
});

/** What a writer's window does: types on, sends once or twice, loses the answer or takes it, and then goes on. */
const step = fc.record({
	window: fc.integer({ min: 0, max: 3 }),
	times: fc.integer({ min: 1, max: 2 }),
	answerIsLost: fc.boolean(),
	/** Told of a newer text, the writer reads it and keeps their own on top. */
	readsTheirs: fc.boolean()
});
const allWords = ({ value, beside }: FieldText) => [value, ...beside.map((one) => one.value)];

test('no order of saves, lost or sent twice, loses a text', () => {
	fc.assert(
		fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
			let field = empty;
			const windows = [0, 1, 2, 3].map(() => ({
				revision: 0,
				known: undefined as string | undefined
			}));
			steps.forEach(({ window, times, answerIsLost, readsTheirs }, at) => {
				const it = windows[window]!;
				const by = `skriver-${window % 2}`;
				for (let time = 0; time < times; time++) {
					const value = `vindue ${window}, ord ${at}`;
					const save = { revision: it.revision, value, by, id: `b${at}-${time}`, known: it.known };
					const before = field;
					const outcome = saveInField(before, save);
					field = afterSave(before, save);
					expect(allWords(field)).toContain(value);
					for (const gone of allWords(before).filter((words) => !allWords(field).includes(words))) {
						// Only what the writer had seen, or their own earlier words from the same window.
						const isSeen = gone === before.value && save.revision === before.revision;
						const own = before.beside.find((one) => one.id === save.known && one.savedBy === by);
						expect(isSeen || gone === own?.value).toBe(true);
					}
					if (answerIsLost) continue;
					if (outcome.kind !== 'beside')
						Object.assign(it, { revision: outcome.revision, known: undefined });
					else
						Object.assign(it, {
							known: outcome.id,
							revision: readsTheirs ? field.revision : it.revision
						});
				}
			});
		})
	);
});
