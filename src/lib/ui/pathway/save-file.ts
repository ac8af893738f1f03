/** Saves a page as a file on the device, without a request; only ever when one has asked for it. */
export function saveFile(name: string, text: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(new Blob([text], { type: 'text/html;charset=utf-8' }));
	link.download = name;
	link.click();
	// Some browsers begin to read only when the press is over.
	setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
