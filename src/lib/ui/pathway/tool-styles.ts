/** The styles of the result's tools come with them: the first screens do not wait for them. */
export const toolStyles = `
.note-field { margin-bottom: 2.4rem; }
.note-field label { display: block; font-weight: 600; }
.note-field p { margin: 0.4rem 0; color: var(--ink-soft, #454545); font-size: 1.6rem; }
.note-field p:empty { display: none; }
.note-field .note-error { color: var(--danger, #b3001b); font-weight: 600; }
.note-field textarea {
	box-sizing: border-box; width: 100%; min-height: 4.8rem; padding: 1.2rem;
	border: 1px solid #707070; border-radius: 4px; font: inherit; color: inherit;
}
.note-field textarea[aria-invalid='true'] { border: 3px solid var(--danger, #b3001b); }
.note-field input { min-height: 4.8rem; max-width: 100%; padding-block: 1.2rem; font: inherit; font-size: 1.6rem; }
.note-warning { margin-block: 1.6rem; padding: 1.6rem; border: 3px solid var(--ink, #1a1a1a); }
.note-warning .button { margin: 0.8rem 0.8rem 0 0; }
.note-told:not(:empty), .path-told:not(:empty) { padding-left: 1.2rem; border-left: 6px solid #707070; }
.note-paper { display: none; }
@media print {
	.note-screen, .path-heard { display: none; }
	.note-paper { display: block; }
	.note-paper h2 { margin: 1.6rem 0 0.4rem; }
	.note-paper p { margin: 0; overflow-wrap: anywhere; }
}
`;
