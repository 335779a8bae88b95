/** The document that a page's parts and charts are made in: the window's, or one that pages are drawn into ahead. */
export let document = globalThis.document;

/** Makes all that is drawn from now on in another document. */
export function drawIn(other: Document): void {
  document = other;
}
