import type {SummarySegment} from "../locale/summaryFigure.js";
import {csvText} from "../store/csv.js";
import {pageUrl} from "../store/site.js";
import {formatView} from "../store/view.js";
import type {View} from "../store/view.js";
import type {ShownFigures} from "./checkBadge.js";
import {checkBadge} from "./checkBadge.js";
import {copyButton} from "./copyButton.js";
import {download} from "./download.js";
import {drawInto} from "./drawInto.js";
import {element} from "./element.js";
import {exportPng, exportSvg} from "./exportSvg.js";
import type {PageContext} from "./page.js";
import {copySummary, summary} from "./summary.js";

/** A cell of an exhibit's table: text as shown, the plain value for a data file where that differs. */
export interface TableCell {
  readonly text: string;
  readonly value?: string | number | null;
}

export interface ExhibitTable {
  readonly columns: ReadonlyArray<{readonly text: string; readonly numeric?: boolean}>;
  readonly rows: ReadonlyArray<readonly TableCell[]>;
}

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
  const toggle = element("button", {type: "button", class: "quiet", "aria-pressed": "false", onclick: () => {
    const shown = twin.toggleAttribute("hidden");
    body.hidden = !shown;
    toggle.textContent = t(shown ? "tableTwin" : "chartTwin");
    toggle.setAttribute("aria-pressed", String(!shown));
  }}, t("tableTwin"));
  const heading = `exhibit-${exhibit.id}`;
  const frame = element("figure", {class: "exhibit", id: exhibit.id, "aria-labelledby": heading},
    element("figcaption", {class: "exhibit-head"},
      element("div", {}, element("h2", {id: heading}, exhibit.title), element("p", {class: "subtitle"}, exhibit.subtitle)),
      element("div", {class: "exhibit-tools"}, toggle, menu(exhibit, body, context))),
    body,
    twin,
    exhibit.summary?.length ? element("p", {class: "exhibit-summary"}, summary(exhibit.summary, context)) : "",
    element("p", {class: "exhibit-foot"}, exhibit.badge && element("span", {class: `badge ${exhibit.badge.state}`}, exhibit.badge.text), checkBadge(exhibit.shown, context), element("span", {class: "source"}, exhibit.source)));
  drawInto(body, exhibit.draw);
  return frame;
}

export function exhibitTable({columns, rows}: ExhibitTable): HTMLTableElement {
  const align = (i: number) => (columns[i]?.numeric ? "number" : undefined);
  return element("table", {class: "data"},
    element("thead", {}, element("tr", {}, columns.map(({text}, i) => element("th", {scope: "col", class: align(i)}, text)))),
    element("tbody", {}, rows.map((row) => element("tr", {}, row.map(({text}, i) =>
      i === 0 ? element("th", {scope: "row"}, text) : element("td", {class: align(i)}, text))))));
}

/** The exhibit's rows as a CSV file that Excel reads, byte order mark and all. */
export function exhibitCsv({columns, rows}: ExhibitTable): string {
  return csvText([columns.map(({text}) => text), ...rows.map((row) => row.map(({text, value}) => (value === undefined ? text : value)))], {bom: true});
}

function menu(exhibit: Exhibit, body: HTMLElement, context: PageContext): HTMLElement {
  const {t, view, locale} = context;
  const name = [view.unit, view.year, view.base, exhibit.id, exhibit.choices?.by, locale].filter(Boolean).join("-");
  const chart = () => body.querySelector("svg");
  const words = {title: exhibit.title, subtitle: exhibit.subtitle, source: exhibit.source};
  const action = (text: string, onclick: (event: never) => void) => element("button", {type: "button", onclick}, text);
  const details = element("details", {class: "menu"},
    element("summary", {}, t("menu")),
    element("div", {class: "menu-items"},
      action(t("downloadSvg"), () => download(`${name}.svg`, exportSvg(chart()!, words).svg, "image/svg+xml")),
      action(t("downloadPng"), () => void exportPng(chart()!, words).then((png) => download(`${name}.png`, png))),
      action(t("downloadCsv"), () => download(`${name}.csv`, exhibitCsv(exhibit.table), "text/csv")),
      exhibit.summary?.length ? copySummary(exhibit.summary, context) : "",
      copyButton(t("copyEmbed"), () => embedCode(exhibit, context, body.offsetHeight), t),
      copyButton(t("copyLink"), () => exhibitUrl(exhibit, context), t)));
  document.addEventListener("keydown", (event) => event.key === "Escape" && details.open && close(details));
  document.addEventListener("click", (event) => details.open && !details.contains(event.target as Node) && (details.open = false));
  return details;
}

/** The address of this exhibit alone, with just these choices. */
export function exhibitUrl(exhibit: Pick<Exhibit, "id" | "choices">, {view, locale}: PageContext): string {
  const alone: View = {...view, choices: {...exhibit.choices, id: exhibit.id}};
  return pageUrl("/exhibit", locale) + formatView(alone);
}

function close(details: HTMLDetailsElement): void {
  details.open = false;
  details.querySelector("summary")?.focus();
}

/** Room for title, tools and source around a chart in a frame, in pixels. */
const around = 170;

/** An iframe as high as the chart now is with its frame. */
export function embedCode(exhibit: Exhibit, context: PageContext, height: number): string {
  const title = exhibit.title.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const url = exhibitUrl(exhibit, context).replaceAll("&", "&amp;");
  return `<iframe src="${url}" title="${title}" width="100%" height="${Math.ceil(height) + around}" style="border:0" loading="lazy" allow="clipboard-write"></iframe>`;
}
