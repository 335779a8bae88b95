import {sum} from "d3-array";
import {dimensionName} from "../../locale/names.js";
import {formatCount} from "../../locale/number.js";
import {dotted, joined} from "../../locale/words/joiners.js";
import {absenceMark} from "../../locale/words/stateMark.js";
import type {Translate, Word} from "../../locale/words/words.js";
import {ask} from "../../store/engine/ask.js";
import type {EngineProgress} from "../../store/engine/engine.js";
import {startEngine} from "../../store/engine/engine.js";
import {publishedUrl} from "../../store/published/published.js";
import type {GroupRow, Grouping, LeftOutRow} from "../../store/queries/groups.js";
import {groups, leftOut} from "../../store/queries/groups.js";
import {choiceOf, readChoices} from "../page/choices.js";
import type {PageContext} from "../page/context.js";
import {download, select} from "../page/controls.js";
import type {ExhibitTable, TableCell} from "../page/dataFile.js";
import {columnsButton, exhibitCsv, exhibitTable} from "../page/dataFile.js";
import {element} from "../page/element.js";
import {moneyCell} from "../page/phrase.js";

const groupingWords: Readonly<Record<Grouping, Word>> = {
  unit: "unitColumn",
  statement: "statementColumn",
  measure: "measureColumn",
  fund: "fundColumn",
  classification: "classificationColumn",
  code: "codeColumn",
  year: "yearColumn",
  phase: "phaseColumn"
};

/** Groups, and who is left out of their changes. */
export interface Answer {
  readonly by: readonly Grouping[];
  readonly rows: readonly GroupRow[];
  readonly left: readonly LeftOutRow[];
}

const groupings = Object.keys(groupingWords) as Grouping[];

/** What figures are grouped by, and to which level of their codes. */
export const groupingChoices = {
  g1: choiceOf(groupings, "measure"),
  g2: choiceOf(groupings, ""),
  level: choiceOf(["1", "2", "3"], "0")
};

type Context = Pick<PageContext, "t" | "view" | "amount" | "unitWord" | "locale">;

/** Units that a cell names; the others are counted. */
const most = 8;

/** A row a group: both years and the change of what can be compared, and beside them, by name, what has one year only. */
export function groupTable({by, rows, left}: Answer, context: Context): ExhibitTable {
  const {t, view, amount, unitWord, locale} = context;
  const money = (fen: number | null, signed = false): TableCell =>
    moneyCell(fen, fen === null ? absenceMark : amount(fen, {signed}), context);
  const compares = !by.includes("year");
  const beside = left.length > 0;
  const alone = (year: number) => ({
    text: t("aloneColumn", {year, unit: unitWord}),
    column: "alone" as const,
    numeric: true
  });
  return {
    columns: [
      ...by.map((grouping) => ({text: t(groupingWords[grouping]), column: "group" as const})),
      {text: `${view.base} (${unitWord})`, column: "compared", numeric: true},
      {text: `${view.year} (${unitWord})`, column: "compared", numeric: true},
      ...(compares
        ? [
            {text: `${t("changeColumn")} (${unitWord})`, column: "change" as const, numeric: true},
            {text: t("comparedColumn"), column: "members" as const}
          ]
        : []),
      ...(beside ? [alone(view.base), alone(view.year), {text: t("leftOutColumn"), column: "leftOut" as const}] : []),
      {text: t("figuresColumn"), column: "figures", numeric: true}
    ],
    rows: rows.map((row) => [
      ...by.map((grouping): TableCell => ({text: groupText(grouping, row[grouping] ?? null, locale, t("nothing"))})),
      money(row.base),
      money(row.current),
      ...(compares ? [money(row.change, true), {text: comparedText(row, context)}] : []),
      ...(beside
        ? [
            money(row.base_alone),
            money(row.current_alone),
            {
              text: leftText(
                left.filter((other) => by.every((grouping) => other[grouping] === row[grouping])),
                by,
                context
              )
            }
          ]
        : []),
      {text: formatCount(row.figures), value: row.figures}
    ])
  };
}

