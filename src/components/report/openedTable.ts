import {sum} from "d3-array";
import type {Disclosure, NumberAccount} from "../../disclosure/model/disclosure.js";
import {isUnknown} from "../../disclosure/model/statement.js";
import {formatCount} from "../../locale/number.js";
import type {Translate, Word} from "../../locale/words/words.js";
import {element} from "../page/element.js";

interface OpenedChoices {
  /** The document whose report stands below. */
  readonly shown: string;
  readonly onShow: (document: string) => void;
  readonly onRemove: (document: string) => void;
}

type Row = readonly [
  word: Word,
  value: (disclosure: Disclosure, t: Translate) => string,
  kind?: "part",
  isBad?: (disclosure: Disclosure) => boolean
];

const rows: readonly Row[] = [
  ["tablesRow", ({statements}, t) => tablesText(statements.length, statements.filter(isUnknown).length, t)],
  ["figuresRow", ({figures}) => formatCount(figures.length)],
  ["claimsRow", ({claims}) => formatCount(claims.length)],
  ["printedRow", ({numbers}) => formatCount(numbers.printed)],
  ["accountedRow", ({numbers}) => formatCount(numbers.printed - unreadOf(numbers)), "part"],
  ["unreadRow", ({numbers}) => formatCount(unreadOf(numbers)), "part", ({numbers}) => unreadOf(numbers) > 0],
  ["personalRow", ({redactions}) => formatCount(redactions)],
  ["remarksRow", ({problems}) => formatCount(problems.length)]
];

/** What was recognised in each document, side by side. */
export function openedTable(disclosures: readonly Disclosure[], choices: OpenedChoices, t: Translate): HTMLElement {
  return element(
    "div",
    {class: "scroll"},
    element(
      "table",
      {class: "data opened"},
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          element("td"),
          disclosures.map((disclosure) => head(disclosure, choices, disclosures.length > 1, t))
        )
      ),
      element(
        "tbody",
        {},
        rows.map(([word, value, kind, isBad]) =>
          element(
            "tr",
            {class: kind},
            element("th", {scope: "row"}, t(word)),
            disclosures.map((disclosure) =>
              element("td", {class: isBad?.(disclosure) ? "bad" : undefined}, value(disclosure, t))
            )
          )
        )
      )
    )
  );
}

function head(
  {document, unit, kind, fiscalYear}: Disclosure,
  {shown, onShow, onRemove}: OpenedChoices,
  hasOthers: boolean,
  t: Translate
): HTMLElement {
  return element(
    "th",
    {scope: "col"},
    element("span", {class: "opened-year"}, t(kind === "final" ? "finalYear" : "draftYear", {year: fiscalYear})),
    element("span", {class: "opened-unit", lang: "zh-Hans"}, unit.name, unit.code !== unit.name && ` ${unit.code}`),
    element("span", {class: "opened-file"}, document),
    element(
      "span",
      {class: "opened-tools"},
      hasOthers &&
        element(
          "button",
          {
            type: "button",
            class: "quiet",
            id: `show-${document}`,
            "aria-current": shown === document && "true",
            onclick: () => onShow(document)
          },
          t(shown === document ? "shownTables" : "showTables")
        ),
      element(
        "button",
        {
          type: "button",
          class: "quiet",
          "aria-label": t("removeFile", {name: document}),
          onclick: () => onRemove(document)
        },
        t("remove")
      )
    )
  );
}

function tablesText(count: number, unknown: number, t: Translate): string {
  return unknown ? t("tablesUnknown", {count, unknown}) : formatCount(count);
}

const lost = ["unread", "unreadable", "unrecognisedTable"] as const;

/** How many printed numbers nothing was made of. */
function unreadOf({byUse}: NumberAccount): number {
  return sum(lost, (use) => byUse[use] ?? 0);
}
