/**
 * Principle 1 on a page without SvelteKit's script: a form whose words look like a CPR number is held back, and
 * its field says why. The server refuses it again.
 */
import { containsCpr } from '#domain/kernel';
import { cprRefusal } from './refuse-cpr.ts';

type Field = HTMLTextAreaElement | HTMLInputElement;

for (const form of document.forms) {
	form.addEventListener('submit', (event) => {
		const found = [...form.querySelectorAll<Field>('textarea, input[type=text]')].filter((field) =>
			containsCpr(field.value)
		);
		for (const field of form.querySelectorAll<Field>('[data-cpr]')) mend(field);
		const [first] = found;
		if (!first) return;
		event.preventDefault();
		for (const field of found) tell(field);
		first.focus();
	});
}

function tell(field: Field): void {
	const message = document.createElement('span');
	message.id = `${field.id}-cpr`;
	message.className = 'form-error-message';
	message.setAttribute('role', 'alert');
	message.textContent = `Fejl: ${cprRefusal}`;
	field.before(message);
	field.dataset['cpr'] = '';
	field.setAttribute('aria-invalid', 'true');
	field.setAttribute('aria-errormessage', message.id);
}

function mend(field: Field): void {
	document.getElementById(`${field.id}-cpr`)?.remove();
	delete field.dataset['cpr'];
	field.removeAttribute('aria-invalid');
	field.removeAttribute('aria-errormessage');
}
