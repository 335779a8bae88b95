import type {Disclosure} from "../../disclosure/model/disclosure.js";
import type {Instruction, InstructionKind} from "../../disclosure/model/instruction.js";
import {isUnknown} from "../../disclosure/model/statement.js";
import type {Statement} from "../../disclosure/model/statement.js";
import {joined} from "../../locale/words/joiners.js";
import type {Word} from "../../locale/words/words.js";
import type {DocumentContext} from "../page/context.js";
import {element} from "../page/element.js";
import type {Telling} from "./keptTelling.js";

/** Whether a table was read from print, so that somebody may say otherwise. */
export function mayBeTold(statement: Statement): boolean {
  return statement.proof !== undefined || isUnknown(statement);
}

/** A form in which to say how a table is to be read; nothing of it is loaded before it is opened. */
export function tellingForm(
  statement: Statement,
  disclosure: Disclosure,
  context: DocumentContext,
  telling: Telling
): HTMLElement {
  const {t} = context;
  const body = element("div", {class: "telling-body"});
  const open = async () => {
    if (!details.open || body.firstChild) return;
    const {readingForm} = await import("./readingForm.js");
    if (!body.firstChild) body.append(...readingForm(statement, disclosure, context, telling));
  };
  const details = element(
    "details",
    {class: "telling", ontoggle: () => void open()},
    element("summary", {id: `tell-${statement.id}`}, t("tellReading")),
    body
  );
  return details;
}

const toldWords: Readonly<Record<InstructionKind, Word>> = {
  title: "toldTitle",
  money: "toldMoney",
  column: "toldColumn",
  level: "toldLevel"
};

/** What people said of a table, one line each of them. */
export function toldLines({told = []}: Statement, {t, locale}: DocumentContext): HTMLElement[] {
  const speakers = new Map<string, Instruction[]>();
  for (const instruction of told) {
    const speaker = `${instruction.who}\n${instruction.when}`;
    speakers.set(speaker, [...(speakers.get(speaker) ?? []), instruction]);
  }
  return [...speakers.values()].map((own) => {
    const what = own.map(({says, at, value}) =>
      t(toldWords[says], {value, at: joined(at.map(String), "pause", locale), count: at.length})
    );
    const {who, when} = own[0]!;
    return element("p", {class: "reading told"}, t("toldBy", {who, when, what: joined(what, "pause", locale)}));
  });
}