/** How many units the change is of, of how many; where they have several lines, those too. */
function comparedText({units, all_units: allUnits, members, all_members: allMembers}: GroupRow, {t}: Context): string {
  const lines = allMembers > allUnits ? [partOf("Lines", members, allMembers, t)] : [];
  return dotted([partOf("Units", units, allUnits, t), ...lines]);
}

function partOf(what: "Units" | "Lines", part: number, count: number, t: Context["t"]): string {
  if (part < count && count === 1) return t(what === "Units" ? "noUnit" : "noLine");
  return part < count ? t(`of${what}`, {part: formatCount(part), count: formatCount(count)}) : countOf(what, count, t);
}

function countOf(what: "Units" | "Lines", count: number, t: Context["t"]): string {
  return count === 1 ? t(what === "Units" ? "oneUnit" : "oneLine") : t(`many${what}`, {count: formatCount(count)});
}

/** Each unit left out with its amounts; of one that is compared in part, or grouped by, the line or how many. */
function leftText(left: readonly LeftOutRow[], by: readonly Grouping[], context: Context): string {
  const {t, locale} = context;
  const size = ({base_alone: base, current_alone: current}: LeftOutRow) =>
    Math.max(Math.abs(base ?? 0), Math.abs(current ?? 0));
  const named = [...left]
    .sort((a, b) => size(b) - size(a))
    .slice(0, most)
    .map((row) => leftName(row, by, context));
  const more = left.length - named.length;
  return joined([...named, more > 0 && t("leftOutMore", {count: formatCount(more)})], "pause", locale);
}

function leftName(row: LeftOutRow, by: readonly Grouping[], {t, view, amount, locale}: Context): string {
  const year = (of: number, fen: number | null) =>
    fen === null ? [] : [t("leftOutYear", {year: of, amount: amount(fen)})];
  const amounts = joined([...year(view.base, row.base_alone), ...year(view.year, row.current_alone)], "comma", locale);
  const lines = row.line === null ? countOf("Lines", row.lines, t) : row.line;
  const detailed =
    row.partly || row.lines > 1 || (by.includes("unit") && !by.includes("code") && row.line_code !== "total");
  return detailed
    ? t("leftOutLines", {name: row.unit_name, lines, amounts})
    : t("leftOutOne", {name: row.unit_name, amounts});
}

function groupText(grouping: Grouping, value: string | number | null, locale: Context["locale"], none: string): string {
  return value === null ? none : dimensionName(grouping, String(value), locale);
}

/** Sums over all loaded figures by columns of the reader's choice, answered by the database in the page. */
export function freeGrouping(context: PageContext): HTMLElement {
  const {t, corpus, change, view} = context;
  const {g1: by, g2: then, level} = readChoices(groupingChoices, view.choices);
  const answer = element("div", {"aria-live": "polite"});
  const options = Object.entries(groupingWords).map(([grouping, word]) => [grouping, t(word)] as const);
  const run = element(
    "button",
    {
      type: "button",
      class: "primary",
      id: "run",
      onclick: () =>
        void answerInto(answer, run, {by: [by, ...(then && then !== by ? [then] : [])], level: Number(level)}, context)
    },
    t("run")
  );
  const levels: ReadonlyArray<readonly [string, string]> = [0, 1, 2, 3].map((depth) => [
    String(depth),
    t(`level${depth as 0 | 1 | 2 | 3}`)
  ]);
  return element(
    "section",
    {class: "free block", "aria-labelledby": "free-title"},
    element("h2", {id: "free-title"}, t("freeTitle")),
    element("p", {class: "subtitle"}, t("freeSubtitle", {size: megabytes(corpus.engineSize)})),
    element(
      "div",
      {class: "controls"},
      select({id: "g1", label: t("groupBy"), value: by, options, onChange: (g1) => change({choices: {g1}})}),
      select({
        id: "g2",
        label: t("thenBy"),
        value: then,
        options: [["", t("nothing")], ...options],
        onChange: (g2) => change({choices: {g2}})
      }),
      select({
        id: "level",
        label: t("level"),
        value: level,
        options: levels,
        onChange: (depth) => change({choices: {level: depth === "0" ? "" : depth}})
      }),
      run
    ),
    answer
  );
}

