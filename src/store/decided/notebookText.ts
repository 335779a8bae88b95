import type {DisplayUnit} from "../../locale/number.js";
import {displayUnits} from "../../locale/number.js";
import type {Locale} from "../../locale/locale.js";
import type {View} from "../view.js";

/** What a reader collected, in order: a notebook that is written in the browser. */
export interface QuickNotebook {
  readonly title: string;
  readonly cells: readonly NotebookCell[];
}

/** Of what and how an exhibit or a table is shown; without a base the usual one. */
export type CellView = Pick<View, "unit" | "display" | "year" | "choices"> & {readonly base?: number};

/** text: prose in Markdown, with numbers that are tied to their figures. code: what was written by hand, and is never run here. */
export type NotebookCell =
  | {readonly kind: "text"; readonly text: string}
  | {readonly kind: "exhibit"; readonly exhibit: string; readonly of: CellView}
  | {readonly kind: "grouping"; readonly of: CellView}
  | {readonly kind: "query"; readonly sql: string}
  | {readonly kind: "code"; readonly code: string};

/** A number in prose and where it comes from: one line's amount of a year or, with a base, its change as `as` says. */
export interface TiedNumber {
  readonly unit: string;
  readonly display: DisplayUnit;
  /** The line's key. */
  readonly line: string;
  readonly phase?: string;
  readonly year: number;
  readonly base?: number;
  readonly as?: "rate" | "amount";
  /** The number as it was when it was written down. */
  readonly said: string;
}

/** A tied number as prose has it: a Markdown link with what is said and where that comes from. */
export function formatTied({said, unit, display, line, phase, year, base, as}: TiedNumber): string {
  const from = new URLSearchParams({
    unit,
    in: display,
    year: String(year),
    ...(base === undefined ? {} : {base: String(base)}),
    ...(as === undefined || as === "rate" ? {} : {as}),
    ...(phase === undefined || phase === "budget" ? {} : {phase}),
    line
  });
  return `[${said.replace(/[[\]\\]/g, "\\$&")}](figure:?${from})`;
}

/** The number that a link of prose ties; undefined for any other link. */
export function parseTied(href: string, said: string): TiedNumber | undefined {
  if (!href.startsWith("figure:?")) return undefined;
  const from = new URLSearchParams(href.slice("figure:?".length));
  const [unit, line, phase] = ["unit", "line", "phase"].map((name) => from.get(name) ?? "");
  const [year, base] = ["year", "base"].map((name) => Number(from.get(name) ?? ""));
  const display = displayUnits.find((known) => known === from.get("in"));
  if (!unit || !line || !year || !display) return undefined;
  return {
    unit,
    display,
    line,
    ...(phase ? {phase} : {}),
    year,
    ...(base ? {base, as: from.get("as") === "amount" ? "amount" : "rate"} : {}),
    said
  };
}

/** A link of prose that ties a number. */
const tiedLink = /\[((?:[^[\]\\]|\\.)*)\]\((figure:\?[^()\s]*)\)/g;

/** Stands between two cells of prose, which would be one without it. */
const parting = "<!-- + -->";

/** A notebook as the page in Markdown that it is in src/notebooks: what is kept, sent and saved. */
export function formatNotebook({title, cells}: QuickNotebook, locale: Locale): string {
  const units = new UnitNames();
  const used = new Set<string>();
  const blocks = cells.flatMap((cell, i) => {
    const isParted = cell.kind === "text" && cells[i - 1]?.kind === "text";
    return [...(isParted ? [parting] : []), blockOf(cell, units, used)];
  });
  const names = [...used, ...(units.declared.length ? ["unit"] : [])].sort();
  const setup = [
    ...(names.length ? [`import {${names.join(", ")}} from "${locale === "zh" ? "../../" : "../"}notebook.js";`] : []),
    ...(units.declared.length ? ["", ...units.declared] : [])
  ];
  return [
    `---\ntitle: ${JSON.stringify(title)}\n---`,
    `# ${escaped(title.replace(/\s+/g, " "))}`,
    ...(setup.length ? [fenced(setup.join("\n"))] : []),
    ...blocks,
    ""
  ].join("\n\n");
}

/** A constant for each unit in each unit of display, in the order in which they are asked for. */
class UnitNames {
  readonly declared: string[] = [];
  readonly #names = new Map<string, string>();

  of({unit, display}: Pick<CellView, "unit" | "display">): string {
    const key = `${display} ${unit}`;
    const known = this.#names.get(key);
    if (known) return known;
    const name = `unit${this.#names.size + 1}`;
    this.#names.set(key, name);
    this.declared.push(`const ${name} = await unit(${JSON.stringify(unit)}, ${json({display})});`);
    return name;
  }
}

