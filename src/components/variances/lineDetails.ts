import type {Compared} from "../../budget/breakdown.js";
import {partsOf} from "../../budget/breakdown.js";
import type {Claim} from "../../budget/claim.js";
import {lineKey} from "../../budget/figure.js";
import type {Line} from "../../budget/series.js";
import {linkMark} from "../../charts/variance/varianceDrawing.js";
import {lineName} from "../../locale/names.js";
import {linkSentence} from "../../locale/sentences/linkSentence.js";
import {absenceMark} from "../../locale/words/stateMark.js";
import {comparedTable} from "../exhibits/comparedTable.js";
import {openFigure, pointFacts} from "../inspector/openFigure.js";
import type {PageContext} from "../page/context.js";
import {exhibitTable} from "../page/exhibitTable.js";
import {dataTable, numberHead} from "../page/dataTable.js";
import {element} from "../page/element.js";
import {basisText, claimRateText, rateRemark, operandText} from "../page/phrase.js";
import {placeText} from "../page/place.js";
import type {LinkedRows} from "../view/linkedRows.js";
import {linkOf} from "../view/linkedRows.js";

interface DetailsOptions {
  readonly id: string;
  readonly close: () => void;
  /** Opens another line by its key. */
  readonly open: (key: string) => void;
}

/** A line opened: its amount of every year with its place, its parts, and what the narrative says of it. */
export function lineDetails(
  compared: Compared,
  {rows, links}: LinkedRows,
  {id, close, open}: DetailsOptions,
  context: PageContext
): HTMLElement {
  const {t, locale, view} = context;
  const link = linkOf(compared.line, links);
  const parts = partsOf(rows, compared);
  const name = lineName(compared.line, locale);
  const panel = element(
    "section",
    {class: "drill", id, tabindex: "-1", "aria-label": t("drillTitle", {name})},
    element(
      "div",
      {class: "drill-head"},
      element("h3", {}, t("drillTitle", {name})),
      element("button", {type: "button", class: "quiet", onclick: close}, t("close"))
    ),
    link && element("p", {class: "link-note"}, `${linkMark} ${linkSentence(link, compared.line, view, locale)}`),
    yearTable(compared.line, context),
    statements(compared, context),
    parts.length > 0 &&
      element(
        "div",
        {},
        element("h4", {}, t("parts")),
        element("div", {class: "scroll"}, withOpeners(exhibitTable(comparedTable(parts, context)), parts, open))
      )
  );
  requestAnimationFrame(() => {
    panel.focus({preventScroll: true});
    panel.scrollIntoView({block: "nearest"});
  });
  return panel;
}

/** A line's amount of every year with its basis, its words and its place. */
export function yearTable(line: Line, context: PageContext): HTMLElement {
  const {t, unitWord} = context;
  return element(
    "div",
    {class: "scroll"},
    dataTable(
      [
        t("yearColumn"),
        numberHead(`${t("amountColumn")} (${unitWord})`),
        t("basisColumn"),
        t("printedColumn"),
        t("placeColumn")
      ],
      element(
        "tbody",
        {},
        line.points.map((point) =>
          element(
            "tr",
            {},
            element(
              "th",
              {scope: "row"},
              point.year,
              point.label !== undefined && element("span", {class: "place", lang: "zh-Hans"}, ` ${point.label}`)
            ),
            element(
              "td",
              {class: "number"},
              element(
                "button",
                {type: "button", class: "figure", onclick: () => openFigure(pointFacts(line, point, context), context)},
                operandText(point.operand, context) || t("stateBlank")
              )
            ),
            element("td", {}, basisText(point.basis, context)),
            element("td", {lang: "zh-Hans"}, point.source.text || absenceMark),
            element(
              "td",
              {},
              element("a", {href: context.placeUrl(point.source, point.fiscalYear)}, placeText(point.source, context))
            )
          )
        )
      )
    )
  );
}

function statements({line}: Compared, context: PageContext): HTMLElement | false {
  const {t, unit} = context;
  const claims = unit.claims.filter(
    (claim) => lineKey(claim) === line.key && (claim.change || claim.rate || claim.reason)
  );
  return (
    claims.length > 0 &&
    element(
      "div",
      {},
      element("h4", {}, t("claimsHere")),
      claims.map((claim) => statement(claim, context))
    )
  );
}

function statement(claim: Claim, context: PageContext): HTMLElement {
  const {amount, unitWord} = context;
  const {change, rate, base, reason, source} = claim;
  return element(
    "p",
    {},
    element("span", {lang: "zh-Hans"}, base?.text ?? ""),
    " ",
    change ? `${amount(change.fen, {signed: true, half: change.half})} ${unitWord}` : "",
    rate ? ` (${claimRateText(claim, context)})` : "",
    " ",
    rateRemark(claim, context),
    reason && element("q", {lang: "zh-Hans", class: "reason"}, reason.text),
    element("span", {class: "place"}, ` ${placeText(source, context)}`)
  );
}

/** Names in a table of parts open the part. */
function withOpeners(
  table: HTMLTableElement,
  parts: readonly Compared[],
  open: (key: string) => void
): HTMLTableElement {
  [...table.tBodies[0]!.rows].forEach((row, i) => {
    const cell = row.cells[0]!;
    cell.replaceChildren(
      element("button", {type: "button", class: "figure", onclick: () => open(parts[i]!.line.key)}, cell.textContent)
    );
  });
  return table;
}
