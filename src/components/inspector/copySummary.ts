import {citation} from "../../locale/sentences/citation.js";
import type {SummarySegment} from "../../locale/sentences/summaryFigure.js";
import {summaryText} from "../../locale/sentences/summaryFigure.js";
import {formatView} from "../../store/view.js";
import {citeButton} from "../cite/citeButton.js";
import type {PageContext} from "../page/context.js";
import {copyButton} from "../page/controls.js";
import {unitText, yearsText} from "../page/which.js";

/** Copies the sentences with their unit, years, documents, places and, where it has one, the address of the whole view. */
export function copySummary(
  segments: readonly SummarySegment[],
  context: PageContext,
  years?: readonly number[]
): HTMLButtonElement {
  const {unit, view, locale, t, opened, version = ""} = context;
  const whole = () => formatView({...view, choices: {...view.choices, version}}) + location.hash;
  const of = () => ({
    unit: unitText(context, years ?? [view.base, view.year]),
    years: yearsText(context, years),
    documents: unit.documents,
    ...(opened ? {} : {address: new URL(whole(), location.href).href})
  });
  const button = copyButton(t("copySentence"), () => citation(segments, {locale, ...of()}), t);
  button.classList.add("quiet");
  return button;
}

/** References for the sentences, at the address of the whole view. */
export function citeSummary(segments: readonly SummarySegment[], context: PageContext): HTMLButtonElement | false {
  const {view} = context;
  const address = () => new URL(formatView(view) + location.hash, location.href).href;
  return citeButton(() => ({part: summaryText(segments), fiscalYear: view.year, address: address()}), context);
}
