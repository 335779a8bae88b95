/** A short name for some content, the same whenever the content is: ids inside an SVG must differ between charts of a page. */
export function identity(...content: ReadonlyArray<string | number>): string {
  let hash = 0x811c9dc5;
  for (const character of content.join("\u0000")) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}
