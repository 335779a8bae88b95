const entities: Readonly<Record<string, string>> = {amp: "&", lt: "<", gt: ">", quot: '"', apos: "'"};

/** The text of XML without its entities. */
export function unescaped(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(amp|lt|gt|quot|apos));/gi, (_, code?: string, hex?: string, name?: string) =>
    name ? entities[name.toLowerCase()]! : String.fromCodePoint(code ? Number(code) : Number.parseInt(hex!, 16))
  );
}
