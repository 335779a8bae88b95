import type {Link} from "../budget/crosswalk/link.js";
import {fenAt} from "../budget/crosswalk/movement.js";
import type {Line} from "../budget/series.js";
import {nameAt} from "../budget/series.js";
import {linkReason} from "../locale/linkSentence.js";
import type {LinkWord} from "../locale/linkWords.js";
import {linkWord} from "../locale/linkWords.js";
import type {ExhibitTable, TableCell} from "./dataFile.js";
import type {PageContext} from "./page.js";
import {moneyCell} from "./phrase.js";

/** Links as a data file, one a row. */
export function linkTable(links: readonly Link[], context: PageContext): ExhibitTable {
  const {view, unitWord, locale} = context;
  const word = (name: LinkWord) => linkWord(name, locale, {base: view.base, year: view.year});
  const texts = (lines: readonly Line[], text: (line: Line) => string): TableCell => ({text: lines.map(text).join("；")});
  const code = ({code}: Line) => (/^\d+$/.test(code) ? code : "");
  return {
    columns: [
      {text: word("fromColumn"), column: "fromName"},
      {text: word("fromCodeColumn"), column: "fromCode"},
      {text: word("toColumn"), column: "toName"},
      {text: word("toCodeColumn"), column: "toCode"},
      {text: `${view.base} (${unitWord})`, column: "amount", numeric: true},
      {text: `${view.year} (${unitWord})`, column: "amount", numeric: true},
      {text: `${word("changeColumn")} (${unitWord})`, column: "joinedChange", numeric: true},
      {text: word("kindColumn"), column: "linkKind"},
      {text: word("joinedColumn"), column: "joined"},
      {text: word("confidenceColumn"), column: "confidence"},
      {text: word("whyColumn"), column: "why"}
    ],
    rows: links.map((link) => [
      texts(link.from, (line) => nameAt(line, view.base)),
      texts(link.from, code),
      texts(link.to, (line) => nameAt(line, view.year)),
      texts(link.to, code),
      ...linkAmounts(link, context),
      {text: word(link.kind)},
      {text: word(link.confidence === "certain" ? "yes" : "no")},
      {text: word(link.confidence)},
      {text: linkReason(link, locale)}
    ])
  };
}

/** What a link's lines amount to on either side, and the change that joining them would leave. */
export function linkAmounts({from, to}: Link, context: PageContext): readonly [base: TableCell, current: TableCell, change: TableCell] {
  const {view, amount} = context;
  const sum = (lines: readonly Line[], year: number) => lines.reduce((total, line) => total + fenAt(line, year), 0);
  const [base, current] = [sum(from, view.base), sum(to, view.year)];
  const cell = (fen: number, signed = false): TableCell => moneyCell(fen, amount(fen, {signed}), context);
  return [cell(base), cell(current), cell(current - base, true)];
}
