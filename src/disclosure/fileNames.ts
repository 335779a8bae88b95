/** What the name of a final account adds to its year. */
export const finalName = "决算";

/** Names of files that hold tables, whatever their kind. */
export const namesTables = /报?表(?:格|册)?(?:[（(].{0,8}[）)])?\d*$|^附[件表]|附[件表]\d*$|tables?$/i;

/** What a name says besides the disclosure that its file is of: that it holds its text, or its tables. */
const ofText = /(?:text|公开文字|公开说明|文字说明|正文|文字|说明)[)）]?$/i;
const ofTables = new RegExp(`(?:公开|附件|收支)?(?:${namesTables.source})`, "i");
const marks = /[-_. 　（(：:]+$/;

/**
 * Names of files in the order given, those of one disclosure together: a text
 * and, behind it, files of tables that go by its name, as `2026.pdf` and
 * `2026-tables.xlsx`, or `2026-text.pdf` and `2026-tables.pdf`.
 */
export function namesTogether(names: readonly string[]): string[][] {
  const isTables = (name: string) => namesTables.test(stem(name));
  const base = (name: string) =>
    path(name) +
    stem(name)
      .replace(isTables(name) ? ofTables : ofText, "")
      .replace(marks, "");
  const textOf = (tables: string) => {
    const own = names.filter((name) => !isTables(name) && base(name) === base(tables));
    return own.length === 1 ? own[0] : undefined;
  };
  const beside = (text: string) => names.filter((name) => isTables(name) && textOf(name) === text);
  return names.flatMap((name) => (isTables(name) && textOf(name) ? [] : [[name, ...beside(name)]]));
}

function path(name: string): string {
  return /^.*[/\\]/.exec(name)?.[0] ?? "";
}

/** A name without its folders and its extension. */
export function stem(name: string): string {
  return name.replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, "");
}
