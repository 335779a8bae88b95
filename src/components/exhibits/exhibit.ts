import type {OutcomeCounts} from "../../budget/checks/outcome.js";
import {countOutcomes} from "../../budget/checks/outcome.js";
import type {Line} from "../../budget/series.js";
import type {SummarySegment} from "../../locale/sentences/summaryFigure.js";
import {pageUrl} from "../../store/site.js";
import type {View} from "../../store/view.js";
import {formatView} from "../../store/view.js";
import {document} from "../../store/page.js";
import {citeButton} from "../cite/citeButton.js";
import {copySummary, summary} from "../inspector/summaryText.js";
import {cellView, collectButton} from "../page/collect.js";
import type {PageContext} from "../page/context.js";
import {copyButton, download} from "../page/controls.js";
import type {ExhibitTable} from "../page/dataFile.js";
import {columnsButton} from "../page/columnsButton.js";
import {exhibitCsv, exhibitTable} from "../page/dataFile.js";
import {drawInto, element} from "../page/element.js";
import {unitText, which, yearsText} from "../page/which.js";

/** One chart or table of the catalogue, drawn for one view. */
export interface Exhibit {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
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

/** An exhibit in its frame: title, chart with its table twin, source line, check badge, menu. */
export function exhibitFrame(exhibit: Exhibit, context: PageContext): HTMLElement {
  const {t} = context;
  const body = element("div", {class: "exhibit-body"});
  const twin = element("div", {class: "exhibit-table", hidden: true}, exhibitTable(exhibit.table));
  const toggle = element(
    "button",
    {
      type: "button",
      class: "quiet",
      "aria-pressed": "false",
      onclick: () => {
        const shown = twin.toggleAttribute("hidden");
        body.hidden = !shown;
        toggle.textContent = t(shown ? "tableTwin" : "chartTwin");
        toggle.setAttribute("aria-pressed", String(!shown));
      }
    },
    t("tableTwin")
  );
  const heading = `exhibit-${exhibit.id}`;
  const frame = element(
    "figure",
    {class: "exhibit", id: exhibit.id, "aria-labelledby": heading},
    element(
      "figcaption",
      {class: "exhibit-head"},
      element(
        "div",
        {},
        element("p", {class: "which"}, which(context, exhibit.shown.years)),
        element("h2", {id: heading}, exhibit.title),
        element("p", {class: "subtitle"}, exhibit.subtitle)
      ),
      element("div", {class: "exhibit-tools"}, toggle, menu(exhibit, body, context))
    ),
    body,
    twin,
    exhibit.summary?.length ? element("p", {class: "exhibit-summary"}, summary(exhibit.summary, context)) : "",
    element(
      "p",
      {class: "exhibit-foot"},
      exhibit.badge && element("span", {class: `badge ${exhibit.badge.state}`}, exhibit.badge.text),
      checkBadge(exhibit.shown, context),
      element("span", {class: "source"}, exhibit.source)
    )
  );
  drawInto(body, exhibit.draw);
  return frame;
}

function menu(exhibit: Exhibit, body: HTMLElement, context: PageContext): HTMLElement {
  const {t, view, locale, opened, frozen} = context;
  const name = [view.unit, ...fileYears(exhibit, context), exhibit.id, exhibit.choices?.by, locale]
    .filter(Boolean)
    .join("-");
  const chart = () => body.querySelector("svg");
  const words = {
    which: which(context, exhibit.shown.years),
    title: exhibit.title,
    subtitle: exhibit.subtitle,
    source: exhibit.source
  };
  const cited = () => exhibitUrl(exhibit, context, context.version);
  const file = ofUnit(exhibit.table, context, exhibit);
  const action = (text: string, onclick: (event: never) => void) => element("button", {type: "button", onclick}, text);
  const details = element(
    "details",
    {class: "menu"},
    element("summary", {}, t(opened ? "menuOpened" : "menu")),
    element(
      "div",
      {class: "menu-items"},
      action(t("downloadSvg"), async () => {
        const {exportSvg, savedWords} = await import("./exportSvg.js");
        download(`${name}.svg`, exportSvg(chart()!, savedWords(exhibit, cited(), context)).svg, "image/svg+xml");
      }),
      action(t("downloadPng"), async () => {
        const {exportPng, savedWords} = await import("./exportSvg.js");
        download(`${name}.png`, await exportPng(chart()!, savedWords(exhibit, cited(), context)));
      }),
      action(t("downloadCsv"), () => download(`${name}.csv`, exhibitCsv(file), "text/csv")),
      action(t("saveXlsx"), async () => {
        const {exhibitXlsx} = await import("../tables/exhibitXlsx.js");
        const [checks, address] = [checkBadge(exhibit.shown, context).textContent, exhibitUrl(exhibit, context)];
        const about = {checks, savedOn: new Date(), ...(opened ? {} : {address: new URL(address, location.href).href})};
        download(`${name}.xlsx`, await exhibitXlsx(exhibit, about, context));
      }),
      copyButton(
        t("copyTable"),
        async () => {
          const {copiedTable} = await import("../tables/copiedTable.js");
          return copiedTable(exhibit.table, words);
        },
        t
      ),
      columnsButton(file, {name, shows: `${exhibit.title} — ${exhibit.subtitle}`, source: exhibit.source}, context),
      exhibit.summary?.length ? copySummary(exhibit.summary, context, exhibit.shown.years) : "",
      citeButton(() => ({part: exhibit.title, fiscalYear: view.year, address: exhibitUrl(exhibit, context)}), context),
      !opened && element("a", {href: embedUrl(exhibit, context)}, t("embedOpen")),
      !opened && copyButton(t("copyEmbed"), () => embedCode(exhibit, context, body.offsetHeight), t),
      !opened && copyButton(t("copyLink"), () => exhibitUrl(exhibit, context), t),
      !opened &&
        !frozen &&
        collectButton({kind: "exhibit", exhibit: exhibit.id, of: cellView(context, exhibit.choices ?? {})}, context)
    )
  );
  document.addEventListener("keydown", closeOnEscape);
  document.addEventListener("click", closeOutside);
  return details;
}

/** The table with its unit, years and source on every row, so that no row of a file is without them. */
export function ofUnit(
  {columns, rows}: ExhibitTable,
  context: PageContext,
  {source, shown}: Pick<Exhibit, "source"> & {readonly shown?: Pick<ShownFigures, "years">}
): ExhibitTable {
  const {t, view} = context;
  const years = shown?.years;
  const cells = [unitText(context, years ?? [view.base, view.year]), view.unit, yearsText(context, years), source].map(
    (text) => ({text})
  );
  return {
    columns: [
      ...columns,
      {text: t("unitNameColumn"), column: "unitName"},
      {text: t("unitCodeColumn"), column: "unitCode"},
      {text: t("yearsColumn"), column: "years"},
      {text: t("columnSource"), column: "source"}
    ],
    rows: rows.map((row) => [...row, ...cells])
  };
}

/** First and last of the years shown, the last first, as file names have them. */
function fileYears({shown: {years}}: Exhibit, {view}: PageContext): number[] {
  const known = years.filter((year) => !view.alone || year !== view.base);
  return [...new Set([Math.max(...known), Math.min(...known)])].filter(Number.isFinite);
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

/** The address of the page that makes this exhibit ready for another. */
function embedUrl({id, choices}: Exhibit, {view, locale, frozen}: PageContext): string {
  return pageUrl("/embed", locale) + formatView({...view, choices: {version: frozen?.version ?? "", ...choices, id}});
}

function openMenus(): NodeListOf<HTMLDetailsElement> {
  return document.querySelectorAll<HTMLDetailsElement>("details.menu[open]");
}

function closeOnEscape({key}: KeyboardEvent): void {
  if (key !== "Escape") return;
  for (const details of openMenus()) {
    details.open = false;
    details.querySelector("summary")?.focus();
  }
}

function closeOutside({target}: MouseEvent): void {
  for (const details of openMenus()) if (!details.contains(target as Node)) details.open = false;
}

/** Room in a frame for title, tools, sentence and foot around a chart, in pixels, and the width of a chart in a phone's column, where all that takes the most. */
const around = 300;

const narrow = 292;

/** A frame need be no higher: within it the chart scrolls above its foot. */
const highest = 800;

/** An iframe high enough for the chart as it is now and on a phone; in one that is lower or narrower still, the exhibit scrolls and keeps its foot in sight. */
function embedCode(exhibit: Exhibit, context: PageContext, height: number): string {
  const title = `${which(context, exhibit.shown.years)}: ${exhibit.title}`
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;");
  const url = exhibitUrl(exhibit, context).replaceAll("&", "&amp;");
  const chart = Math.max(height, exhibit.draw(narrow).viewBox.baseVal.height);
  return `<iframe src="${url}" title="${title}" width="100%" height="${Math.min(highest, Math.ceil(chart) + around)}" style="border:0" loading="lazy" allow="clipboard-write"></iframe>`;
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
