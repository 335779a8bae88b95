import {formatCount} from "../locale/number.js";
import type {Translate} from "../locale/words.js";
import type {EngineProgress} from "../store/engine.js";
import {startEngine} from "../store/engine.js";
import {publishedUrl} from "../store/published.js";
import type {Grouping} from "../store/queries/groups.js";
import {groups, leftOut} from "../store/queries/groups.js";
import {ask} from "../store/ask.js";
import type {ChoiceChecks} from "./choiceChecks.js";
import {oneOf} from "./choiceChecks.js";
import {element} from "./element.js";
import {columnsButton} from "./columnsDialog.js";
import {exhibitCsv} from "./dataFile.js";
import {exhibitTable} from "./exhibit.js";
import {download} from "./download.js";
import type {Answer} from "./groupTable.js";
import {groupingWords, groupTable} from "./groupTable.js";
import type {PageContext} from "./page.js";
import {select} from "./select.js";

/** Sums over all loaded figures by columns of the reader's choice, answered by the database in the page. */
export function freeGrouping(context: PageContext): HTMLElement {
  const {t, corpus, change, view} = context;
  const by = groupingOf(view.choices.g1) ?? "measure";
  const then = groupingOf(view.choices.g2);
  const level = Number(view.choices.level) || 0;
  const answer = element("div", {"aria-live": "polite"});
  const options = Object.entries(groupingWords).map(([grouping, word]) => [grouping, t(word)] as const);
  const run = element("button", {type: "button", class: "primary", id: "run", onclick: () => void answerInto(answer, run, [by, ...(then && then !== by ? [then] : [])], level, context)}, t("run"));
  const levels: ReadonlyArray<readonly [string, string]> = [0, 1, 2, 3].map((depth) => [String(depth), t(`level${depth as 0 | 1 | 2 | 3}`)]);
  return element("section", {class: "free block", "aria-labelledby": "free-title"},
    element("h2", {id: "free-title"}, t("freeTitle")),
    element("p", {class: "subtitle"}, t("freeSubtitle", {size: megabytes(corpus.engineSize)})),
    element("div", {class: "controls"},
      select({id: "g1", label: t("groupBy"), value: by, options, onChange: (g1) => change({choices: {g1}})}),
      select({id: "g2", label: t("thenBy"), value: then ?? "", options: [["", t("nothing")], ...options], onChange: (g2) => change({choices: {g2}})}),
      select({id: "level", label: t("level"), value: String(level), options: levels, onChange: (depth) => change({choices: {level: depth === "0" ? "" : depth}})}),
      run),
    answer);
}

export const groupingChecks: ChoiceChecks = {g1: oneOf(Object.keys(groupingWords)), g2: oneOf(Object.keys(groupingWords)), level: oneOf(["0", "1", "2", "3"])};

function groupingOf(name: string | undefined): Grouping | undefined {
  return name !== undefined && Object.hasOwn(groupingWords, name) ? (name as Grouping) : undefined;
}

async function answerInto(place: HTMLElement, button: HTMLButtonElement, by: readonly Grouping[], level: number, context: PageContext): Promise<void> {
  const {t, view} = context;
  const bar = element("div", {});
  const words = element("p", {class: "subtitle"}, t("engineStarting"));
  place.replaceChildren(words, element("div", {class: "progress", role: "progressbar"}, bar));
  button.disabled = true;
  try {
    const engine = await startEngine({database: publishedUrl("budget.duckdb"), onProgress: (progress) => {
      words.textContent = progressText(progress, context);
      bar.style.width = `${progressShare(progress, context) * 100}%`;
    }});
    words.textContent = t("engineQuerying");
    const columns = keptApart(by, level);
    const started = performance.now();
    const values = {base: view.base, current: view.year, level, unit: null, measure: null, fund: columns.includes("fund") ? null : "all", classification: null};
    const answer: Answer = {by: columns, rows: await ask(engine, groups(columns), values), left: await ask(engine, leftOut(columns), values)};
    place.replaceChildren(...answerOf(answer, performance.now() - started, context));
  } catch (error) {
    place.replaceChildren(element("p", {class: "failure", role: "alert"}, t("engineFailed", {message: error instanceof Error ? error.message : String(error)})));
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
  const needed: Grouping[] = ["measure", ...(by.includes("statement") ? ["fund" as const] : []), ...(level > 0 ? ["classification" as const] : [])];
  return [...by, ...needed.filter((column) => !by.includes(column))];
}

function progressText({phase, loaded, total}: EngineProgress, {t, corpus}: PageContext): string {
  if (phase === "attach") return t("engineAttaching");
  if (phase === "ready") return t("engineQuerying");
  if (phase === "whole") return wholeText(loaded, total, t);
  return loaded ? t("engineLoading", {loaded: megabytes(loaded), total: megabytes(total ?? corpus.engineSize)}) : t("engineStarting");
}

function wholeText(loaded = 0, total: number | undefined, t: Translate): string {
  return total ? t("engineWholeOf", {loaded: megabytes(loaded), total: megabytes(total)}) : t("engineWhole", {loaded: megabytes(loaded)});
}

function progressShare({phase, loaded = 0, total}: EngineProgress, {corpus}: PageContext): number {
  if (phase === "whole") return total ? loaded / total : 1;
  return phase === "engine" ? Math.min(0.95, loaded / (total ?? corpus.engineSize)) : 1;
}

function answerOf(answer: Answer, ms: number, context: PageContext): Node[] {
  const {t, view} = context;
  const {rows, by} = answer;
  const table = groupTable(answer, context);
  const about = {name: `groups-${view.year}`, shows: `${t("freeTitle")} — ${t("against", {...view})}`, source: t("allDocuments")};
  const shown = exhibitTable(table);
  if (answer.left.length) shown.classList.add("beside");
  return [
    element("p", {class: "subtitle"}, t("freeAnswer", {rows: rows.length, figures: formatCount(rows.reduce((sum, {figures}) => sum + figures, 0)), ms: Math.round(ms)})),
    ...(by.includes("year") ? [] : [element("p", {class: "subtitle"}, t("freeMembers", {...view}))]),
    ...(rows.some(({mixed}) => mixed) ? [element("p", {class: "subtitle"}, `⚠ ${t("freeWarning")}`)] : []),
    element("div", {class: "scroll"}, shown),
    element("button", {type: "button", class: "quiet", onclick: () => download(`groups-${view.year}.csv`, exhibitCsv(table), "text/csv")}, t("downloadCsv")),
    columnsButton(table, about, context)
  ];
}

function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(bytes < 10 * 2 ** 20 ? 1 : 0)}\u202fMB`;
}
