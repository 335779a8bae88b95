import {formatCount} from "../../locale/number.js";
import type {Word} from "../../locale/words/words.js";
import type {UnitDocument} from "../../store/published/unitFile.js";
import type {PageContext} from "../page/context.js";
import {element} from "../page/element.js";

/** What became of every number that each document prints. */
export function printedNumbers(context: PageContext): HTMLElement[] {
  const {unit, t} = context;
  return unit.documents.map((document) =>
    element(
      "section",
      {class: "block"},
      element("h2", {}, `${t("coverageTitle")} · ${document.fiscalYear}`),
      element("p", {class: "subtitle"}, t("coverageSubtitle")),
      usesTable(document, context)
    )
  );
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

function usesTable({counts: {printed, byUse}}: UnitDocument, {t}: PageContext): HTMLElement {
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
