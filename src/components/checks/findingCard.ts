import type {Finding} from "../../budget/checks/finding.js";
import type {Waiver} from "../../budget/checks/outcome.js";
import {ruleOf} from "../../budget/checks/rules/rules.js";
import type {Source} from "../../budget/figure.js";
import {inLanguage} from "../../locale/locale.js";
import {findingSentence, findingSubject} from "../../locale/sentences/findingSentence.js";
import {summaryText} from "../../locale/sentences/summaryFigure.js";
import {groundNames, ruleWordsOf, statusNames} from "../../locale/words/ruleWords.js";
import type {WaivedLine} from "../../store/decided/waiverText.js";
import {waiverColumns, withWaivers} from "../../store/decided/waiverText.js";
import {csvText} from "../../store/published/csv.js";
import {citeButton} from "../cite/citeButton.js";
import type {CheckedUnit} from "../inspector/checkedUnit.js";
import {quote} from "../inspector/quote.js";
import {sentence} from "../inspector/findingText.js";
import type {DocumentContext} from "../page/context.js";
import {copyButton, download} from "../page/controls.js";
import {element} from "../page/element.js";
import {footingChart} from "./ruleTable.js";

/** No more places than these are quoted; a sum's parts are in its chart. */
const mostQuotes = 4;

/** A finding told in full: its sentence, the printed lines with their numbers marked, the sum as a waterfall, what is gone with it, its rule, and how to accept it. */
export function findingCard(
  finding: Finding,
  consequences: readonly Finding[],
  checked: CheckedUnit,
  context: DocumentContext
): HTMLElement {
  const {locale, t} = context;
  const waiver = checked.waivers.get(finding.id);
  const {name} = ruleWordsOf(finding.rule);
  const open = finding.status === "fail" || finding.status === "uncertain";
  const chart = open ? footingChart(finding, context) : undefined;
  return element(
    "article",
    {class: `finding ${waiver ? "waived" : finding.status}`, id: finding.id},
    element(
      "p",
      {class: "verdict"},
      element("span", {class: "state"}, inLanguage(statusNames[finding.status], locale)),
      ` · ${inLanguage(name, locale)}`,
      element(
        "a",
        {
          class: "permalink",
          href: context.findingUrl(finding),
          "aria-label": t("linkToFinding"),
          title: t("linkToFinding")
        },
        "#"
      ),
      citeButton(
        () => ({
          part: summaryText(findingSentence(finding, locale)),
          fiscalYear: finding.fiscalYear,
          address: context.findingUrl(finding)
        }),
        context
      )
    ),
    element("h3", {}, sentence(finding, context)),
    waiver && element("p", {class: "waiver"}, waivedText(waiver, context)),
    element(
      "div",
      {class: "quotes"},
      quotedPlaces(finding, chart !== undefined).map((source) => quote(source, checked.disclosures, context))
    ),
    chart,
    consequences.length > 0 && takenWith(consequences, context),
    why(finding, context),
    open &&
      !waiver &&
      waiverForm(
        finding.id,
        [...checked.waivers.values(), ...checked.unmatched],
        (id) => waivedLine(id, finding, checked, context),
        context
      )
  );
}

/** What a file of waivers says of a finding; of one that is no longer there, the unit alone. */
function waivedLine(
  id: string,
  {unit}: Finding,
  checked: CheckedUnit,
  {
    unit: {
      unit: {name}
    },
    locale
  }: DocumentContext
): WaivedLine {
  const found = checked.findings.find((other) => other.id === id);
  return {unit, unitName: name, fiscalYear: found?.fiscalYear, lineName: found && findingSubject(found, locale)};
}

function waivedText({who, when, reason}: Waiver, {t}: DocumentContext): string {
  return t("waivedBy", {who, when, reason});
}

/** The words it is about, or the stated number and, where there is no chart of them, those it is compared with. */
function quotedPlaces({terms, place}: Finding, charted: boolean): Source[] {
  if (!terms.length) return place ? [place] : [];
  const quoted = charted
    ? terms.slice(0, 1)
    : terms
        .filter(
          ({fact}, i) =>
            terms.findIndex((other) => isSameLine(other.fact.source, fact.source)) === i ||
            fact.source.row !== undefined
        )
        .slice(0, mostQuotes);
  return quoted.map(({fact}) => fact.source);
}

