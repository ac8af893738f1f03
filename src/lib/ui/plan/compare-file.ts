/**
 * Compares a chosen or dropped file with the stored ones, on the device: nothing is sent. Where a browser
 * cannot (`crypto.subtle` needs https), the page stays as it is, with the sums to compare by hand.
 */
import { fileAnswer, sha256, type KnownFile } from './file-proof.ts';

const byId = (id: string) => document.getElementById(id);
const form = byId('compare-file');
const input = byId('chosen-file') as HTMLInputElement | null;
const place = byId('drop-file');
const answer = byId('file-answer');
const known = JSON.parse(byId('known-files')?.textContent ?? '[]') as readonly KnownFile[];

/** More than any plan is, and few enough to be read at once. */
const mostBytes = 200_000_000;

async function compare(file: File | undefined): Promise<void> {
	if (!file || !answer) return;
	if (file.size > mostBytes) {
		answer.textContent = `${file.name} er for stor til at være en plan.`;
		return;
	}
	answer.textContent = `Læser ${file.name} …`;
	try {
		answer.textContent = fileAnswer(known, await sha256(await file.arrayBuffer()), file.name);
	} catch {
		answer.textContent = `${file.name} kan ikke læses. Prøv igen, eller sammenlign selv herunder.`;
	}
}

if (form && input && place && 'subtle' in crypto) {
	form.hidden = false;
	input.addEventListener('change', () => void compare(input.files?.[0]));
	// A file that misses the place must not take the page away.
	for (const kind of ['dragover', 'drop']) {
		addEventListener(kind, (event) => event.preventDefault());
	}
	place.addEventListener('dragover', () => place.classList.add('is-over'));
	place.addEventListener('dragleave', () => place.classList.remove('is-over'));
	place.addEventListener('drop', (event) => {
		place.classList.remove('is-over');
		void compare(event.dataTransfer?.files[0]);
	});
}
export {};
