import type {Fact} from "../../budget/checks/facts.js";
import {factKey, isRatio} from "../../budget/checks/facts.js";
import type {Finding, Role} from "../../budget/checks/finding.js";
import {gravestFirst} from "../../budget/checks/order.js";
import type {Source} from "../../budget/figure.js";
import {inLanguage} from "../../locale/locale.js";
import {formatAmount, formatPpm} from "../../locale/number.js";
import {factAmount, placeName, subjectName} from "../../locale/sentences/findingSentence.js";
import {ruleWordsOf, statusNames} from "../../locale/words/ruleWords.js";
import type {Word} from "../../locale/words/words.js";
import {document} from "../../store/page.js";
import type {DocumentContext} from "../page/context.js";
import {element} from "../page/element.js";
import type {CheckedUnit} from "./checkedUnit.js";
import {openFact, sentence} from "./findingText.js";
import {quoted} from "./quote.js";

/** No more findings that hold are shown at once. */
const mostPasses = 4;

/** What the inspector adds to a number: its printed line, other places of the same fact, and every identity it takes part in. */
export function inspected(source: Source, checked: CheckedUnit, context: DocumentContext): HTMLElement[] {
  const {t} = context;
  const fact = checked.factAt(source);
  const findings = fact ? checked.findingsWith(fact) : [];
  const heading = (word: Word) => element("h3", {}, t(word));
  const places = fact ? elsewhere(fact, checked) : [];
  return [
    element("div", {class: "quote"}, quoted(source, checked.disclosures)),
    ...(places.length ? [heading("alsoPrinted"), placesList(places, context)] : []),
    heading("checksOfNumber"),
    findings.length ? findingsList(findings, context) : element("p", {class: "none"}, t("checksOfNumberNone"))
  ];
}

/** Places of the same line and of lines tied to it, step by step: those that a check compares and finds equal, or that it contradicts. */
function elsewhere(fact: Fact, checked: CheckedUnit): Fact[] {
  const found = new Map<string, Fact>();
  const visit = (from: Fact): void => {
    for (const {terms, relation} of checked.findingsWith(from)) {
      if (!terms.some(({role}) => role === "other")) continue;
      for (const {fact: next} of terms) {
        if (isSame(next, fact) || found.has(next.id) || (relation !== "equal" && next.value !== from.value)) continue;
        found.set(next.id, next);
        visit(next);
      }
    }
  };
  visit(fact);
  return [...found.values()].sort(
    (a, b) => Number(factKey(b) === factKey(fact)) - Number(factKey(a) === factKey(fact))
  );
}

function isSame(a: Fact, b: Fact): boolean {
  return (
    a.source.document === b.source.document && a.source.line === b.source.line && a.source.column === b.source.column
  );
}

function placesList(places: readonly Fact[], context: DocumentContext): HTMLElement {
  return element(
    "ul",
    {class: "places"},
    places.map((place) =>
      element(
        "li",
        {},
        element(
          "button",
          {type: "button", class: "figure", onclick: () => openFact(place, context)},
          factAmount(place, context.locale)
        ),
        element("span", {class: "place"}, placeName(place, context.locale))
      )
    )
  );
}

function findingsList(findings: readonly Finding[], context: DocumentContext): HTMLElement {
  const ordered = gravestFirst(findings);
  const [passes, others] = [true, false].map((holds) => ordered.filter(({status}) => (status === "pass") === holds));
  const most = Math.max(0, mostPasses - others!.length);
  const shown = [...others!, ...passes!.slice(0, most)];
  const rest = passes!.slice(most);
  return element(
    "div",
    {class: "identities"},
    shown.map((finding) => identity(finding, context)),
    rest.length > 0 &&
      element(
        "details",
        {},
        element("summary", {}, context.t("moreFindings", {count: rest.length})),
        rest.map((finding) => identity(finding, context))
      )
  );
}

function identity(finding: Finding, context: DocumentContext): HTMLElement {
  const {locale} = context;
  return element(
    "details",
    {class: `identity ${finding.status}`, open: finding.status === "fail"},
    element(
      "summary",
      {},
      element("span", {class: `state ${finding.status}`}, inLanguage(statusNames[finding.status], locale)),
      ` ${inLanguage(ruleWordsOf(finding.rule).name, locale)}`
    ),
    element("p", {}, sentence(finding, context)),
    operands(finding, context),
    (finding.status === "fail" || finding.status === "uncertain") &&
      element(
        "p",
        {class: "place"},
        element("a", {href: context.findingUrl(finding), onclick: closeInspector}, context.t("onChecksPage"))
      )
  );
}

function closeInspector(): void {
  document.querySelector<HTMLDialogElement>("dialog.inspector")?.close();
}

const roleWords: Readonly<Record<Role, Word>> = {
  stated: "roleStated",
  whole: "roleWhole",
  part: "rolePart",
  current: "roleCurrent",
  base: "roleBase",
  change: "roleChange",
  other: "roleOther"
};

/** Each operand with the values that its rounding allows, and the verdict below them. */
function operands(finding: Finding, context: DocumentContext): HTMLElement {
  const {t, locale} = context;
  const {computed, quantity} = finding;
  const places = finding.terms.map(({fact}) => placeName(fact, locale));
  const text = (value: number) =>
    quantity === "ppm" ? formatPpm({ppm: value, half: 50}) : formatAmount(value, {half: 500, most: 4});
  return element(
    "div",
    {class: "scroll"},
    element(
      "table",
      {class: "data operands"},
      element(
        "thead",
        {},
        element(
          "tr",
          {},
          [t("operandColumn"), "", t("amountColumn"), t("intervalColumn")].map((head, i) =>
            element("th", {scope: "col", class: i > 1 ? "number" : undefined}, head)
          )
        )
      ),
      element(
        "tbody",
        {},
        finding.terms.map(({role, fact}, i) =>
          operandRow(
            t(roleWords[role]),
            [
              subjectName({subject: fact, fiscalYear: finding.fiscalYear}, locale),
              places[i] === places[i - 1] ? "" : places[i]!
            ],
            element(
              "button",
              {type: "button", class: "figure", onclick: () => openFact(fact, context)},
              factAmount(fact, locale)
            ),
            intervalText(fact, context)
          )
        ),
        computed &&
          finding.terms.some(({role}) => role !== "other" && role !== "stated") &&
          operandRow(
            t("roleComputed"),
            ["", ""],
            text(computed.value),
            t("valueRange", {lo: text(computed.lo), hi: text(computed.hi)})
          )
      )
    )
  );
}

/** A place is said where it is another than that of the row above. */
function operandRow(
  role: string,
  [name, place]: readonly [string, string],
  value: HTMLElement | string,
  interval: string
): HTMLElement {
  return element(
    "tr",
    {},
    element("td", {}, role),
    element("th", {scope: "row"}, name, place && element("span", {class: "place"}, place)),
    element("td", {class: "number"}, value),
    element("td", {class: "number"}, interval)
  );
}

function intervalText(fact: Fact, {t}: Pick<DocumentContext, "t">): string {
  if (!fact.half) return "";
  const end = (value: number) =>
    isRatio(fact)
      ? formatPpm({ppm: value, half: fact.half / 10})
      : formatAmount(value, {half: fact.half / 10, most: 6});
  return t("valueRange", {lo: end(fact.value - fact.half), hi: end(fact.value + fact.half)});
}
