import {economicItem} from "../../budget/classification/economic.js";
import type {Classification} from "../../budget/figure.js";
import {comparableText, numbered} from "../model/comparableText.js";
import type {Labels} from "./labels.js";
import type {RowMeaning} from "./rowMeaning.js";
import {isTotalName} from "./rowMeaning.js";

/** One row of a side with what tells it from rows that print the same. */
export interface PlacedRow {
  readonly labels: Labels;
  /** The code that a second classification beside the first gives it. */
  readonly twin: string;
  /** The row that it is a part of, by the table's own sums; undefined where it is part of none, or they do not tell. */
  readonly parent: number | undefined;
}

/** What a row is, beyond its own labels: whose line, or a heading of lines. */
export interface RowPlace {
  /** It heads the rows that are parts of it. */
  readonly heads?: "unit" | "type";
  /** Codes above it, without which its own would stand for another line. */
  readonly above: string;
  /** What tells it from a row of the same code beside it. */
  readonly beside: string;
}

const line = /^[2-5]\d\d(?:\d\d){0,2}$/;
const unit = /^\d{6}$/;
const kinds: ReadonlyArray<readonly [pattern: RegExp, code: string]> = [
  [/^[A-C]?货物类?[A-C]?$/, "goods"],
  [/^[A-C]?工程类?[A-C]?$/, "works"],
  [/^[A-C]?服务类?[A-C]?$/, "services"]
];

/** Whether a row of functions or economic classes is that of a unit whose lines follow. */
export function isUnitRow({code, unit: own}: Labels): boolean {
  return (own !== "" && own === code) || unit.test(code);
}

/**
 * Places of the rows of a side. A line that comes again below another unit is
 * that unit's; one that comes again with another second code is so much of it;
 * in a table of units and kinds a row with parts is none of the lines itself.
 */
export function placesOf(
  rows: readonly PlacedRow[],
  {classification, nested}: {readonly classification: Classification; readonly nested: boolean}
): RowPlace[] {
  return classification === "project" ? (nested ? nestedPlaces(rows) : rows.map(nowhere)) : blockPlaces(rows, nested);
}

function nowhere(): RowPlace {
  return {above: "", beside: ""};
}

function blockPlaces(rows: readonly PlacedRow[], nested: boolean): RowPlace[] {
  let head = "";
  const placed = rows.map(({labels, twin}) => {
    const word = wordOf(labels);
    const heads =
      isUnitRow(labels) || (nested && !labels.code && word !== "" && !isTotalName(word) && !economicItem(word));
    if (heads) head = labels.code || word;
    return {heads, head, key: heads ? "" : line.test(labels.code) ? labels.code : (economicItem(word) ?? ""), twin};
  });
  const times = (of: (row: (typeof placed)[number]) => string) => {
    const seen = new Map<string, number>();
    for (const row of placed) if (row.key) seen.set(of(row), (seen.get(of(row)) ?? 0) + 1);
    return seen;
  };
  const [everywhere, inBlock] = [times(({key}) => key), times(({head, key}) => `${head}/${key}`)];
  const several = placed.some(({key, head}) => key && everywhere.get(key)! > inBlock.get(`${head}/${key}`)!);
  return placed.map(({heads, head, key, twin}) => ({
    ...(heads ? {heads: "unit"} : {}),
    above: !heads && several ? head : "",
    beside: key && twin && inBlock.get(`${head}/${key}`)! > 1 ? twin : ""
  }));
}

function nestedPlaces(rows: readonly PlacedRow[]): RowPlace[] {
  const parents = new Set(rows.map(({parent}) => parent));
  const pathOf = (at: number | undefined): PlacedRow[] => {
    const row = at === undefined ? undefined : rows[at];
    return !row || isTotalName(codeOf(row)) || !codeOf(row) ? [] : [...pathOf(row.parent), row];
  };
  const placed = rows.map((row, i) => {
    const path = pathOf(row.parent);
    const isKind = kindOf(wordOf(row.labels)) !== undefined && !path.length;
    if (!isKind && !parents.has(i)) return undefined;
    const isUnit = !isKind && (isCodedUnit(row) || (!row.labels.code && !path.length));
    // units say by their codes what they are below
    const above = path
      .filter((other) => !(isUnit && isCodedUnit(other)))
      .map(codeOf)
      .join("/");
    return {heads: isUnit ? ("unit" as const) : ("type" as const), above, key: `${above}/${codeOf(row)}`};
  });
  const keys = placed.map((place) => place?.key);
  return placed.map((place, i) => {
    if (!place) return nowhere();
    const isRepeated = keys.indexOf(place.key) !== keys.lastIndexOf(place.key);
    return {heads: place.heads, above: place.above, beside: isRepeated ? rows[i]!.twin : ""};
  });
}

function isCodedUnit({labels: {code, unit: own}}: PlacedRow): boolean {
  return unit.test(code) || (own === code && /^\d{3}$/.test(code));
}

function codeOf({labels}: PlacedRow): string {
  return kindOf(wordOf(labels)) ?? (labels.code || wordOf(labels));
}

/** What a row means at its place. */
export function meaningAt(
  meaning: RowMeaning,
  {labels}: Pick<PlacedRow, "labels">,
  {heads, above, beside}: RowPlace
): RowMeaning {
  if (meaning.code === "total") return meaning;
  const joined = (code: string) => (above ? `${above}/${code}` : code) + (beside ? `/${beside}` : "");
  if (!heads)
    return above
      ? {...meaning, classification: "unit", code: joined(meaning.code)}
      : {...meaning, code: joined(meaning.code)};
  const word = wordOf(labels);
  return {
    ...meaning,
    classification: heads,
    code: joined(kindOf(word) ?? (labels.code || word)),
    label: labels.name || meaning.label
  };
}

/** The kind of goods that a row's name is of, as names are compared. */
export function kindOf(word: string): string | undefined {
  return kinds.find(([pattern]) => pattern.test(word))?.[1];
}

function wordOf({name}: Labels): string {
  return comparableText(numbered(name).text);
}
