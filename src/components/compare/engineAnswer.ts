import {ask} from "../../store/engine/ask.js";
import type {Engine} from "../../store/engine/engine.js";
import {startEngine} from "../../store/engine/engine.js";
import {publishedUrl} from "../../store/published/published.js";
import type {ChangedLine, PeerAmounts} from "../../store/queries/peers.js";
import {changedLines, peerAmounts} from "../../store/queries/peers.js";
import type {PageContext} from "../page/context.js";
import {element} from "../page/element.js";

/** Changes that are asked for at most: more would tell no more in a picture. */
const most = 50_000;

/** What was asked and answered while the page is open. */
const answers = new Map<string, Promise<readonly unknown[]>>();

function remembered<Row>(key: string, question: (engine: Engine) => Promise<Row[]>): Promise<readonly Row[]> {
  const held = answers.get(key) ?? startEngine({database: publishedUrl("budget.duckdb")}).then(question);
  answers.set(key, held);
  // a failure may be asked again
  held.catch(() => answers.delete(key));
  return held as Promise<readonly Row[]>;
}

/** Every unit's amounts of a line for the years of the view. */
export function askPeers(line: string, {view}: PageContext): Promise<readonly PeerAmounts[]> {
  const {base, year} = view;
  return remembered(`${line} ${base} ${year}`, (engine) => ask(engine, peerAmounts, {base, current: year, line}));
}

/** The changes of all lines of all units between the years of the view, largest first. */
export function askChanges({view}: PageContext): Promise<readonly ChangedLine[]> {
  const {base, year} = view;
  return remembered(`changes ${base} ${year}`, (engine) => ask(engine, changedLines, {base, current: year, most}));
}

/** A place that says what is awaited, and is filled when it comes; a failure is one sentence and the rest of the page goes on. */
export function awaited<Row>(
  answer: Promise<readonly Row[]>,
  fill: (rows: readonly Row[]) => readonly Node[],
  {t}: PageContext
): HTMLElement {
  const place = element(
    "div",
    {"aria-live": "polite", "aria-busy": "true"},
    element("p", {class: "subtitle awaited"}, t("peerAsking"))
  );
  answer.then(
    (rows) => {
      place.replaceChildren(...fill(rows));
      place.removeAttribute("aria-busy");
    },
    (error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      place.replaceChildren(element("p", {class: "failure", role: "alert"}, t("engineFailed", {message})));
      place.removeAttribute("aria-busy");
    }
  );
  return place;
}
