/** The name without what printing alone varies: width of characters, spaces, quotation marks, brackets, stops. */
export function plainName(name: string): string {
  return name.normalize("NFKC").toLowerCase().replace(/[\s\p{P}\p{S}]/gu, "");
}
