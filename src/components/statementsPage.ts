import type {Disclosure} from "../disclosure/disclosure.js";
import type {Figure} from "../budget/figure.js";
import {loadDisclosure} from "../store/published.js";
import {claimsTable, glossaryList, indicatorsTable, quantitiesTable} from "./disclosureParts.js";
import {element} from "./element.js";
import type {PageContext} from "./page.js";
import {searchBox} from "./searchBox.js";
import {statementTable} from "./statementTable.js";

/** What exactly was published? */
export async function statementsPage(context: PageContext): Promise<Node> {
  const {t, view} = context;
  const disclosure = await shownDisclosure(context);
  const figures = new Map(disclosure.figures.map((figure): [string, Figure] => [figure.id, figure]));
  const statements = [...disclosure.statements].sort((a, b) => (a.number ?? 99) - (b.number ?? 99) || a.line - b.line);
  const all: ReadonlyArray<readonly [id: string, title: string, body: () => HTMLElement, count: number]> = [
    ["claims", t("claimsTitle"), () => claimsTable(disclosure, context), disclosure.claims.length],
    ["indicators", t("indicatorsTitle"), () => indicatorsTable(disclosure, context), disclosure.indicators.length],
    ["staffing", t("staffingTitle"), () => quantitiesTable(disclosure, context), disclosure.quantities.length],
    ["glossary", t("glossaryTitle"), () => glossaryList(disclosure), disclosure.glossary.length]
  ];
  const parts = all.filter(([, , , count]) => count > 0);
  const tables = element("div", {class: "statement-body"},
    statements.map((statement) => statementTable(statement, figures, disclosure, context)),
    parts.map(([id, title, body]) => element("section", {class: "statement", id}, element("h2", {}, title), element("div", {class: "scroll"}, body()))));
  const page = element("div", {},
    element("header", {class: "title"},
      element("p", {class: "kicker"}, t("budgetOf", {year: disclosure.fiscalYear})),
      element("h1", {}, t("statements")),
      element("p", {class: "subtitle"}, t("asPublished"))),
    searchBox(tables, context),
    element("div", {class: "statements"},
      element("nav", {class: "statement-list", "aria-label": t("statements")},
        element("ol", {},
          statements.map(({id, number, title}) => element("li", {}, element("a", {href: `#${id}`, lang: "zh-Hans"}, element("span", {}, number ?? "·"), element("span", {}, title)))),
          parts.map(([id, title]) => element("li", {}, element("a", {href: `#${id}`}, element("span", {}, "·"), element("span", {}, title)))))),
      tables));
  if (view.choices.at) requestAnimationFrame(() => showPlace(view.choices.at!));
  return page;
}

let shownPlace = "";

/** Marks the row that an address points at, and brings it into view the first time. */
function showPlace(at: string): void {
  const [line] = at.split("-");
  const rows = [...document.querySelectorAll<HTMLElement>(`[id^="line-${line}-"], [id="line-${line}"]`)];
  const before = rows.filter(({id}) => Number(id.split("-")[2] ?? 0) <= Number(at.split("-")[1])).at(-1);
  const row = document.getElementById(`line-${at}`) ?? before ?? rows[0];
  row?.classList.add("shown");
  if (row && shownPlace !== at) row.scrollIntoView({block: "center"});
  shownPlace = at;
}

/** The year's own document, or the latest there is. */
async function shownDisclosure({unit, view}: PageContext): Promise<Disclosure> {
  const asked = Number(view.choices.document ?? view.year);
  const {fiscalYear, kind} = unit.documents.find((document) => document.fiscalYear === asked) ?? unit.documents.at(-1)!;
  return loadDisclosure(unit.unit.code, fiscalYear, kind);
}
