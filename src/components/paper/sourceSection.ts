import {formatCount} from "../../locale/number.js";
import type {PageContext} from "../page/context.js";
import type {PaperBlock, PaperSection} from "./paper.js";
import {said} from "./paper.js";
import type {Places} from "./places.js";

/** How figures are read and compared, a sentence an item. */
const method = [
  "paperMethodAmounts",
  "paperMethodRates",
  "paperMethodStates",
  "paperMethodImplied",
  "paperMethodReasons",
  "paperMethodChecks",
  "paperMethodNeutral"
] as const;

/** The documents that all of it is from, how it was worked out, and where the numbers of the summary stand. */
export function sourceSection(context: PageContext, places: Places): PaperSection {
  const {unit, t} = context;
  const blocks: PaperBlock[] = [
    {
      kind: "table",
      title: t("paperDocuments"),
      columns: [
        {text: t("document"), width: 46},
        {text: t("yearColumn"), width: 11},
        {text: t("documentKind"), width: 15},
        {text: t("statements"), width: 14, numeric: true},
        {text: t("figuresColumn"), width: 14, numeric: true}
      ],
      rows: unit.documents.map(({title, document, fiscalYear, kind, counts}) => ({
        cells: [
          [...said(title, {quoted: true}), ...said(document, {quiet: true, below: true})],
          said(String(fiscalYear)),
          said(t(kind)),
          said(formatCount(counts.statements)),
          said(formatCount(counts.figures))
        ]
      }))
    },
    {kind: "heading", id: "method", text: t("paperMethod")},
    {kind: "list", items: method.map((word) => said(t(word)))},
    places.table(context)
  ];
  return {id: "sources", title: t("sources"), blocks};
}
