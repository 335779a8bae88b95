import type {Finding} from "../../budget/checks/finding.js";
import {grouped} from "../../budget/checks/book.js";
import {findingSubject, missingText} from "../../locale/findingSentence.js";
import type {DocumentContext} from "../documentContext.js";
import {element} from "../element.js";

/** What could not be tested, by what is missing. */
export function missingSection(findings: readonly Finding[], context: DocumentContext): HTMLElement | undefined {
  const {t, locale} = context;
  if (!findings.length) return undefined;
  const reasons = [...grouped(findings, (finding) => missingText(finding, locale))].sort(([, a], [, b]) => b.length - a.length);
  return element("section", {class: "block", id: "missing"},
    element("h2", {}, t("missingTitle")),
    element("ul", {class: "findings"}, reasons.map(([reason, of]) => element("li", {},
      element("p", {}, capital(reason)),
      element("p", {class: "place"}, `${of.length === 1 ? t("missingOne") : t("missingCount", {count: of.length})}${[...new Set(of.map((finding) => findingSubject(finding, locale)))].join(locale === "zh" ? "、" : ", ")}`)))));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
