import {pageUrl} from "../../store/site.js";
import {document} from "../../store/page.js";
import {formatView} from "../../store/view.js";
import {readChoices} from "../page/choices.js";
import type {PageContext} from "../page/context.js";
import {element} from "../page/element.js";
import type {NotHere} from "../page/notHere.js";
import {notHere, short} from "../page/notHere.js";
import {which} from "../page/which.js";
import type {StandChoices, StandingPart} from "../view/standChoices.js";
import {standChoices} from "../view/standChoices.js";
import {catalogue, catalogueRow, exhibitOf} from "./catalogue.js";
import type {Exhibit} from "./exhibit.js";
import {exhibitUrl} from "./exhibit.js";
import {exhibitFrame} from "./exhibitFrame.js";

/** The exhibit that the address names, alone, for a frame in somebody else's page. */
export async function exhibitAlone(context: PageContext): Promise<HTMLElement> {
  const {t, view, locale, corpus} = context;
  const id = view.choices.id ?? "";
  const row = catalogueRow(id);
  if (!row) return notHere(await exhibitNotHere(id, context));
  if (context.frozen && row.isOfMany) {
    const {frozenText} = await import("../../locale/sentences/frozenText.js");
    const why = frozenText("frozenMany", locale);
    return element("p", {class: "failure alone", role: "alert"}, `${which(context)} · ${why}`);
  }
  const {make, missing} = await row.load();
  const chosen = readChoices(standChoices, view.choices);
  const exhibit = make(context);
  if (!exhibit) {
    const why = missing?.(context) ?? t(view.alone ? "notDrawableAlone" : "notDrawable", {...view});
    return element("p", {class: "failure alone", role: "alert"}, `${which(context)} · ${why}`);
  }
  const frame = exhibitFrame(withMarks(exhibit, chosen.mark), context);
  stand(frame, chosen, context);
  const home = pageUrl(row.home, locale) + formatView({...view, choices: exhibit.choices ?? {}});
  const foot = frame.querySelector(".exhibit-foot")!;
  if (context.frozen) {
    const {frozenNote} = await import("../frozen/frozenNote.js");
    const {frozen: _, ...live} = context;
    foot.before(frozenNote({exhibit, make, live: exhibitUrl(exhibit, live)}, context));
  }
  foot.append(element("span", {class: "day"}, t("dataDate", {date: context.frozen?.day ?? corpus.date})));
  foot.append(element("a", {href: home, target: "_blank", rel: "noopener"}, t("openFull")));
  const {width} = chosen;
  const alone = element("div", {class: "alone", style: width && `max-width: ${width}px`}, frame);
  if (parent !== window) tellHeight(alone, id);
  return alone;
}

/** The same with lines that the writer marks. */
function withMarks(exhibit: Exhibit, keys: readonly string[]): Exhibit {
  if (!keys.length) return exhibit;
  const marked = (chart: SVGSVGElement) => {
    for (const group of chart.querySelectorAll<SVGElement>("[data-key]"))
      if (keys.includes(group.dataset.key!)) group.classList.add("marked");
    return chart;
  };
  return {...exhibit, draw: (width) => marked(exhibit.draw(width))};
}

/** Leaves out and adds what the writer of the page around has chosen; what is the writer's says so. */
function stand(frame: HTMLElement, {shows, hide, heading, note, mark}: StandChoices, {t}: PageContext): void {
  const [body, twin] = [frame.querySelector<HTMLElement>(".exhibit-body")!, frame.querySelector(".exhibit-table")!];
  if (shows !== "chart") twin.removeAttribute("hidden");
  body.hidden = shows === "table";
  for (const part of hide) for (const node of frame.querySelectorAll(placesOf[part])) node.remove();
  const own = (tag: "p" | "h2", text: string) =>
    element(tag, {class: `writers ${tag === "h2" ? "heading" : "note"}`}, text);
  if (heading) frame.prepend(own("h2", heading));
  const said = [
    heading && t("writersHeading"),
    note && `${t("writersNote")}${note}`,
    mark.length > 0 && t("writersMarks")
  ].filter((text): text is string => Boolean(text));
  frame.querySelector(".exhibit-foot")!.before(...said.map((text) => own("p", text)));
}

const placesOf: Readonly<Record<StandingPart, string>> = {
  title: ".exhibit-head .which, .exhibit-head h2, .exhibit-head .subtitle",
  summary: ".exhibit-summary",
  badge: ".exhibit-foot .badge",
  tools: ".exhibit-tools"
};

/** No such exhibit: those that the unit and its years allow. */
async function exhibitNotHere(id: string, context: PageContext): Promise<NotHere> {
  const {t, view} = context;
  const usual = {...context, view: {...view, choices: {}}};
  const made = await Promise.all(Object.keys(catalogue).map((name) => exhibitOf(name, usual)));
  const drawable = made.filter((exhibit) => exhibit !== undefined);
  return {
    kicker: which(context),
    title: id ? t("exhibitMissed", {asked: short(id)}) : t("exhibitUnnamed"),
    why: "",
    offered: t("offeredExhibits", {which: which(context)}),
    offers: drawable.map((exhibit) => ({href: exhibitUrl(exhibit, context), text: exhibit.title}))
  };
}

/** Tells the page around the frame how high the exhibit is, whenever that changes; it may fit the frame to it. */
function tellHeight(alone: HTMLElement, id: string): void {
  new ResizeObserver(() => {
    const height = alone.closest("main")?.offsetHeight;
    if (height) parent.postMessage({type: "budget-exhibit", id, height}, around());
  }).observe(alone);
}

/** The origin of the page around, which alone hears how high the exhibit is; any where the browser does not tell, or it has none. */
function around(): string {
  const told = location.ancestorOrigins?.[0] ?? (document.referrer && new URL(document.referrer).origin);
  return told && told !== "null" ? told : "*";
}
