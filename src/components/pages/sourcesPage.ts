import {inLanguage} from "../../locale/locale.js";
import type {Locale} from "../../locale/locale.js";
import {formatCount} from "../../locale/number.js";
import {method} from "../../locale/words/method.js";
import {problemText} from "../../locale/words/problemText.js";
import type {Translate, Word} from "../../locale/words/words.js";
import type {DictionaryEntry} from "../../store/published/dictionary.js";
import {dictionary, dictionaryUnit} from "../../store/published/dictionary.js";
import {publishedUrl} from "../../store/published/published.js";
import type {UnitDocument} from "../../store/published/unitFile.js";
import {nameSpans} from "../../store/published/unitName.js";
import type {PageContext} from "../page/context.js";
import {element} from "../page/element.js";
import {titleKicker} from "../page/which.js";

/** Can I trust it? */
export function sourcesPage(context: PageContext): Node {
  const {t, unit, locale} = context;
  const {how, limits} = method[locale];
  return element(
    "div",
    {},
    element("header", {class: "title"}, titleKicker(context), element("h1", {}, t("sources"))),
    block(t("sourcesTitle"), documentsTable(context)),
    unit.documents.map((document) =>
      block(
        `${t("coverageTitle")} · ${document.fiscalYear}`,
        element("p", {class: "subtitle"}, t("coverageSubtitle")),
        coverage(document, context)
      )
    ),
    block(t("problemsTitle"), problems(context)),
    block(t("dataTitle"), downloads(context)),
    element(
      "section",
      {class: "block prose"},
      element("h2", {}, t("methodTitle")),
      element(
        "ul",
        {},
        how.map((text) => element("li", {}, text))
      ),
      element("h2", {}, t("limitsTitle")),
      element(
        "ul",
        {},
        limits.map((text) => element("li", {}, text))
      )
    )
  );
}

function block(title: string, ...body: Node[]): HTMLElement {
  return element("section", {class: "block"}, element("h2", {}, title), body);
}

/** Where the unit's name changes, each document's own stands beside it. */
function documentsTable({t, unit}: PageContext): HTMLElement {
  const names = nameSpans(unit.documents).length > 1;
  const columns = [
    t("document"),
    t("yearColumn"),
    t("documentKind"),
    t("statements"),
    t("figuresColumn"),
    t("claimsHere")
  ];
  const table = element(
    "div",
    {class: "scroll"},
    element(
      "table",
      {class: "data"},
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          columns.map((text, i) => element("th", {scope: "col", class: i > 2 ? "number" : undefined}, text))
        )
      ),
      element(
        "tbody",
        {},
        unit.documents.map(({title, document, unitName, fiscalYear, kind, counts}) =>
          element(
            "tr",
            {},
            element(
              "th",
              {scope: "row"},
              element("span", {lang: "zh-Hans"}, title),
              element("br"),
              element("code", {class: "place"}, document),
              names &&
                element("p", {class: "place"}, `${t("unitNameColumn")}: `, element("span", {lang: "zh-Hans"}, unitName))
            ),
            element("td", {}, fiscalYear),
            element("td", {}, t(kind)),
            [counts.statements, counts.figures, counts.claims].map((count) =>
              element("td", {class: "number"}, formatCount(count))
            )
          )
        )
      )
    )
  );
  return element("div", {}, names && element("p", {class: "subtitle"}, t("sameCode", {code: unit.unit.code})), table);
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
  return element(
    "div",
    {class: "scroll"},
    element(
      "table",
      {class: "data coverage-table"},
      element(
        "tbody",
        {},
        shown.map(([use, word, tone]) =>
          element(
            "tr",
            {},
            element("th", {scope: "row"}, t(word)),
            element("td", {class: "number"}, formatCount(count(use))),
            element(
              "td",
              {class: "bar-cell"},
              count(use) > 0 && element("span", {class: `bar ${tone}`, style: `width:${(100 * count(use)) / most}%`})
            )
          )
        ),
        element(
          "tr",
          {class: "total"},
          element("th", {scope: "row"}, "Σ"),
          element("td", {class: "number"}, formatCount(printed)),
          element("td")
        )
      )
    )
  );
}

function problems({corpus, locale, t}: PageContext): HTMLElement {
  return corpus.problems.length
    ? element(
        "ul",
        {class: "problems"},
        corpus.problems.map(({place, message}) => element("li", {}, `${place}: ${problemText(message, locale)}`))
      )
    : element("p", {class: "none"}, t("noProblems"));
}

/** Each file with what it holds and in what unit, and what its columns mean. */
function downloads({unit, t, locale}: PageContext): HTMLElement {
  const disclosures = unit.documents.map(
    ({fiscalYear, kind}) => `published/disclosures/${unit.unit.code}-${fiscalYear}-${kind}.json`
  );
  const files: ReadonlyArray<readonly [path: string, holds: Word]> = [
    ["figures.csv", "holdsFigures"],
    ["dictionary.csv", "holdsDictionary"],
    [`published/units/${unit.unit.code}.json`, "holdsUnit"],
    ...disclosures.map((path) => [path, "holdsDisclosure"] as const),
    ["budget.duckdb", "holdsDatabase"]
  ];
  const columns = element(
    "details",
    {id: "columns", class: "results"},
    element("summary", {}, t("columnsOf", {file: "figures.csv"})),
    element(
      "div",
      {class: "scroll"},
      columnsTable(
        dictionary().filter(({file}) => file === "figures.csv"),
        t,
        locale
      )
    )
  );
  const meaning = (path: string) =>
    path === "figures.csv"
      ? element("a", {href: "#columns", onclick: () => (columns.open = true)}, t("columnsMean"))
      : path !== "dictionary.csv" &&
        element("a", {href: publishedUrl("dictionary.csv"), download: true}, t("columnsMean"));
  return element(
    "div",
    {},
    element(
      "ul",
      {class: "downloads"},
      files.map(([path, holds]) =>
        element(
          "li",
          {},
          element("code", {}, element("a", {href: publishedUrl(path), download: true}, path.split("/").at(-1)!)),
          element("span", {class: "holds-what"}, t(holds), " ", meaning(path))
        )
      )
    ),
    columns
  );
}

function columnsTable(entries: readonly DictionaryEntry[], t: Translate, locale: Locale): HTMLElement {
  const heads = [t("columnName"), t("columnType"), t("columnUnit"), t("meaning")];
  return element(
    "table",
    {class: "data"},
    element(
      "thead",
      {},
      element(
        "tr",
        {},
        heads.map((text) => element("th", {scope: "col"}, text))
      )
    ),
    element(
      "tbody",
      {},
      entries.map(({column, type, meaning}) =>
        element(
          "tr",
          {},
          element("th", {scope: "row"}, element("code", {}, column)),
          [
            t(type === "text" ? "typeText" : "typeNumber"),
            dictionaryUnit(meaning, locale),
            inLanguage(meaning.meaning, locale)
          ].map((text) => element("td", {}, text))
        )
      )
    )
  );
}
