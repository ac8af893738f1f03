import { expect, test } from 'vitest';
import { checkFirstOwner, isReady, joiningChecklist, type JoiningFacts } from './index.ts';

const ready: JoiningFacts = {
	joined: true,
	canSignIn: true,
	hasPlanOwner: true,
	hasIntakeUnit: true,
	hasIntakeNumber: true,
	hasAfterHoursNumber: true,
	contactsWithoutEmail: [],
	emptySlots: []
};
const left = (facts: Partial<JoiningFacts>) =>
	joiningChecklist({ ...ready, ...facts })
		.filter(({ done }) => !done)
		.map(({ id }) => id);

test('a municipality with everything in place can publish', () => {
	expect(isReady(joiningChecklist(ready))).toBe(true);
});

test('a municipality nobody has begun with has everything left, the membership first', () => {
	const nothing: JoiningFacts = {
		joined: false,
		canSignIn: false,
		hasPlanOwner: false,
		hasIntakeUnit: false,
		hasIntakeNumber: false,
		hasAfterHoursNumber: false,
		contactsWithoutEmail: [],
		emptySlots: ['Fagchef']
	};
	const steps = joiningChecklist(nothing);
	expect(steps.filter(({ done }) => done)).toEqual([]);
	expect(steps[0]?.id).toBe('membership');
	expect(isReady(steps)).toBe(false);
});

test.each<[string, Partial<JoiningFacts>, string]>([
	['a membership', { joined: false }, 'membership'],
	['a login', { canSignIn: false }, 'provider'],
	['a plan owner', { hasPlanOwner: false }, 'plan-owner'],
	['a unit that takes notifications', { hasIntakeUnit: false }, 'intake-unit'],
	['the number of the intake', { hasIntakeNumber: false }, 'intake-number'],
	['a number after hours', { hasAfterHoursNumber: false }, 'after-hours-number'],
	['somebody to write to', { contactsWithoutEmail: ['Modtagelsen'] }, 'contact-owners'],
	['a number the path asks for', { emptySlots: ['Fagchef'] }, 'path-slots']
])('without %s exactly that is left', (_what, facts, step) => {
	expect(left(facts)).toEqual([step]);
});

test('the checklist names the contacts that are missing', () => {
	const steps = joiningChecklist({ ...ready, contactsWithoutEmail: ['Modtagelsen', 'Vagten'] });
	expect(steps.find(({ id }) => id === 'contact-owners')?.about).toEqual(['Modtagelsen', 'Vagten']);
});

test('a first owner has a name and a work address, and no CPR number', () => {
	const email = 'ejer@nyby.example';
	expect(checkFirstOwner({ name: ' Ejer ', email: ` ${email} ` })).toEqual({
		ok: true,
		value: { name: 'Ejer', email }
	});
	expect(checkFirstOwner({ name: '', email })).toMatchObject({ reason: 'owner-name-missing' });
	expect(checkFirstOwner({ name: 'x'.repeat(201), email })).toMatchObject({
		reason: 'owner-name-missing'
	});
	expect(checkFirstOwner({ name: '010116-1234', email })).toMatchObject({
		reason: 'looks-like-cpr'
	});
	for (const wrong of ['', 'ejer', 'ejer@', '@nyby.example', 'a b@nyby.example', 'a@nyby']) {
		expect(checkFirstOwner({ name: 'Ejer', email: wrong }), wrong).toMatchObject({
			reason: 'email-not-valid'
		});
	}
});
