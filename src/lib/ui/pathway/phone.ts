/**
 * The path on the phone. What a result shows is asked for as soon as the page takes answers; from then on
 * nothing is fetched and nothing is kept: the answers live in this module's memory until one leaves
 * (principle 1). The address never changes; the history holds a bare counter, so that the phone's Back works.
 *
 * "Forlad siden hurtigt" wipes the answers and puts the front page in this page's place: it is on every
 * phone that has been here, needs no other site, and going back opens the path at its first screen.
 */
import { keepCopy } from '../elements/offline-copy.ts';
import { fetchData, fetchModule } from './before-answers.ts';
import { fetchTools } from './fetch-tools.ts';
import { viewOfQuestions, type PackedSteps } from './path-data.ts';
import { renderScreen } from './path-html.ts';
import { pressed, runOf, screenOf, start, type Run } from './path-state.ts';
import type { PathView } from './path-view.ts';
import type { BroughtResult } from './phone-result.ts';
import { waitingScreen } from './waiting-html.ts';

const host = document.getElementById('path');
const data = document.getElementById('path-data')?.textContent;
if (host && data) begin(host, viewOfQuestions(JSON.parse(data)));

function begin(place: HTMLElement, questions: PathView): void {
	let view = questions;
	let waiting = false;
	// A page that came back from a post carries its run in the fields.
	const carried = [...place.querySelectorAll<HTMLInputElement>('input[type=hidden]')];
	let runs: Run[] = [
		runOf(
			view.path,
			carried.map(({ name, value }) => [name, value] as const)
		)
	];
	let at = 0;
	// From the first press until one leaves, the copy on the device is left alone too.
	const copy = keepCopy();
	const current = () => runs[at] ?? start;

	const draw = (focus: boolean) => {
		waiting = false;
		place.innerHTML = renderScreen(view, current(), { script: true }, (...shown) => {
			if (result.value && view !== questions) return result.value.resultScreen(...shown);
			waiting = true;
			return waitingScreen(view, steps.failed || result.failed);
		});
		if (!focus) return;
		const target = place.querySelector<HTMLElement>('.path-error, h1');
		target?.focus({ preventScroll: true });
		place.scrollIntoView();
	};
	const forget = () => {
		runs = [start];
		at = 0;
		history.replaceState({ path: 0 }, '');
		copy.release();
	};

	const arrive = () => {
		const isWhole = steps.value !== undefined && result.value !== undefined;
		if (isWhole) view = result.value.wholeView(questions, steps.value);
		if (waiting && (isWhole || steps.failed || result.failed)) draw(true);
	};

	history.replaceState({ path: 0 }, '');

	place.addEventListener('submit', (event) => {
		event.preventDefault();
		copy.hold();
		const button = event.submitter as HTMLButtonElement | null;
		const fields = [...new FormData(event.target as HTMLFormElement)];
		const next = pressed(view.path, [...fields, ['do', button?.value ?? ''] as const]);
		if (button?.value === 'erase') {
			forget();
		} else if (at > 0 && JSON.stringify(next) === JSON.stringify(runs[at - 1])) {
			history.back();
			return;
		} else if (next.unanswered) {
			runs[at] = next;
		} else {
			runs = [...runs.slice(0, at + 1), next];
			at += 1;
			history.pushState({ path: at }, '');
		}
		draw(true);
	});

	place.addEventListener('click', (event) => {
		const wish = (event.target as Element).closest<HTMLElement>('[data-path]')?.dataset['path'];
		if (wish === 'print') print();
		if (wish === 'again') {
			for (const one of [steps, result]) if (one.failed) one.again();
			draw(true);
		}
		if (wish === 'danger') {
			copy.hold();
			runs[at] = { ...current(), answers: { ...current().answers, danger: 'yes' } };
			// After the call has been handed to the phone.
			setTimeout(() => draw(false));
		}
		if (wish === 'exit') {
			event.preventDefault();
			forget();
			place.innerHTML = '';
			location.replace('/');
		}
	});

	addEventListener('popstate', (event) => {
		at = Math.min((event.state as { path?: number } | null)?.path ?? 0, runs.length - 1);
		draw(true);
	});
	// Whoever comes back to this page, from the browser's own memory too, starts afresh.
	addEventListener('pagehide', () => {
		forget();
		draw(false);
	});

	// Here and not earlier: nothing that the first question waits for comes after these.
	const steps = fetchData<PackedSteps>('path-steps', arrive);
	const result = fetchModule<BroughtResult>('path-result', arrive);
	fetchTools(place);
	// The first screen is the server's own; what it made of a post stands until it can be made here.
	const { kind } = screenOf(view.path, current());
	if (kind === 'result') waiting = true;
	else if (kind !== 'danger') draw(false);
}
