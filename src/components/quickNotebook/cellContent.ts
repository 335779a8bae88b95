import type {Engine} from "../../store/engine/engine.js";
import type {CellView, NotebookCell} from "../../store/decided/notebookText.js";
import {askEngine} from "../explore/askEngine.js";
import {groupedAnswer} from "../explore/builder.js";
import {queryAnswer} from "../explore/queryAnswer.js";
import {exhibit} from "../notebook/exhibits.js";
import type {AskedView} from "../notebook/unit.js";
import {unit} from "../notebook/unit.js";
import type {PageContext} from "../page/context.js";
import {drawNow, element} from "../page/element.js";
import type {TiedState} from "./prose.js";

/** What a cell shows, and how it comes to it. */
export interface CellContent {
  readonly node: HTMLElement;
  /** Resolves when it stands drawn, but for an answer that is not asked for. */
  readonly drawn: Promise<void>;
  /** Numbers of prose, once drawn. */
  readonly numbers: () => readonly TiedState[];
  /** Asks the engine, unless it has answered. */
  readonly run?: () => Promise<void>;
}

/** No more rows of a query's answer are read. */
const mostRows = 1000;

/** Draws a cell from the data as it is now; what goes wrong is one sentence in its place. */
export function cellContent(cell: NotebookCell, context: PageContext): CellContent {
  switch (cell.kind) {
    case "text":
      return prose(cell.text, context);
    case "exhibit":
      return charted(cell.exhibit, cell.of);
    case "grouping":
      return answered(
        async (engine) => groupedAnswer(engine, (await unitOf(cell.of)).context(asked(cell.of))),
        context
      );
    case "query":
      return answered((engine) => queryAnswer(engine, cell.sql, {limit: mostRows}, context), context, cell.sql);
    case "code": {
      const node = element(
        "div",
        {},
        element("p", {class: "subtitle"}, context.t("quickCodeWhy")),
        sourceText(cell.code)
      );
      return {node, drawn: Promise.resolve(), numbers: () => []};
    }
  }
}

function unitOf({unit: code, display}: CellView) {
  return unit(code, {display});
}

function asked({choices, year, base}: CellView): AskedView {
  return {...choices, year, ...(base === undefined ? {} : {base})};
}

function sourceText(text: string): HTMLElement {
  return element("pre", {class: "quick-source", tabindex: "0"}, text);
}

function prose(text: string, context: PageContext): CellContent {
  const node = element("div", {class: "quick-prose"});
  let numbers: readonly TiedState[] = [];
  const draw = async () => {
    const {drawProse} = await import("./prose.js");
    const drawn = await drawProse(text, context);
    numbers = drawn.numbers;
    node.replaceChildren(...drawn.nodes);
  };
  return {node, drawn: draw(), numbers: () => numbers};
}

function charted(name: string, of: CellView): CellContent {
  const node = element("div", {});
  const draw = async () => {
    try {
      node.replaceChildren(await exhibit(name, await unitOf(of), asked(of)));
      drawNow(node);
    } catch (error) {
      node.replaceChildren(failure(error));
    }
  };
  return {node, drawn: draw(), numbers: () => []};
}

function failure(error: unknown): HTMLElement {
  return element("p", {class: "failure", role: "alert"}, error instanceof Error ? error.message : String(error));
}

function answered(work: (engine: Engine) => Promise<readonly Node[]>, context: PageContext, sql?: string): CellContent {
  const place = element("div", {class: "answer free", "aria-live": "polite"});
  const button = element(
    "button",
    {type: "button", class: "quiet quick-run", onclick: () => void run()},
    context.t("quickRun")
  );
  let isAnswered = false;
  const run = async () => {
    if (isAnswered || button.disabled) return;
    const own = async (engine: Engine) => {
      const nodes = await work(engine);
      isAnswered = true;
      button.hidden = true;
      return nodes;
    };
    await askEngine({place, button, work: own}, context);
    drawNow(place);
  };
  const node = element("div", {}, sql === undefined ? "" : sourceText(sql), button, place);
  return {node, drawn: Promise.resolve(), numbers: () => [], run};
}
