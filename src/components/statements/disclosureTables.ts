import type {Stated, StatedRate} from "../../budget/claim.js";
import type {Figure} from "../../budget/figure.js";
import type {Disclosure} from "../../disclosure/model/disclosure.js";
import type {Statement} from "../../disclosure/model/statement.js";
import {formatPpm} from "../../locale/number.js";
import {openFigure} from "../inspector/openFigure.js";
import type {DocumentContext} from "../page/context.js";
import {dataTable, numberHead} from "../page/dataTable.js";
import {element} from "../page/element.js";
import {statementTable} from "./statementTable.js";
import type {Telling} from "./keptTelling.js";

interface DisclosureTables {
  /** Links to the tables in order. */
  readonly list: HTMLElement;
  readonly tables: HTMLElement;
}

interface TablesOptions {
  /** Words that are added to a statement's link. */
  readonly remark?: (statement: Statement) => string;
  /** Where a reader may say how tables are to be read. */
  readonly telling?: Telling;
}

/** Everything of a disclosure as tables: its statements as published, then what else was read. */
export function disclosureTables(
  disclosure: Disclosure,
  context: DocumentContext,
  {remark, telling}: TablesOptions = {}
): DisclosureTables {
  const {t} = context;
  const figures = new Map(disclosure.figures.map((figure): [string, Figure] => [figure.id, figure]));
  const statements = [...disclosure.statements].sort((a, b) => (a.number ?? 99) - (b.number ?? 99) || a.line - b.line);
  const parts = partsOf(disclosure, context);
  return {
    list: element(
      "nav",
      {class: "statement-list", "aria-label": t("statements")},
      element(
        "ol",
        {},
        statements.map((statement) =>
          listed(
            statement.id,
            element("span", {lang: "zh-Hans"}, statement.title),
            statement.number,
            remark?.(statement)
          )
        ),
        parts.map(([id, title]) => listed(id, element("span", {}, title)))
      )
    ),
    tables: element(
      "div",
      {class: "statement-body"},
      statements.map((statement) => statementTable(statement, {figures, disclosure, telling}, context)),
      parts.map(([id, title, body]) =>
        element(
          "section",
          {class: "statement", id},
          element("h2", {}, title),
          element("div", {class: "scroll"}, body())
        )
      )
    )
  };
}

function listed(id: string, title: HTMLElement, number?: number, remark?: string): HTMLElement {
  if (remark) title.append(element("small", {}, remark));
  return element("li", {}, element("a", {href: `#${id}`}, element("span", {}, number ?? "·"), title));
}

type Part = readonly [id: string, title: string, body: () => HTMLElement, count: number];

function partsOf(disclosure: Disclosure, context: DocumentContext): Part[] {
  const {t} = context;
  const all: readonly Part[] = [
    ["claims", t("claimsTitle"), () => claimsTable(disclosure, context), disclosure.claims.length],
    ["indicators", t("indicatorsTitle"), () => indicatorsTable(disclosure, context), disclosure.indicators.length],
    ["staffing", t("staffingTitle"), () => quantitiesTable(disclosure, context), disclosure.quantities.length],
    ["glossary", t("glossaryTitle"), () => glossaryList(disclosure), disclosure.glossary.length]
  ];
  return all.filter(([, , , count]) => count > 0);
}

/** What the narrative says, amount by amount. */
function claimsTable({claims, fiscalYear}: Disclosure, context: DocumentContext): HTMLElement {
  const {t, amount, unitWord} = context;
  const number = (stated: Stated | undefined, label: string, signed = false) =>
    element(
      "td",
      {class: "number"},
      stated &&
        element(
          "button",
          {
            type: "button",
            class: "figure",
            onclick: () =>
              openFigure(
                {
                  title: label,
                  fiscalYear,
                  source: stated.source,
                  facts: [
                    [t("exactAmount"), `${amount(stated.fen, {half: stated.half, signed})} ${unitWord}`],
                    [t("basisColumn"), t("stated")],
                    [t("precision"), t("plusMinus", {half: stated.half / 100})]
                  ]
                },
                context
              )
          },
          amount(stated.fen, {half: stated.half, signed})
        )
    );
  const rate = (stated: StatedRate | undefined, signed: boolean) =>
    element("td", {class: "number"}, stated && formatPpm(stated, {signed}));
  return dataTable(
    [
      t("lineColumn"),
      t("yearColumn"),
      ...[`${t("amountColumn")} (${unitWord})`, t("changeColumn"), t("rateColumn"), t("shareColumn")].map(numberHead)
    ],
    element(
      "tbody",
      {},
      claims.map((claim) =>
        element(
          "tr",
          {id: `line-${claim.source.line}-${claim.source.column}`},
          element(
            "th",
            {scope: "row", lang: "zh-Hans"},
            claim.label,
            claim.reason && element("span", {class: "place"}, ` ${claim.reason.text}`)
          ),
          element("td", {}, claim.year),
          number(claim.amount, claim.label),
          number(claim.change, claim.label, true),
          rate(claim.rate, true),
          rate(claim.share, false)
        )
      )
    )
  );
}

function indicatorsTable({indicators}: Disclosure, {t}: DocumentContext): HTMLElement {
  const years = [...new Set(indicators.flatMap(({targets}) => targets.map(({year}) => year)))].sort();
  const columns = [
    t("term"),
    t("indicatorKind"),
    t("indicatorSubkind"),
    t("indicatorName"),
    ...years.map(String),
    t("basis")
  ];
  return dataTable(
    columns,
    element(
      "tbody",
      {lang: "zh-Hans"},
      indicators.map(({term, kind, subkind, name, targets, basis, source}) =>
        element(
          "tr",
          {id: `line-${source.line}`},
          [term, kind, subkind].map((text) => element("td", {}, text)),
          element("th", {scope: "row"}, name),
          years.map((year) => element("td", {}, targets.find((target) => target.year === year)?.text)),
          element("td", {}, basis)
        )
      )
    )
  );
}

function quantitiesTable({quantities}: Disclosure, {t}: DocumentContext): HTMLElement {
  return dataTable(
    [t("lineColumn"), numberHead(t("count"))],
    element(
      "tbody",
      {lang: "zh-Hans"},
      quantities.map(({label, value, unit, source}) =>
        element(
          "tr",
          {id: `line-${source.line}`},
          element("th", {scope: "row"}, label),
          element("td", {class: "number"}, `${value} ${unit}`)
        )
      )
    )
  );
}

function glossaryList({glossary}: Disclosure): HTMLElement {
  return element(
    "dl",
    {class: "glossary", lang: "zh-Hans"},
    glossary.flatMap(({term, definition}) => [element("dt", {}, term), element("dd", {}, definition)])
  );
}
