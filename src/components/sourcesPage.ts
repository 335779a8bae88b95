import {formatCount} from "../locale/number.js";
import {method} from "../locale/method.js";
import {problemText} from "../locale/problemText.js";
import type {Word} from "../locale/words.js";
import {publishedUrl} from "../store/published.js";
import type {UnitDocument} from "../store/unitFile.js";
import {element} from "./element.js";
import type {PageContext} from "./page.js";

/** Can I trust it? */
export function sourcesPage(context: PageContext): Node {
  const {t, unit, locale} = context;
  const {how, limits} = method[locale];
  return element("div", {},
    element("header", {class: "title"}, element("h1", {}, t("sources"))),
    block(t("sourcesTitle"), documentsTable(context)),
    unit.documents.map((document) => block(`${t("coverageTitle")} · ${document.fiscalYear}`, element("p", {class: "subtitle"}, t("coverageSubtitle")), coverage(document, context))),
    block(t("problemsTitle"), problems(context)),
    block(t("dataTitle"), downloads(context)),
    element("section", {class: "block prose"}, element("h2", {}, t("methodTitle")), element("ul", {}, how.map((text) => element("li", {}, text.replace(placed, (_, place: string, message: string) => place + problemText(message, locale))))),
      element("h2", {}, t("limitsTitle")), element("ul", {}, limits.map((text) => element("li", {}, text.replace(placed, (_, place: string, message: string) => place + problemText(message, locale)))))));
}

function block(title: string, ...body: Node[]): HTMLElement {
  return element("section", {class: "block"}, element("h2", {}, title), body);
}

function documentsTable({t, unit}: PageContext): HTMLElement {
  const columns = [t("document"), t("yearColumn"), t("documentKind"), t("statements"), t("figuresColumn"), t("claimsHere")];
  return element("div", {class: "scroll"}, element("table", {class: "data"},
    element("thead", {}, element("tr", {}, columns.map((text, i) => element("th", {scope: "col", class: i > 2 ? "number" : undefined}, text)))),
    element("tbody", {}, unit.documents.map(({title, document, fiscalYear, kind, counts}) => element("tr", {},
      element("th", {scope: "row"}, element("span", {lang: "zh-Hans"}, title), element("br"), element("code", {class: "place"}, document)),
      element("td", {}, fiscalYear),
      element("td", {}, t(kind)),
      [counts.statements, counts.figures, counts.claims].map((count) => element("td", {class: "number"}, formatCount(count))))))));
}

const kinds: ReadonlyArray<readonly [use: string, word: Word, tone: "used" | "plain" | "bad"]> = [
  ["figure", "useFigure", "used"],
  ["claim", "useClaim", "used"],
  ["indicator", "useIndicator", "used"],
  ["quantity", "useQuantity", "used"],
  ["code", "useCode", "plain"],
  ["share", "useShare", "plain"],
  ["index", "useIndex", "plain"],
  ["numbering", "useNumbering", "plain"],
  ["year", "useYear", "plain"],
  ["date", "useDate", "plain"],
  ["telephone", "useTelephone", "plain"],
  ["postcode", "usePostcode", "plain"],
  ["documentNumber", "useDocumentNumber", "plain"],
  ["contents", "useContents", "plain"],
  ["term", "useTerm", "plain"],
  ["formText", "useFormText", "plain"],
  ["narrativeText", "useNarrativeText", "plain"],
  ["mark", "useMark", "plain"],
  ["struck", "useStruck", "plain"],
  ["hidden", "useHidden", "plain"],
  ["unrecognisedTable", "useUnrecognisedTable", "bad"],
  ["unreadable", "useUnreadable", "bad"],
  ["unread", "useUnread", "bad"]
];

function coverage({counts: {printed, byUse}}: UnitDocument, {t}: PageContext): HTMLElement {
  const count = (use: string) => byUse[use as keyof typeof byUse] ?? 0;
  const most = Math.max(...kinds.map(([use]) => count(use)));
  const shown = kinds.filter(([use, , tone]) => count(use) > 0 || tone === "bad");
  return element("div", {class: "scroll"}, element("table", {class: "data coverage-table"},
    element("tbody", {},
      shown.map(([use, word, tone]) => element("tr", {},
        element("th", {scope: "row"}, t(word)),
        element("td", {class: "number"}, formatCount(count(use))),
        element("td", {class: "bar-cell"}, count(use) > 0 && element("span", {class: `bar ${tone}`, style: `width:${(100 * count(use)) / most}%`})))),
      element("tr", {class: "total"}, element("th", {scope: "row"}, "Σ"), element("td", {class: "number"}, formatCount(printed)), element("td")))));
}

/** A problem's place, file and line or page, and what is said of it. */
const placed = /^(.+?:\d+: |[^:]+: page \d+(?:, line \d+)?: )(.*)$/;

function problems({corpus, locale, t}: PageContext): HTMLElement {
  return corpus.problems.length
    ? element("ul", {class: "problems"}, corpus.problems.map(({text}) => element("li", {}, text.replace(placed, (_, place: string, message: string) => place + problemText(message, locale)))))
    : element("p", {class: "none"}, t("noProblems"));
}

function downloads({unit}: PageContext): HTMLElement {
  const files = ["figures.csv", `published/units/${unit.unit.code}.json`, ...unit.documents.map(({fiscalYear, kind}) => `published/disclosures/${unit.unit.code}-${fiscalYear}-${kind}.json`), "budget.duckdb"];
  return element("ul", {class: "downloads"}, files.map((file) => element("li", {}, element("a", {href: publishedUrl(file), download: true}, file.split("/").at(-1)!))));
}
