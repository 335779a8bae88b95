import type {Source} from "../../budget/figure.js";
import type {Page} from "../formats/page.js";
import {numbered, plainDigits} from "../model/comparableText.js";
import type {NumberAccount, UnusedNumber, UnusedReason, Use} from "../model/disclosure.js";
import type {Ledger} from "./numberLedger.js";
import {used} from "./numberLedger.js";

/** One stretch of printed text: a line of prose (cell 0) or a table's cell (from 1). */
export interface Run {
  readonly line: number;
  readonly cell: number;
  readonly offset: number;
  readonly text: string;
  /** What all its numbers are, whatever the ledger says. */
  readonly use?: Use;
}

const numbers = /\d[\d,]*(?:\.\d+)?/g;

/** Why a number that nothing was read from is not an amount; the first rule that covers it says. */
const reasons: ReadonlyArray<readonly [reason: UnusedReason | "unread", pattern: RegExp, example: string]> = [
  ["date", /20\d\d\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?/g, "2026 年 01 月 27 日"],
  ["documentNumber", /[〔【\[(（]20\d\d[〕】\])）]\s*(?:第)?\d+\s*号/g, "财社【2016】101 号"],
  ["year", /20\d\d\s*[_\s]*年/g, "2026 年"],
  ["unread", /\d[\d,]*(?:\.\d+)?\s*(?:元|千元|万元|亿元)/g, "30 万元"],
  ["numbering", /目标\s*\d{1,2}/g, "目标 1"],
  ["postcode", /^\d{6}$/g, "431700"]
];

/** Every printed number with what became of it. */
export function accountFor(runs: Iterable<Run>, ledger: Ledger, document: string): NumberAccount {
  const byUse: Partial<Record<Use | "unread", number>> = {};
  const unused: UnusedNumber[] = [];
  let printed = 0;
  for (const run of runs) {
    for (const match of plainDigits(run.text).matchAll(numbers)) {
      ++printed;
      const from = run.offset + match.index;
      const use =
        run.use ?? ledger.useOf(run.line, run.cell, from, from + match[0].length) ?? reasonFor(run, match.index);
      byUse[use] = (byUse[use] ?? 0) + 1;
      if (use === "unread" || !used.has(use))
        unused.push({
          text: match[0],
          reason: use as UnusedNumber["reason"],
          source: sourceOf(run, from, document, match[0])
        });
    }
  }
  return {printed, byUse, unused};
}

export function* runsOf(pages: readonly Page[]): Generator<Run> {
  for (const {blocks} of pages) {
    for (const block of blocks) {
      if (block.kind !== "table")
        yield {line: block.line, cell: 0, offset: block.kind === "prose" ? block.offset : 0, text: block.text};
      else
        for (const {line, cells} of block.rows)
          for (const [i, text] of cells.entries()) if (text) yield {line, cell: i + 1, offset: 0, text};
    }
  }
}

function reasonFor({text: printed, cell}: Run, at: number): UnusedReason | "unread" {
  const text = plainDigits(printed);
  if (at < numbered(text).length) return "numbering";
  for (const [reason, pattern] of reasons) {
    for (const match of text.matchAll(pattern))
      if (match.index <= at && at < match.index + match[0].length) return reason;
  }
  return cell ? "formText" : "narrativeText";
}

function sourceOf({line, cell}: Run, from: number, document: string, text: string): Source {
  return {document, line, column: cell || from + 1, text};
}
