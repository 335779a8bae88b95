import {numbered, comparableText} from "../model/comparableText.js";
import {titleWord} from "../outline/title.js";
import type {Column, ColumnId} from "./columns.js";
import type {Grid} from "./grid.js";
import {namesTargets} from "./indicators.js";
import {startsOf} from "./labels.js";
import type {StatementSpec} from "./statementSpecs.js";
import {withoutWiderTotals} from "./widerTotals.js";
import {statementSpecs} from "./statementSpecs.js";

interface Recognised {
  readonly spec: StatementSpec;
  /** The table, of whose columns those are put aside that say something else. */
  readonly grid: Grid;
  readonly title: string;
  /** Whether no title, only its columns say so. */
  readonly byColumns?: true;
}

/**
 * Which statement a table is: the one that its nearest title names, between
 * equals the one whose columns it has. A titled table that lacks columns is
 * still that statement (the caller reports what is missing); one whose title
 * names another table is none. Without a title its columns and marks decide.
 */
export function recognise(grid: Grid, titles: readonly string[]): Recognised | undefined {
  const found = specOf(grid, titles);
  return found && {...found, grid: withoutWiderTotals(putAside(grid, found.spec), found.spec)};
}

function putAside(grid: Grid, {ignores = [], yields = {}}: StatementSpec): Grid {
  const present = columnsOf(grid);
  const columns = grid.columns.map((column): Column => {
    if (ignores.includes(column.id)) return {...column, id: "codeTwin", kind: "label"};
    const other = yields[column.id];
    if (other && present.has(other)) return {...column, id: "ofWhich"};
    const compared = column.of && yields[column.of];
    return compared && present.has(compared) ? {...column, of: "ofWhich"} : column;
  });
  return columns.some((column, i) => column !== grid.columns[i]) ? {...grid, columns} : grid;
}

function specOf(grid: Grid, titles: readonly string[]): Omit<Recognised, "grid"> | undefined {
  const present = columnsOf(grid);
  const told = new Set<StatementSpec["id"]>();
  const twoSided = isTwoSided(grid);
  const namedBy = (title: string) => {
    const word = titleWord(title);
    return statementSpecs.filter(
      (known) =>
        known.title.test(word) &&
        !(known.titledOnly && (twoSided || !fits(known, present))) &&
        !(known.twoSided && !(twoSided && fits(known, present)))
    );
  };
  for (const [i, line] of titles.entries()) {
    const alone = namedBy(line);
    const whole = wrapped(line, titles[i + 1]);
    const printed = alone.length || whole === undefined ? line : whole;
    const word = titleWord(printed);
    const named = alone.length ? alone : namedBy(printed);
    const spec = named.find((known) => fits(known, present)) ?? named.find((known) => sharesColumns(known, present));
    if (spec) return {spec, title: numbered(printed).text};
    if (!named.length && namesTargets(line)) return undefined;
    if (!named.length && /表$/.test(word) && !general.test(word)) return undefined;
    for (const {id} of named) told.add(id);
  }
  const found = byColumns(grid, present, titles);
  return found && told.size && !told.has(found.spec.id) ? undefined : found;
}

/** The title of which a line is the end, with the line above it: one that breaks off within brackets or before it says that it is a table. */
function wrapped(line: string, above: string | undefined): string | undefined {
  if (above === undefined || /表$/.test(titleWord(above)) || /[。；：:]/.test(above)) return undefined;
  const whole = above + line;
  return whole.length < longestTitle && /表(?:[（(].*[）)])?$/.test(whole.trim()) ? whole : undefined;
}

const longestTitle = 80;

/** Titles of a whole set of tables, and of forms that hold several. */
const general = /公开.*表$|(预算|决算|收支|报|附)表$|^表$/;

function isTwoSided({columns}: Grid): boolean {
  return startsOf(columns, "name").length > 1;
}

function byColumns(
  grid: Grid,
  present: ReadonlySet<ColumnId>,
  titles: readonly string[]
): Omit<Recognised, "grid"> | undefined {
  const sorted = sortedBy(grid);
  if (grid.columns.some(({isFound}) => isFound)) return undefined;
  const labels = grid.rows.flatMap(({cells}) => cells.map((cell) => comparableText(cell?.text ?? "")));
  const fitting = statementSpecs
    .filter(
      (spec) =>
        !spec.titledOnly &&
        !spec.twoSided &&
        fits(spec, present) &&
        !(
          sorted &&
          spec.rows.every((rows) => rows === "functional" || rows === "economic") &&
          !spec.rows.includes(sorted)
        ) &&
        (spec.untitled ?? []).every((id) => present.has(id)) &&
        (!spec.mark || labels.some((label) => spec.mark!.test(label)))
    )
    .map((spec) => ({
      spec,
      known: Object.keys(spec.columns).filter((id) => present.has(id as never)).length + (spec.mark ? 1 : 0)
    }))
    .sort((a, b) => b.known - a.known);
  const best = fitting[0];
  return best && {spec: best.spec, byColumns: true, title: titles[0] ? numbered(titles[0]).text : best.spec.id};
}

/** What the codes of a table's rows classify: functional ones begin with 2, economic ones with 3 or 5. */
function sortedBy({columns, rows}: Grid): "functional" | "economic" | undefined {
  const at = columns.findIndex(({id}) => id === "code" || id === "codeClass");
  const codes = rows
    .map(({cells}) => comparableText(cells[at]?.text ?? ""))
    .filter((code) => /^[235]\d\d(?:\d\d){0,2}$/.test(code));
  if (!codes.length) return undefined;
  const functional = codes.filter((code) => code.startsWith("2")).length;
  return functional === codes.length ? "functional" : functional === 0 ? "economic" : undefined;
}

/** The columns there are; a code in parts is a code. */
export function columnsOf({columns}: Grid): Set<ColumnId> {
  const present = new Set(columns.map(({id}) => id));
  return present.has("codeClass") ? present.add("code") : present;
}

/** Whether one of the columns that a spec asks for in one place is there. */
export function isPresent(required: ColumnId | readonly ColumnId[], present: ReadonlySet<ColumnId>): boolean {
  return [required].flat().some((id) => present.has(id as ColumnId));
}

function fits(spec: StatementSpec, present: ReadonlySet<ColumnId>): boolean {
  return spec.requires.every((required) => isPresent(required, present));
}

function sharesColumns(spec: StatementSpec, present: ReadonlySet<ColumnId>): boolean {
  return spec.requires.some((required) => required !== "name" && required !== "code" && isPresent(required, present));
}
