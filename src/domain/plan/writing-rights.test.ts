import { agencyRoles, municipalRoles, type Role } from '#domain/identity';
import { expect, test } from 'vitest';
import { planStatuses } from './plan.ts';
import { mayInWriting, type WritingAct } from './writing-rights.ts';

const roles: readonly Role[] = [...municipalRoles, ...agencyRoles];

/** Written out by hand: what is not here is refused. */
const permitted: Readonly<Record<WritingAct, { readonly who: string; readonly at: string }>> = {
	follow: {
		who: 'plan-writer plan-owner director chief',
		at: planStatuses.join(' ')
	},
	comment: { who: 'plan-writer plan-owner director chief', at: 'draft hearing recommended' },
	assign: { who: 'plan-writer plan-owner', at: 'draft hearing' },
	'answer-finding': {
		who: 'plan-writer plan-owner',
		at: 'draft hearing recommended adopted published'
	},
	promise: { who: 'plan-owner', at: 'draft hearing recommended adopted published' }
};

test.each(Object.keys(permitted) as WritingAct[])(
	'only the roles of the table may %s, and only while it means something',
	(act) => {
		const { who, at } = permitted[act];
		for (const role of roles) {
			for (const status of planStatuses) {
				const expected = !who.split(' ').includes(role)
					? { ok: false, reason: 'not-your-decision' }
					: at.split(' ').includes(status)
						? { ok: true }
						: { ok: false, reason: 'text-is-frozen' };
				expect(mayInWriting(act, status, [role]), `${role} ${act} ${status}`).toMatchObject(
					expected
				);
			}
		}
	}
);

test('nobody without a role takes part', () => {
	expect(mayInWriting('comment', 'draft', [])).toMatchObject({ reason: 'not-your-decision' });
});