function isSameLine(
  a: {readonly line: number; readonly column: number},
  b: {readonly line: number; readonly column: number}
): boolean {
  return a.line === b.line && Math.abs(a.column - b.column) < 30;
}

/** Findings that are gone when this one is put right: told, and not counted. */
function takenWith(consequences: readonly Finding[], context: DocumentContext): HTMLElement {
  const {t} = context;
  const {length} = consequences;
  return element(
    "details",
    {class: "consequences"},
    element("summary", {}, length === 1 ? t("consequencesOne") : t("consequences", {count: length})),
    element(
      "ul",
      {class: "findings"},
      consequences.map((finding) => element("li", {id: finding.id}, sentence(finding, context)))
    )
  );
}

function why(finding: Finding, {t, locale}: DocumentContext): HTMLElement {
  const {holds} = ruleWordsOf(finding.rule);
  const {ground} = ruleOf(finding.rule);
  return element(
    "details",
    {class: "why"},
    element("summary", {}, t("whyThisRule")),
    element("p", {}, inLanguage(holds, locale)),
    element("p", {class: "place"}, inLanguage(groundNames[ground], locale)),
    element("p", {class: "place"}, element("code", {}, finding.id))
  );
}

/** More than spaces. */
const said = ".*\\S.*";

type Entry = Omit<Waiver, "line">;

/** Asks why, who and when, and makes the line that accepts a finding, to be copied or as a whole waivers.csv with those there are. */
function waiverForm(
  finding: string,
  held: readonly Waiver[],
  about: (finding: string) => WaivedLine,
  {t}: DocumentContext
): HTMLElement {
  const inputs = {
    reason: element("input", {type: "text", name: "reason", required: true, pattern: said, autocomplete: "off"}),
    who: element("input", {type: "text", name: "who", required: true, pattern: said, autocomplete: "off"}),
    when: element("input", {type: "date", name: "when", required: true})
  };
  const line = element("output", {class: "waiver-line"});
  const entry = (): Entry => ({
    finding,
    reason: inputs.reason.value.trim(),
    who: inputs.who.value.trim(),
    when: inputs.when.value
  });
  const show = () => (line.textContent = lineOf(entry()));
  const complete = (): boolean => form.reportValidity();
  const field = (name: keyof typeof inputs, word: "waiverReason" | "waiverWho" | "waiverWhen") =>
    element("label", {class: `field ${name}`}, element("span", {}, t(word)), inputs[name]);
  const form: HTMLFormElement = element(
    "form",
    {class: "waiver-form", oninput: show, onsubmit: (event: Event) => event.preventDefault()},
    element("p", {class: "place"}, t("waiveHow")),
    element(
      "div",
      {class: "fields"},
      field("reason", "waiverReason"),
      field("who", "waiverWho"),
      field("when", "waiverWhen")
    ),
    line,
    copyButton(t("copyWaiver"), () => (complete() ? `${lineOf(entry())}\r\n` : undefined), t),
    element(
      "button",
      {
        type: "button",
        onclick: () => complete() && download("waivers.csv", withWaivers("", [...held, entry()], about), "text/csv")
      },
      t("downloadWaivers")
    )
  );
  show();
  return element("details", {class: "accept"}, element("summary", {}, t("acceptFinding")), form);
}

function lineOf(entry: Entry): string {
  return csvText([waiverColumns.map((column) => entry[column])]).trimEnd();
}

/** Accepted findings, those that match nothing any more, and how to accept one. */
export function waiverSection({waivers, unmatched}: CheckedUnit, context: DocumentContext): HTMLElement {
  const {t} = context;
  return element(
    "section",
    {class: "block", id: "waivers"},
    element("h2", {}, t("waiversTitle")),
    waivers.size + unmatched.length
      ? element(
          "ul",
          {class: "findings"},
          [...waivers.values()].map((waiver) =>
            element("li", {}, element("code", {}, waiver.finding), " ", waivedText(waiver, context))
          ),
          unmatched.map(({finding}) => element("li", {}, t("unmatchedWaiver", {finding})))
        )
      : element("p", {}, t("waiversNone")),
    element("p", {class: "place"}, t("waiveHow"))
  );
}
