import type {Figure} from "../budget/figure.js";
import type {Disclosure} from "../disclosure/disclosure.js";
import type {Statement} from "../disclosure/statement.js";
import {claimsTable, glossaryList, indicatorsTable, quantitiesTable} from "./disclosureParts.js";
import type {DocumentContext} from "./documentContext.js";
import {element} from "./element.js";
import {statementTable} from "./statementTable.js";

export interface DisclosureTables {
  /** Links to the tables in order. */
  readonly list: HTMLElement;
  readonly tables: HTMLElement;
}

/** Everything of a disclosure as tables: its statements as published, then what else was read. `remark` adds words to a statement's link. */
export function disclosureTables(disclosure: Disclosure, context: DocumentContext, remark?: (statement: Statement) => string): DisclosureTables {
  const {t} = context;
  const figures = new Map(disclosure.figures.map((figure): [string, Figure] => [figure.id, figure]));
  const statements = [...disclosure.statements].sort((a, b) => (a.number ?? 99) - (b.number ?? 99) || a.line - b.line);
  const parts = partsOf(disclosure, context);
  return {
    list: element("nav", {class: "statement-list", "aria-label": t("statements")},
      element("ol", {},
        statements.map((statement) => listed(statement.id, element("span", {lang: "zh-Hans"}, statement.title), statement.number, remark?.(statement))),
        parts.map(([id, title]) => listed(id, element("span", {}, title))))),
    tables: element("div", {class: "statement-body"},
      statements.map((statement) => statementTable(statement, figures, disclosure, context)),
      parts.map(([id, title, body]) => element("section", {class: "statement", id}, element("h2", {}, title), element("div", {class: "scroll"}, body()))))
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