async function answerInto(
  place: HTMLElement,
  button: HTMLButtonElement,
  {by, level}: {readonly by: readonly Grouping[]; readonly level: number},
  context: PageContext
): Promise<void> {
  const {t, view} = context;
  const bar = element("div", {});
  const words = element("p", {class: "subtitle"}, t("engineStarting"));
  place.replaceChildren(words, element("div", {class: "progress", role: "progressbar"}, bar));
  button.disabled = true;
  try {
    const engine = await startEngine({
      database: publishedUrl("budget.duckdb"),
      onProgress: (progress) => {
        words.textContent = progressText(progress, context);
        bar.style.width = `${progressShare(progress, context) * 100}%`;
      }
    });
    words.textContent = t("engineQuerying");
    const columns = keptApart(by, level);
    const started = performance.now();
    const values = {
      base: view.base,
      current: view.year,
      level,
      unit: null,
      measure: null,
      fund: columns.includes("fund") ? null : "all",
      classification: null
    };
    const answer: Answer = {
      by: columns,
      rows: await ask(engine, groups(columns), values),
      left: await ask(engine, leftOut(columns), values)
    };
    place.replaceChildren(...answerOf(answer, performance.now() - started, context));
  } catch (error) {
    place.replaceChildren(
      element(
        "p",
        {class: "failure", role: "alert"},
        t("engineFailed", {message: error instanceof Error ? error.message : String(error)})
      )
    );
  } finally {
    button.disabled = false;
  }
}

/**
 * The columns asked for, and those without which a sum would count the same
 * money twice: measures never add up, a table prints a fund beside the total it
 * is a part of, and below the totals each classification divides them anew.
 */
function keptApart(by: readonly Grouping[], level: number): Grouping[] {
  const needed: Grouping[] = [
    "measure",
    ...(by.includes("statement") ? ["fund" as const] : []),
    ...(level > 0 ? ["classification" as const] : [])
  ];
  return [...by, ...needed.filter((column) => !by.includes(column))];
}

function progressText({phase, loaded, total}: EngineProgress, {t, corpus}: PageContext): string {
  if (phase === "attach") return t("engineAttaching");
  if (phase === "ready") return t("engineQuerying");
  if (phase === "whole") return wholeText(loaded, total, t);
  return loaded
    ? t("engineLoading", {loaded: megabytes(loaded), total: megabytes(total ?? corpus.engineSize)})
    : t("engineStarting");
}

function wholeText(loaded = 0, total: number | undefined, t: Translate): string {
  return total
    ? t("engineWholeOf", {loaded: megabytes(loaded), total: megabytes(total)})
    : t("engineWhole", {loaded: megabytes(loaded)});
}

function progressShare({phase, loaded = 0, total}: EngineProgress, {corpus}: PageContext): number {
  if (phase === "whole") return total ? loaded / total : 1;
  return phase === "engine" ? Math.min(0.95, loaded / (total ?? corpus.engineSize)) : 1;
}

function answerOf(answer: Answer, ms: number, context: PageContext): Node[] {
  const {t, view} = context;
  const {rows, by} = answer;
  const table = groupTable(answer, context);
  const about = {
    name: `groups-${view.year}`,
    shows: `${t("freeTitle")} — ${t("against", {...view})}`,
    source: t("allDocuments")
  };
  const shown = exhibitTable(table);
  if (answer.left.length) shown.classList.add("beside");
  return [
    element(
      "p",
      {class: "subtitle"},
      t("freeAnswer", {
        rows: rows.length,
        figures: formatCount(sum(rows, ({figures}) => figures)),
        ms: Math.round(ms)
      })
    ),
    ...(by.includes("year") ? [] : [element("p", {class: "subtitle"}, t("freeMembers", {...view}))]),
    ...(rows.some(({mixed}) => mixed) ? [element("p", {class: "subtitle"}, `⚠ ${t("freeWarning")}`)] : []),
    element("div", {class: "scroll"}, shown),
    element(
      "button",
      {
        type: "button",
        class: "quiet",
        onclick: () => download(`groups-${view.year}.csv`, exhibitCsv(table), "text/csv")
      },
      t("downloadCsv")
    ),
    columnsButton(table, about, context)
  ];
}

function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(bytes < 10 * 2 ** 20 ? 1 : 0)}\u202fMB`;
}
