import type {PageContext} from "./context.js";

/** A choice that the address holds under its name: what is usual, and how it is read and written. */
export interface Choice<T> {
  /** Left out of the address. */
  readonly usual: T;
  /** Undefined: there is no such value. */
  parse(text: string): T | undefined;
  format(value: T): string;
  /** Whether the unit, or the site, has what the value names; they have where it is left out. */
  isIn?(value: T, site: Published): boolean;
}

/** What is published and may be named by a choice. */
type Published = Pick<PageContext, "unit" | "corpus">;

/** The choices of a part, by name. A new one is a new row. */
export type ChoiceTable = Readonly<Record<string, Choice<unknown>>>;

/** What is chosen. */
export type Chosen<Table extends ChoiceTable> = {
  readonly [Name in keyof Table]: Table[Name] extends Choice<infer T> ? T : never;
};

/** Names and values as an address has them. */
type Held = Readonly<Record<string, string>>;

/** What an address chooses; what it does not name, or names wrongly, is as usual. */
export function readChoices<Table extends ChoiceTable>(table: Table, held: Held): Chosen<Table> {
  const value = ([name, {parse, usual}]: [string, Choice<unknown>]) =>
    (held[name] ? parse(held[name]) : usual) ?? usual;
  return Object.fromEntries(Object.entries(table).map((row) => [row[0], value(row)])) as Chosen<Table>;
}

/** The same as names and values of an address; what is as usual is empty. */
export function writeChoices<Table extends ChoiceTable>(table: Table, chosen: Chosen<Table>): Record<string, string> {
  const text = ([name, {format, usual}]: [string, Choice<unknown>]) => {
    const written = format(chosen[name]);
    return written === format(usual) ? "" : written;
  };
  return Object.fromEntries(Object.entries(table).map((row) => [row[0], text(row)]));
}

/** The choices that one of the tables knows, or that none has a row for; and what is not known as `name=value`. */
export function knownChoices(
  held: Held,
  tables: readonly ChoiceTable[],
  site: Published
): {readonly known: Held; readonly dropped: readonly string[]} {
  const isValue = (text: string, {parse, isIn}: Choice<unknown>) => {
    const value = parse(text);
    return value !== undefined && (isIn?.(value, site) ?? true);
  };
  const isKnown = ([name, text]: readonly [string, string]) => {
    const rows = tables.flatMap((table) => (Object.hasOwn(table, name) ? [table[name]!] : []));
    return text === "" || !rows.length || rows.some((row) => isValue(text, row));
  };
  const entries = Object.entries(held);
  return {
    known: Object.fromEntries(entries.filter(isKnown)),
    dropped: entries.filter((entry) => !isKnown(entry)).map(([name, value]) => `${name}=${value}`)
  };
}

/** One of some values, `usual` where none is named. */
export function choiceOf<T extends string, U extends string>(values: readonly T[], usual: U): Choice<T | U> {
  return {usual, parse: (text) => [...values, usual].find((value) => value === text), format: (value) => value};
}

/** Off, unless it is `1`. */
export const flag: Choice<boolean> = {
  usual: false,
  parse: (text) => (text === "1" ? true : undefined),
  format: (on) => (on ? "1" : "")
};

/** The key of a line of the unit; empty for none. */
export const lineChoice: Choice<string> = {
  usual: "",
  parse: (text) => text,
  format: (key) => key,
  isIn: (key, {unit}) => unit.lines.some((other) => other.key === key)
};

/** A number of at least zero. */
export const quantity: Choice<number> = {
  usual: 0,
  parse: (text) => (Number(text) >= 0 ? Number(text) : undefined),
  format: String
};

/** Names apart from one another by blanks. */
export const names: Choice<readonly string[]> = {
  usual: [],
  parse: (text) => text.split(" ").filter(Boolean),
  format: (all) => all.join(" ")
};
