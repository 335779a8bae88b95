/** A fragment of the page for something that stands there once a document, by its position among those opened, is shown; as it is for the one that is. */
export function inDocument(fragment: string, position: number): string {
  return position < 0 ? fragment : `#file-${position}-${fragment.slice(1)}`;
}

/** What a fragment of the address names, and the position of the document that has to be shown for it. */
export function fragmentAsked(hash: string): {readonly id: string; readonly position: number} {
  const [, position = "-1", id = ""] = /^#(?:file-(\d+)-)?(.+)$/.exec(hash) ?? [];
  return {id, position: Number(position)};
}
