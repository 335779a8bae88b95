import {formatCount} from "../../locale/number.js";
import type {Engine} from "../../store/engine/engine.js";
import {errorPlace} from "../../store/engine/ranQuery.js";
import type {Choice} from "../page/choices.js";
import {choiceOf, readChoices} from "../page/choices.js";
import {collectButton} from "../page/collect.js";
import type {PageContext} from "../page/context.js";
import {select} from "../page/controls.js";
import {element} from "../page/element.js";
import {askEngine} from "./askEngine.js";
import {examples, openedExample} from "./examples.js";
import {queryAnswer} from "./queryAnswer.js";
import {completionSchema, schemaPanel} from "./schema.js";
import type {SqlEditor} from "./editorLibrary.js";

/** A query as the reader wrote it. */
const query: Choice<string> = {usual: "", parse: (text) => text, format: (text) => text};

/** The query, which the address holds whole, and how many rows of its answer are read. */
export const sqlChoices = {sql: query, rows: choiceOf(["100", "10000", "100000"], "1000")};

/** The editor of SQL, which is loaded when it is opened, or at once where the address holds a query. */
export function sqlPart(context: PageContext): HTMLElement {
  const {t, view} = context;
  const {sql} = readChoices(sqlChoices, view.choices);
  const body = element("div", {class: "sql-body"});
  const open = element(
    "button",
    {
      type: "button",
      class: "primary",
      id: "open-sql",
      onclick: () => void openEditor(body, sql || examplesFor(context)[0]![1], context)
    },
    t("sqlOpen")
  );
  body.append(open);
  if (sql && typeof window !== "undefined") void openEditor(body, sql, context);
  return element(
    "section",
    {class: "sql block", id: "sql", "aria-labelledby": "sql-title"},
    element("h2", {id: "sql-title"}, t("sqlTitle")),
    element("p", {class: "subtitle"}, t("sqlLead")),
    body
  );
}

async function openEditor(body: HTMLElement, sql: string, context: PageContext): Promise<void> {
  const {t, view} = context;
  body.replaceChildren(element("p", {class: "subtitle"}, t("sqlOpening")));
  const {sqlEditor} = await import("./editorLibrary.js");
  const host = element("div", {class: "sql-editor"});
  const answer = element("div", {class: "answer", "aria-live": "polite"});
  const held = {sql, rows: readChoices(sqlChoices, view.choices).rows as string};
  const runs = new Runs(answer, context);
  const run = () => void runs.run(editor, Number(held.rows));
  const keep = () => context.keep(chosen(held));
  const editor: SqlEditor = sqlEditor(host, {
    text: sql,
    label: t("sqlEditor"),
    schema: completionSchema(context.locale),
    onRun: run,
    onChange: (text) => {
      held.sql = text;
      keep();
    }
  });
  runs.button.addEventListener("click", run);
  body.replaceChildren(
    exampleList((text) => editor.replace(text), context),
    element(
      "div",
      {class: "sql-columns"},
      element("div", {}, host, tools(runs, held, keep, context), answer),
      schemaPanel(editor.insert, context)
    )
  );
}

/** What is held of the editor as choices of the address. */
function chosen({sql, rows}: {readonly sql: string; readonly rows: string}): Record<string, string> {
  return {sql, rows: rows === sqlChoices.rows.usual ? "" : rows};
}

function examplesFor({opened}: PageContext): typeof examples {
  return opened ? [openedExample, ...examples] : examples;
}

function exampleList(put: (sql: string) => void, context: PageContext): HTMLElement {
  const {t} = context;
  return element(
    "div",
    {class: "examples"},
    element("h3", {}, t("sqlExamples")),
    element(
      "ul",
      {},
      examplesFor(context).map(([word, sql]) =>
        element("li", {}, element("button", {type: "button", class: "quiet", onclick: () => put(sql)}, t(word)))
      )
    )
  );
}

function tools(runs: Runs, held: {rows: string}, keep: () => void, {t}: PageContext): HTMLElement {
  return element(
    "div",
    {class: "controls"},
    select({
      id: "sql-rows",
      label: t("sqlLimit"),
      value: held.rows,
      options: ["100", "1000", "10000", "100000"].map((rows) => [rows, formatCount(Number(rows))]),
      onChange: (rows) => {
        held.rows = rows;
        keep();
      }
    }),
    runs.button,
    runs.cancel,
    element("p", {class: "subtitle"}, t("sqlKeys"))
  );
}

/** One query at a time, which may be ended. */
class Runs {
  readonly button: HTMLButtonElement;
  readonly cancel: HTMLButtonElement;
  readonly #answer: HTMLElement;
  readonly #context: PageContext;
  #running: AbortController | undefined;

  constructor(answer: HTMLElement, context: PageContext) {
    const {t} = context;
    this.#answer = answer;
    this.#context = context;
    this.button = element("button", {type: "button", class: "primary", id: "run-sql"}, t("run"));
    this.cancel = element(
      "button",
      {type: "button", class: "quiet", hidden: true, onclick: () => this.#running?.abort()},
      t("sqlCancel")
    );
  }

  async run(editor: SqlEditor, limit: number): Promise<void> {
    if (this.#running) return;
    const running = (this.#running = new AbortController());
    this.cancel.hidden = false;
    editor.mark();
    const work = (engine: Engine) => this.#work(engine, editor, {limit, signal: running.signal});
    await askEngine({place: this.#answer, button: this.button, work, signal: running.signal}, this.#context);
    this.cancel.hidden = true;
    this.#running = undefined;
  }

  async #work(
    engine: Engine,
    editor: SqlEditor,
    {limit, signal}: {readonly limit: number; readonly signal: AbortSignal}
  ): Promise<Node[]> {
    const {t, opened} = this.#context;
    const sql = editor.text();
    const started = performance.now();
    try {
      return [
        ...(await queryAnswer(engine, sql, {limit, signal}, this.#context)),
        ...(opened ? [] : [element("p", {class: "collects"}, collectButton({kind: "query", sql}, this.#context))])
      ];
    } catch (error) {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      if (signal.aborted) return [element("p", {class: "subtitle"}, t("sqlCancelled", {seconds}))];
      return [this.#refused(error instanceof Error ? error.message : String(error), sql, editor)];
    }
  }

  /** What DuckDB says of a query, with its place marked in it. */
  #refused(message: string, sql: string, editor: SqlEditor): HTMLElement {
    const {t} = this.#context;
    const place = errorPlace(message, sql);
    editor.mark(place);
    const said = message.split(/\n\s*\n?LINE /)[0]!.trim();
    return element("p", {class: "failure", role: "alert"}, place ? t("sqlErrorAt", {...place, message: said}) : said);
  }
}
