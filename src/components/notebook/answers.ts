import {translator} from "../../locale/words/words.js";
import type {Engine, EngineProgress} from "../../store/engine/engine.js";
import {startEngine} from "../../store/engine/engine.js";
import {publishedUrl} from "../../store/published/published.js";
import type {Parameter} from "../../store/queries/query.js";
import {document} from "../../store/page.js";
import {element} from "../page/element.js";
import {pageLocale} from "./locale.js";
import type {AskedView, NotebookUnit} from "./unit.js";
import {checkChoices} from "./unit.js";

/** A row of an answer, by the names of its columns. */
export type AnswerRow = Readonly<Record<string, string | number | boolean | null>>;

/**
 * Asks the warehouse, budget.duckdb, in this page: sql`select … where unit = ${code}`.
 * Values are handed over apart from the text. Rejects with what DuckDB says.
 */
export async function sql(texts: TemplateStringsArray, ...values: readonly Parameter[]): Promise<AnswerRow[]> {
  const {query} = await engineHere();
  return query<AnswerRow>(
    texts.reduce((text, next, i) => `${text}$${i}${next}`),
    values
  );
}

function engineHere(): Promise<Engine> {
  const engine = startEngine({database: publishedUrl("budget.duckdb"), onProgress: showProgress});
  return engine.finally(() => status?.remove());
}

/** A query as it is written, its answer in pages with ways to save it; no more rows are read than are asked for. Rejects with what DuckDB says. */
export async function query(text: string, {rows = 1000}: {readonly rows?: number} = {}): Promise<HTMLElement> {
  const t = translator(pageLocale());
  const {queryAnswer} = await import("../explore/queryAnswer.js");
  const engine = await engineHere();
  return element("div", {class: "answer"}, await queryAnswer(engine, text.trim(), {limit: rows}, {t}));
}

/**
 * A table of one's own as Explore builds it, with its chart: the choices are
 * those of its address (`g1`, `measure`, `level` …), the years those of the
 * unit unless others are given. Throws `unknown choice` and `invalid choice`.
 */
export async function grouping(of: NotebookUnit, asked: AskedView = {}): Promise<HTMLElement> {
  const [{groupedAnswer}, {builderChoices}] = await Promise.all([
    import("../explore/builder.js"),
    import("../explore/builderChoices.js")
  ]);
  checkChoices(of, asked, builderChoices);
  return element("div", {class: "free answer"}, await groupedAnswer(await engineHere(), of.context(asked)));
}

let status: HTMLElement | undefined;

/** One line above the notebook while the engine is on its way. */
function showProgress({phase, loaded = 0, total}: EngineProgress): void {
  if (phase === "ready") return;
  const t = translator(pageLocale());
  status ??= element("p", {class: "notebook-status", role: "status"});
  const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MB`;
  status.textContent =
    loaded && total ? t("engineLoading", {loaded: megabytes(loaded), total: megabytes(total)}) : t("engineStarting");
  const place = document.querySelector("#page") ?? document.querySelector("main") ?? document.body;
  if (!status.isConnected) place.prepend(status);
}

interface TableOptions {
  /** The columns shown, in order: a name, or a name with what stands above it. */
  readonly columns?: ReadonlyArray<string | readonly [name: string, header: string]>;
  readonly caption?: string;
  /** Digits behind the point of numbers that are no whole ones. */
  readonly digits?: number;
}

/** Rows as a table: numbers on the right and evenly printed, nothing as a dash. */
export function table(rows: readonly AnswerRow[], {columns, caption, digits = 2}: TableOptions = {}): HTMLElement {
  const shown = (columns ?? Object.keys(rows[0] ?? {})).map((column) =>
    typeof column === "string" ? ([column, column] as const) : column
  );
  const isNumeric = (key: string) => rows.some((row) => typeof row[key] === "number");
  const whole = new Set(
    shown
      .map(([key]) => key)
      .filter((key) => rows.every((row) => typeof row[key] !== "number" || Number.isInteger(row[key])))
  );
  const text = (key: string, value: AnswerRow[string] | undefined) =>
    value === null || value === undefined || Number.isNaN(value)
      ? "–"
      : typeof value !== "number"
        ? String(value)
        : /year$|^base$/i.test(key)
          ? String(value)
          : value
              .toLocaleString(
                "en",
                whole.has(key) ? {} : {minimumFractionDigits: digits, maximumFractionDigits: digits}
              )
              .replace("-", "−");
  return element(
    "div",
    {class: "scroll", tabindex: "0"},
    element(
      "table",
      {class: "data"},
      caption !== undefined && element("caption", {}, caption),
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          shown.map(([key, name]) => element("th", {scope: "col", class: isNumeric(key) ? "number" : undefined}, name))
        )
      ),
      element(
        "tbody",
        {},
        rows.map((row) =>
          element(
            "tr",
            {},
            shown.map(([key], i) =>
              i === 0 && !isNumeric(key)
                ? element("th", {scope: "row"}, text(key, row[key]))
                : element("td", {class: isNumeric(key) ? "number" : undefined}, text(key, row[key]))
            )
          )
        )
      )
    )
  );
}