function blockOf(cell: NotebookCell, units: UnitNames, used: Set<string>): string {
  switch (cell.kind) {
    case "text":
      return proseOf(cell.text, units, used);
    case "code":
      return fenced(cell.code);
    case "query":
      used.add("query");
      return fenced(`display(await query(\`\n${cell.sql.replace(/[\\`]|\$(?=\{)/g, "\\$&")}\n\`));`);
    case "exhibit":
      used.add("exhibit");
      return fenced(
        `display(await exhibit(${JSON.stringify(cell.exhibit)}, ${units.of(cell.of)}, ${json(asked(cell.of))}));`
      );
    case "grouping":
      used.add("grouping");
      return fenced(`display(await grouping(${units.of(cell.of)}, ${json(asked(cell.of))}));`);
  }
}

function fenced(code: string): string {
  return `\`\`\`js\n${code}\n\`\`\``;
}

/** The years and choices as one object; a choice is always text, a year a number. */
function asked({year, base, choices}: CellView): Readonly<Record<string, string | number>> {
  const held = Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== ""));
  return {...held, year, ...(base === undefined ? {} : {base})};
}

/** JSON on one line, in which no brace stands but those of objects. */
function json(value: object): string {
  return JSON.stringify(value, null, 1)
    .replace(/,\n\s*/g, ", ")
    .replace(/\n\s*/g, "")
    .replace(/"(?:[^"\\]|\\.)*"/g, (text) => text.replaceAll("{", "\\u007b").replaceAll("}", "\\u007d"));
}

function proseOf(text: string, units: UnitNames, used: Set<string>): string {
  return replaceTied(text, (tied) => placeholder(tied, units, used), escaped).trim();
}

/** Prose with something else in the place of every tied number, and of what stands between them. */
export function replaceTied(
  text: string,
  by: (tied: TiedNumber, link: string) => string,
  between: (text: string) => string = (same) => same
): string {
  let from = 0;
  const parts: string[] = [];
  for (const link of text.matchAll(tiedLink)) {
    const tied = parseTied(link[2]!, link[1]!.replace(/\\(.)/g, "$1"));
    if (!tied) continue;
    parts.push(between(text.slice(from, link.index)), by(tied, link[0]));
    from = link.index + link[0].length;
  }
  return [...parts, between(text.slice(from))].join("");
}

function placeholder(tied: TiedNumber, units: UnitNames, used: Set<string>): string {
  const {line: key, phase, year, base, as, said} = tied;
  const line = json({key, ...(phase ? {phase} : {})});
  const unit = units.of(tied);
  used.add(base === undefined ? "figure" : "change");
  return base === undefined
    ? `\${figure(${unit}, ${line}, ${year}, ${json({said})})}`
    : `\${change(${unit}, ${line}, ${json({base, year, as, said})})}`;
}

