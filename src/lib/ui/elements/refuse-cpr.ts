/**
 * Principle 1 on the device: text that looks like a CPR number does not leave the page. The server
 * refuses it again. Without script the server alone stands guard.
 */
import { containsCpr } from '#domain/kernel';
import type { Attachment } from 'svelte/attachments';

export const cprRefusal =
	'Teksten ligner et CPR-nummer. Slet det. Beredt må ikke rumme oplysninger om et barn.';

/** Tells `report` about each change, and holds the form back while the text is refused. */
export function refuseCpr(
	report: (refused: boolean) => void
): Attachment<HTMLInputElement | HTMLTextAreaElement> {
	return (field) => {
		const form = field.form;
		const look = () => {
			const refused = containsCpr(field.value);
			report(refused);
			return refused;
		};
		const hold = (event: Event) => {
			if (!look()) return;
			event.preventDefault();
			event.stopImmediatePropagation();
			field.focus();
		};
		field.addEventListener('input', look);
		form?.addEventListener('submit', hold, { capture: true });
		return () => {
			field.removeEventListener('input', look);
			form?.removeEventListener('submit', hold, { capture: true });
		};
	};
}
