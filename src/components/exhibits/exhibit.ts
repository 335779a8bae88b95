import type {OutcomeCounts} from "../../budget/checks/outcome.js";
import {countOutcomes} from "../../budget/checks/outcome.js";
import type {Line} from "../../budget/series.js";
import {dotted} from "../../locale/words/joiners.js";
import type {SummarySegment} from "../../locale/sentences/summaryFigure.js";
import {summaryText} from "../../locale/sentences/summaryFigure.js";
import {pageUrl} from "../../store/site.js";
import type {View} from "../../store/view.js";
import {formatView} from "../../store/view.js";
import type {PageContext} from "../page/context.js";
import type {ExhibitTable} from "../page/dataFile.js";
import {element} from "../page/element.js";
import {which} from "../page/which.js";
import type {ChartWords} from "./wordedChart.js";

/** One chart or table of the catalogue, drawn for one view. */
export interface Exhibit {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** What a reader may do with it where it stands; nothing that leaves the page says so. */
  readonly hint?: string;
  readonly source: string;
  /** What the exhibit says of itself: that it foots, what it cannot compare. */
  readonly badge?: {readonly text: string; readonly state: "pass" | "fail" | "note"};
  /** What it shows in a sentence or two, every number of it a figure. */
  readonly summary?: readonly SummarySegment[];
  /** The figures it shows, whose checks it carries. */
  readonly shown: ShownFigures;
  /** Draws at a width in pixels. */
  readonly draw: (width: number) => SVGSVGElement;
  readonly table: ExhibitTable;
  /** Choices of the view that this exhibit depends on. */
  readonly choices?: Readonly<Record<string, string>>;
}

/** What is said around the chart where it stands alone: all that its frame says. */
export function chartWords(exhibit: Exhibit, context: PageContext): ChartWords {
  const {title, subtitle, source, badge, shown} = exhibit;
  const checks = checkBadge(shown, context).textContent!;
  return {
    which: which(context, shown.years),
    title,
    subtitle,
    source,
    badge: dotted(badge ? [badge.text, checks] : [checks]),
    alt: altText(exhibit, context)
  };
}

/** What a chart says to who cannot see it: its finding, what it shows, and its summary. */
export function altText(exhibit: Exhibit, context: PageContext): string {
  const said = exhibit.summary?.length ? summaryText(exhibit.summary) : exhibit.subtitle;
  return dotted([which(context, exhibit.shown.years), exhibit.title, said]);
}

/** The address of this exhibit alone, with just these choices. */
export function exhibitUrl(
  exhibit: Pick<Exhibit, "id" | "choices">,
  {view, locale, frozen}: PageContext,
  version = frozen?.version ?? ""
): string {
  const alone: View = {...view, choices: {version, ...exhibit.choices, id: exhibit.id}};
  return pageUrl("/exhibit", locale) + formatView(alone);
}

/** The figures that an exhibit shows: lines, and the years of them. */
interface ShownFigures {
  readonly lines: readonly Line[];
  readonly years: readonly number[];
}

/** How the checks stand that an exhibit's own figures take part in, linked to them. */
export function checkBadge({lines, years}: ShownFigures, context: PageContext): HTMLElement {
  const {unit, view, locale, opened} = context;
  const counts = countOutcomes(
    unit.checks,
    lines.flatMap(({key, phase}) => years.map((year) => `${year}/${phase}/${key}`))
  );
  const {state, text} = badgeOf(counts, context);
  return element(
    "a",
    {
      class: `badge ${state}`,
      href:
        (opened ? "" : pageUrl("/checks", locale) + formatView({...view, choices: {}})) +
        (state === "fail" ? "#failures" : "#rules")
    },
    text
  );
}

function badgeOf(
  counts: OutcomeCounts,
  {t}: PageContext
): {readonly state: "pass" | "fail" | "note"; readonly text: string} {
  const {fail, uncertain, waived, pass} = counts;
  const accepted = waived ? ` · ${t("badgeWaived", {count: waived})}` : "";
  if (fail) return {state: "fail", text: (fail === 1 ? t("badgeFailOne") : t("badgeFail", {count: fail})) + accepted};
  if (uncertain) return {state: "note", text: t("badgeUncertain", {count: uncertain}) + accepted};
  return pass
    ? {state: waived ? "note" : "pass", text: t("badgePass", {count: pass}) + accepted}
    : {state: "note", text: t("badgeNone") + accepted};
}