/** Prose that no page takes for code, markup or a picture from elsewhere. */
function escaped(text: string): string {
  return text.replace(/(\\*)(`|\$(?=\{)|!(?=\[)|<|^~(?=~~))/gm, (whole, slashes: string, mark: string) => {
    const isEscaped = slashes.length % 2 === 1;
    if (mark === "<") return `${isEscaped ? slashes.slice(1) : slashes}&lt;`;
    return isEscaped ? whole : `${slashes}\\${mark}`;
  });
}

function unescaped(text: string): string {
  return text.replace(/\\(`|\$(?=\{)|!(?=\[)|~(?=~~))/g, "$1").replaceAll("&lt;", "<");
}

/** A notebook from its Markdown: what was written here comes back as it was, other code is kept and not run. */
export function parseNotebook(markdown: string): QuickNotebook {
  const text = markdown.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const [front = "", head = ""] = /^---\n([^]*?)\n---\n/.exec(text) ?? [];
  const units = new Map<string, Pick<CellView, "unit" | "display">>();
  const cells: NotebookCell[] = [];
  let heading: string | undefined;
  const addProse = (prose: string) => {
    const [first = "", title] = (heading === undefined && /^\s*# (.*)\n*/.exec(prose)) || [];
    if (title !== undefined) heading = unescaped(title);
    for (const part of prose.slice(first.length).split(new RegExp(`^${parting.replace("+", "\\+")}$`, "m"))) {
      const own = proseFrom(part, units);
      if (own) cells.push({kind: "text", text: own});
    }
  };
  let from = front.length;
  for (const block of text.matchAll(/^```js\n([^]*?)\n```$/gm)) {
    if (block.index < from) continue;
    addProse(text.slice(from, block.index));
    from = block.index + block[0].length;
    const rest = withoutSetup(block[1]!, units);
    if (rest) cells.push(cellOf(rest, units));
  }
  addProse(text.slice(from));
  return {title: titleIn(head) ?? heading ?? "", cells};
}

function titleIn(front: string): string | undefined {
  const [, written] = /^title:[ \t]*(.*)$/m.exec(front) ?? [];
  if (written === undefined) return undefined;
  return (written.startsWith('"') ? textOf(written) : undefined) ?? written;
}

/** What a block holds besides the import and the units that this module writes. */
function withoutSetup(code: string, units: Map<string, Pick<CellView, "unit" | "display">>): string {
  return code
    .split("\n")
    .filter((line) => {
      if (/^import \{[\w, ]+\} from "(\.\.\/)+notebook\.js";$/.test(line)) return false;
      const [, name, code, options] = /^const (unit\d+) = await unit\((".*?"), (\{.*\})\);$/.exec(line) ?? [];
      const [unit, held] = [code && textOf(code), options && objectOf(options)];
      const display = displayUnits.find((known) => held && known === held.display);
      if (!name || !unit || !display) return true;
      units.set(name, {unit, display});
      return false;
    })
    .join("\n")
    .trim();
}

function cellOf(code: string, units: ReadonlyMap<string, Pick<CellView, "unit" | "display">>): NotebookCell {
  const [, written] = /^display\(await query\(`\n([^]*)\n`\)\);$/.exec(code) ?? [];
  if (written !== undefined && !/(?<!\\)(?:\\\\)*(`|\$\{)/.test(written))
    return {kind: "query", sql: written.replace(/\\([\\`$])/g, "$1")};
  const [, verb, quoted, name, options] =
    /^display\(await (exhibit|grouping)\((?:(".*?"), )?(unit\d+), (\{.*\})\)\);$/.exec(code) ?? [];
  const about = name === undefined ? undefined : units.get(name);
  const of = about && options && cellView(about, objectOf(options));
  const exhibit = quoted && textOf(quoted);
  if (of && verb === "grouping" && !quoted) return {kind: "grouping", of};
  if (of && verb === "exhibit" && exhibit) return {kind: "exhibit", exhibit, of};
  return {kind: "code", code};
}

function cellView(
  about: Pick<CellView, "unit" | "display">,
  held: Readonly<Record<string, unknown>> | undefined
): CellView | undefined {
  if (!held) return undefined;
  const {year, base, ...choices} = held;
  if (typeof year !== "number" || !(base === undefined || typeof base === "number")) return undefined;
  return {
    ...about,
    year,
    ...(base === undefined ? {} : {base}),
    choices: Object.fromEntries(Object.entries(choices).map(([name, value]) => [name, String(value)]))
  };
}

const placeholders = /(?<!\\)\$\{(figure|change)\((unit\d+), (\{[^{}]*\}), (?:(\d+), )?(\{[^{}]*\})\)\}/g;

function proseFrom(prose: string, units: ReadonlyMap<string, Pick<CellView, "unit" | "display">>): string {
  let from = 0;
  const parts: string[] = [];
  for (const [whole, , name, lineText, year, optionText] of prose.matchAll(placeholders)) {
    const index = prose.indexOf(whole, from);
    const [about, line, options] = [units.get(name!), objectOf(lineText!), objectOf(optionText!)];
    const tied = about && line && options && tiedFrom(about, line, {...(year ? {year: Number(year)} : {}), ...options});
    if (!tied) continue;
    parts.push(unescaped(prose.slice(from, index)), formatTied(tied));
    from = index + whole.length;
  }
  return [...parts, unescaped(prose.slice(from))].join("").trim();
}

function tiedFrom(
  {unit, display}: Pick<CellView, "unit" | "display">,
  {key, phase}: Readonly<Record<string, unknown>>,
  {year, base, as, said}: Readonly<Record<string, unknown>>
): TiedNumber | undefined {
  if (typeof key !== "string" || typeof year !== "number") return undefined;
  return {
    unit,
    display,
    line: key,
    ...(typeof phase === "string" ? {phase} : {}),
    year,
    ...(typeof base === "number" ? {base, as: as === "amount" ? "amount" : "rate"} : {}),
    said: typeof said === "string" ? said : ""
  };
}

function textOf(written: string): string | undefined {
  const value = parsed(written);
  return typeof value === "string" ? value : undefined;
}

function objectOf(written: string): Readonly<Record<string, unknown>> | undefined {
  const value = parsed(written);
  return value !== null && typeof value === "object" ? (value as Readonly<Record<string, unknown>>) : undefined;
}

function parsed(written: string): unknown {
  try {
    return JSON.parse(written) as unknown;
  } catch {
    return undefined;
  }
}
