import {group} from "d3-array";
import {csvParseRows, dsvFormat} from "d3-dsv";
import {existsSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {duplicate, invalid, missing, unknown} from "../../src/budget/errors.js";
import {decode} from "../../src/disclosure/formats/text.js";
import {noteOf} from "../../src/disclosure/model/problem.js";
import type {Tidy} from "../../src/disclosure/tidy/tidy.js";
import {readTidy} from "../../src/disclosure/tidy/tidy.js";
import type {TidyName} from "../../src/disclosure/tidy/tidyColumns.js";
import {tidyNames} from "../../src/disclosure/tidy/tidyColumns.js";
import {csvText} from "../../src/store/published/csv.js";

/** How the columns of somebody else's fiscal data package say what a tidy CSV says; it stands beside its datapackage.json. */
interface Mapping {
  /** Name of the resource in datapackage.json. */
  readonly resource: string;
  /** Of the amounts, as ISO 4217 has it. */
  readonly currency: string;
  /** What stands in a tidy column: a column of the resource, or the same text in every row. */
  readonly cells: Readonly<Partial<Record<TidyName, string | {readonly column: string}>>>;
  /** Rows that count: those whose columns hold these texts. */
  readonly only?: Readonly<Record<string, string>>;
  /** Level of a row by the length of its code. */
  readonly levels?: Readonly<Record<string, number>>;
  /** The level whose rows add up to the total of each year, which the package does not print. */
  readonly totalOf?: number;
}

interface Resource {
  readonly name: string;
  readonly path: string | readonly string[];
  readonly dialect?: {readonly delimiter?: string};
  readonly schema?: {
    readonly fields: ReadonlyArray<{readonly name: string; readonly decimalChar?: string; readonly groupChar?: string}>;
  };
}

export const mappingName = "mapping.json";

/** Words under which a year's computed total stands. */
const total = {code: "total", label: "合计"};

/**
 * The disclosures of a fiscal data package (frictionlessdata.io), as the
 * mapping beside it says. Rows of one year and code are added up exactly, as
 * transactions are. Amounts in another currency than yuan are not converted,
 * and the unit's name and a note say so. Throws `missing`, `unknown` and
 * `invalid` for a mapping that does not fit the package.
 */
export async function fiscalPackageIn(path: string, document: string): Promise<Tidy> {
  const folder = dirname(path);
  const mapping = mappingOf(await jsonAt(path));
  const {title, resources} = packageOf(await jsonAt(join(folder, "datapackage.json")));
  const resource = resources.find(({name}) => name === mapping.resource);
  if (!resource) throw unknown("resource", mapping.resource);
  const file = join(folder, [resource.path].flat()[0] ?? "");
  if (!existsSync(file) || !file.startsWith(`${folder}/`)) throw missing("file", String(resource.path));
  const rows = rowsOf(decode(new Uint8Array(await readFile(file))), resource, mapping);
  const isForeign = mapping.currency !== "CNY";
  const named = (cells: Cells): Cells =>
    isForeign ? {...cells, unit_name: `${cells.unit_name ?? ""}（${mapping.currency}）`} : cells;
  const whole = mapping.totalOf === undefined ? [] : totalsOf(rows, mapping.totalOf, resource.name);
  const text = csvText([
    tidyNames,
    ...[...whole, ...rows].map((row) => {
      const cells = named({title, source_document: title, source_table: resource.name, ...row});
      return tidyNames.map((name) => cells[name] ?? "");
    })
  ]);
  const read = readTidy(text, {document});
  const notes = [
    ...(isForeign ? [`amounts are in ${mapping.currency} and not converted, though pages call them yuan`] : []),
    ...(whole.length
      ? [`totals are not printed in the package, but the sums of its rows of level ${mapping.totalOf}`]
      : [])
  ];
  return {...read, problems: [...read.problems, ...notes.map((note) => noteOf(note, {document}))]};
}

type Cells = Partial<Record<TidyName, string>>;

/** A row for each year and code, with the amounts of all its rows. */
function rowsOf(text: string, {dialect, schema}: Resource, {cells, only = {}, levels}: Mapping): Cells[] {
  const {delimiter = ","} = dialect ?? {};
  const [head = [], ...records] = delimiter === "," ? csvParseRows(text) : dsvFormat(delimiter).parseRows(text);
  const place = (column: string) => {
    const at = head.indexOf(column);
    if (at < 0) throw unknown("column", column);
    if (head.indexOf(column, at + 1) >= 0) throw duplicate("column", column);
    return at;
  };
  const ofColumn = Object.entries(cells).map(
    ([name, from]) => [name as TidyName, typeof from === "string" ? from : place(from.column)] as const
  );
  const wanted = Object.entries(only).map(([column, value]) => [place(column), value] as const);
  const amountFrom = cells.amount;
  const field = schema?.fields.find(({name}) => typeof amountFrom === "object" && name === amountFrom.column);
  const found = new Map<string, Cells>();
  records.forEach((record, i) => {
    if (record.length === 1 && record[0] === "") return;
    if (wanted.some(([at, value]) => record[at] !== value)) return;
    const row = Object.fromEntries(
      ofColumn.map(([name, from]) => [name, typeof from === "string" ? from : (record[from] ?? "").trim()])
    ) as Cells;
    const amount = plainDecimal(row.amount ?? "", field);
    const key = JSON.stringify([row.unit, row.fiscal_year, row.year, row.phase, row.measure, row.code]);
    const before = found.get(key);
    const level = levels?.[String([...(row.code ?? "")].length)];
    found.set(key, {
      source_line: String(i + 2),
      ...row,
      ...before,
      ...(level === undefined ? {} : {level: String(level)}),
      amount: before ? added([before.amount ?? "", amount]) : amount
    });
  });
  return [...found.values()];
}

function totalsOf(rows: readonly Cells[], level: number, resource: string): Cells[] {
  const parts = group(
    rows.filter((row) => row.level === String(level)),
    yearOf
  );
  return [...parts.values()].map((own) => ({
    ...own[0],
    ...total,
    level: "0",
    source_table: `${resource}: sum of its rows of level ${level}, not printed`,
    amount: added(own.map(({amount = ""}) => amount))
  }));
}

function yearOf({unit, fiscal_year, year, phase}: Cells): string {
  return JSON.stringify([unit, fiscal_year, year, phase]);
}

/** An amount as digits with a point, whatever marks its field has for thousands and decimals. Throws `invalid amount`. */
function plainDecimal(
  text: string,
  {decimalChar = ".", groupChar = ""}: Partial<NonNullable<Resource["schema"]>["fields"][number]> = {}
): string {
  if (text === "") return "";
  const plain = (groupChar ? text.replaceAll(groupChar, "") : text).replace(decimalChar, ".");
  if (!/^-?\d+(?:\.\d+)?$/.test(plain)) throw invalid("amount", text);
  return plain;
}

/** Decimals added up exactly; a cell without an amount adds nothing, and nothing but such cells is none. */
function added(amounts: readonly string[]): string {
  const printed = amounts.filter(Boolean);
  if (!printed.length) return "";
  const digits = Math.max(...printed.map((amount) => amount.split(".")[1]?.length ?? 0));
  const scaled = printed.map((amount) => {
    const [whole, part = ""] = amount.split(".");
    return BigInt(whole + part.padEnd(digits, "0"));
  });
  const sum = scaled.reduce((all, one) => all + one, 0n);
  const text = String(sum < 0n ? -sum : sum).padStart(digits + 1, "0");
  const at = text.length - digits;
  return `${sum < 0n ? "-" : ""}${text.slice(0, at)}${digits ? `.${text.slice(at)}` : ""}`;
}

async function jsonAt(path: string): Promise<unknown> {
  const text = await readFile(path, "utf8");
  try {
    return JSON.parse(text);
  } catch {
    throw invalid("JSON", path.split("/").at(-1)!);
  }
}

function mappingOf(json: unknown): Mapping {
  const {resource, currency, cells} = (json ?? {}) as Partial<Mapping>;
  if (typeof resource !== "string") throw missing("resource", `${mappingName} names none`);
  if (typeof currency !== "string" || !/^[A-Z]{3}$/.test(currency))
    throw missing("currency", `${mappingName} names none of three letters`);
  for (const name of Object.keys(cells ?? {})) if (!tidyNames.includes(name as TidyName)) throw unknown("column", name);
  return {...(json as Mapping), cells: cells ?? {}};
}

function packageOf(json: unknown): {readonly title: string; readonly resources: readonly Resource[]} {
  const {title, name, resources} = (json ?? {}) as {title?: string; name?: string; resources?: readonly Resource[]};
  if (!Array.isArray(resources)) throw missing("resources", "datapackage.json names none");
  return {title: title ?? name ?? "", resources: resources as readonly Resource[]};
}
