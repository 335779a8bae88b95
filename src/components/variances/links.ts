import {sum} from "d3-array";
import type {Compared} from "../../budget/breakdown.js";
import type {Link} from "../../budget/crosswalk/link.js";
import {isJoined} from "../../budget/crosswalk/link.js";
import {fenAt} from "../../budget/crosswalk/movement.js";
import type {Line} from "../../budget/series.js";
import {nameAt} from "../../budget/series.js";
import {linkReason} from "../../locale/sentences/linkSentence.js";
import {joined} from "../../locale/words/joiners.js";
import type {LinkWord} from "../../locale/words/linkWords.js";
import {linkWord} from "../../locale/words/linkWords.js";
import type {PageContext} from "../page/context.js";
import {download} from "../page/controls.js";
import type {ExhibitTable, TableCell} from "../page/dataFile.js";
import {columnsButton} from "../page/columnsButton.js";
import {exhibitCsv, ofUnit} from "../page/dataFile.js";
import {dataTable} from "../page/dataTable.js";
import {element} from "../page/element.js";
import {moneyCell} from "../page/phrase.js";
import {sourceText} from "../page/place.js";
import {which} from "../page/which.js";
import type {LinkedRows} from "../view/linkedRows.js";

/** Which lines go on, or may, under another name or code; that none does is said where lines began or ended. */
export function linkSection(
  {links, rows}: LinkedRows,
  open: (key: string) => void,
  context: PageContext
): HTMLElement | false {
  const {t, view, locale} = context;
  const counts = {begun: countOf(rows, "new"), ended: countOf(rows, "ended")};
  if (!links.length && !counts.begun && !counts.ended) return false;
  const name = [view.unit, view.year, view.base, "links", locale].join("-");
  const source = sourceText(context);
  const table = ofUnit(linkTable(links, context), context, {source});
  const save = () => download(`${name}.csv`, exhibitCsv(table), "text/csv");
  const about = {name, shows: `${linkWord("title", locale)} — ${which(context)}`, source};
  return element(
    "section",
    {class: "links", id: "links", "aria-labelledby": "links-title"},
    element(
      "div",
      {class: "exhibit-head"},
      element(
        "div",
        {},
        element("h2", {id: "links-title"}, linkWord("title", locale)),
        element(
          "p",
          {class: "subtitle"},
          links.length ? linkWord("subtitle", locale) : linkWord("none", locale, counts)
        )
      ),
      links.length > 0 &&
        element(
          "div",
          {class: "exhibit-tools"},
          element("button", {type: "button", class: "quiet", onclick: save}, t("downloadCsv")),
          columnsButton(table, about, context)
        )
    ),
    links.length > 0 && shownTable(links, open, context)
  );
}

function countOf(rows: readonly Compared[], kind: "new" | "ended"): number {
  return rows.filter(
    ({variance}) => variance.kind === kind && (kind === "new" ? variance.base : variance.current).state === "unlisted"
  ).length;
}

function shownTable(links: readonly Link[], open: (key: string) => void, context: PageContext): HTMLTableElement {
  const {view, unitWord, locale} = context;
  const word = (name: LinkWord) => linkWord(name, locale, {base: view.base, year: view.year});
  const heads = [
    word("fromColumn"),
    word("toColumn"),
    `${view.base} (${unitWord})`,
    `${view.year} (${unitWord})`,
    word("changeColumn"),
    word("confidenceColumn"),
    word("whyColumn")
  ];
  const number = (i: number) => (i > 1 && i < 5 ? "number" : undefined);
  return dataTable(
    heads.map((text, i) => ({text, class: number(i)})),
    element(
      "tbody",
      {},
      links.map((link) => {
        const [base, current, change] = linkAmounts(link, context);
        const opener = (line: Line) => () => open((isJoined(link) ? link.to[0]! : line).key);
        const cells = [
          base.text,
          current.text,
          change.text,
          [word(link.kind), word(link.confidence)].join(word("comma")),
          linkReason(link, locale)
        ];
        return element(
          "tr",
          {},
          element("th", {scope: "row", "data-head": heads[0]}, named(link.from, view.base, opener)),
          element("td", {"data-head": heads[1]}, named(link.to, view.year, opener)),
          cells.map((text, i) => element("td", {class: number(i + 2), "data-head": heads[i + 2]}, text))
        );
      })
    ),
    "stacking"
  );
}

function named(lines: readonly Line[], year: number, opener: (line: Line) => () => void): HTMLElement {
  return element(
    "div",
    {},
    lines.map((line) =>
      element(
        "div",
        {},
        element(
          "button",
          {type: "button", class: "figure", lang: "zh-Hans", onclick: opener(line)},
          nameAt(line, year)
        ),
        /^\d+$/.test(line.code) && element("span", {class: "place"}, ` ${line.code}`)
      )
    )
  );
}

/** Links as a data file, one a row. */
function linkTable(links: readonly Link[], context: PageContext): ExhibitTable {
  const {view, unitWord, locale} = context;
  const word = (name: LinkWord) => linkWord(name, locale, {base: view.base, year: view.year});
  const texts = (lines: readonly Line[], text: (line: Line) => string): TableCell => ({
    text: joined(lines.map(text), "pause", "zh")
  });
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
function linkAmounts(
  {from, to}: Link,
  context: PageContext
): readonly [base: TableCell, current: TableCell, change: TableCell] {
  const {view, amount} = context;
  const total = (lines: readonly Line[], year: number) => sum(lines, (line) => fenAt(line, year));
  const [base, current] = [total(from, view.base), total(to, view.year)];
  const cell = (fen: number, signed = false): TableCell => moneyCell(fen, amount(fen, {signed}), context);
  return [cell(base), cell(current), cell(current - base, true)];
}
