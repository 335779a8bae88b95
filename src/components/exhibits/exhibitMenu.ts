import {pageUrl} from "../../store/site.js";
import {formatView} from "../../store/view.js";
import {citeButton} from "../cite/citeButton.js";
import {copySummary} from "../inspector/copySummary.js";
import {cellView, collectButton} from "../page/collect.js";
import {columnsButton} from "../page/columnsButton.js";
import type {PageContext} from "../page/context.js";
import {copyButton, download} from "../page/controls.js";
import {exhibitCsv, ofUnit} from "../page/dataFile.js";
import {element} from "../page/element.js";
import {which} from "../page/which.js";
import type {Exhibit} from "./exhibit.js";
import {chartWords, checkBadge, exhibitUrl} from "./exhibit.js";

/** What can be done with an exhibit: saved, copied, put elsewhere. */
export function menuItems(exhibit: Exhibit, body: HTMLElement, context: PageContext): HTMLElement {
  const {t, view, locale, opened, frozen, elsewhere} = context;
  const name = [view.unit, ...fileYears(exhibit, context), exhibit.id, exhibit.choices?.by, locale]
    .filter(Boolean)
    .join("-");
  const chart = () => body.querySelector("svg");
  const words = chartWords(exhibit, context);
  const cited = () => exhibitUrl(exhibit, context, context.version);
  const file = ofUnit(exhibit.table, context, {source: exhibit.source, years: exhibit.shown.years});
  const action = (text: string, onclick: (event: never) => void) => element("button", {type: "button", onclick}, text);
  return element(
    "div",
    {class: "menu-items"},
    action(t("downloadSvg"), async () => {
      const {exportSvg, savedWords} = await import("./exportSvg.js");
      download(
        `${name}.svg`,
        exportSvg(chart()!, savedWords(words, exhibit.shown, cited(), context)).svg,
        "image/svg+xml"
      );
    }),
    action(t("downloadPng"), async () => {
      const {exportPng, savedWords} = await import("./exportSvg.js");
      download(`${name}.png`, await exportPng(chart()!, savedWords(words, exhibit.shown, cited(), context)));
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
    !elsewhere &&
      columnsButton(file, {name, shows: `${exhibit.title} — ${exhibit.subtitle}`, source: exhibit.source}, context),
    !elsewhere && exhibit.summary?.length ? copySummary(exhibit.summary, context, exhibit.shown.years) : "",
    !elsewhere &&
      citeButton(() => ({part: exhibit.title, fiscalYear: view.year, address: exhibitUrl(exhibit, context)}), context),
    !opened &&
      element(
        "a",
        {href: embedUrl(exhibit, context), ...(elsewhere && {target: "_blank", rel: "noopener"})},
        t("embedOpen")
      ),
    !opened && copyButton(t("copyEmbed"), () => embedCode(exhibit, context, body.offsetHeight), t),
    !opened && copyButton(t("copyLink"), () => exhibitUrl(exhibit, context), t),
    !opened &&
      !elsewhere &&
      !frozen &&
      collectButton({kind: "exhibit", exhibit: exhibit.id, of: cellView(context, exhibit.choices ?? {})}, context)
  );
}

/** First and last of the years shown, the last first, as file names have them. */
function fileYears({shown: {years}}: Exhibit, {view}: PageContext): number[] {
  const known = years.filter((year) => !view.alone || year !== view.base);
  return [...new Set([Math.max(...known), Math.min(...known)])].filter(Number.isFinite);
}

/** The address of the page that makes this exhibit ready for another. */
function embedUrl({id, choices}: Exhibit, {view, locale, frozen}: PageContext): string {
  return pageUrl("/embed", locale) + formatView({...view, choices: {version: frozen?.version ?? "", ...choices, id}});
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
