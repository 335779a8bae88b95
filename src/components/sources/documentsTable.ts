import {formatCount} from "../../locale/number.js";
import {nameSpans} from "../../store/published/unitName.js";
import type {PageContext} from "../page/context.js";
import {dataTable, numberHead} from "../page/dataTable.js";
import {element} from "../page/element.js";

/** The unit's documents and what was read of each; where the unit's name changes, each document's own stands beside it. */
export function documentsTable({t, unit}: PageContext): HTMLElement {
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
    dataTable(
      columns.map((text, i) => (i > 2 ? numberHead(text) : text)),
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
