import {pageUrl} from "../../store/site.js";
import {formatView} from "../../store/view.js";
import type {PageContext} from "../page/context.js";
import {element} from "../page/element.js";
import type {NotHere} from "../page/notHere.js";
import {notHere, short} from "../page/notHere.js";
import {which} from "../page/which.js";
import {catalogue, catalogueRow, exhibitOf} from "./catalogue.js";
import {exhibitFrame, exhibitUrl} from "./exhibit.js";

/** The exhibit that the address names, alone, for a frame in somebody else's page. */
export async function exhibitAlone(context: PageContext): Promise<HTMLElement> {
  const {t, view, locale} = context;
  const id = view.choices.id ?? "";
  const row = catalogueRow(id);
  if (!row) return notHere(await exhibitNotHere(id, context));
  const {make, missing} = await row.load();
  const exhibit = make(context);
  if (!exhibit) {
    const why = missing?.(context) ?? t(view.alone ? "notDrawableAlone" : "notDrawable", {...view});
    return element("p", {class: "failure alone", role: "alert"}, `${which(context)} · ${why}`);
  }
  const frame = exhibitFrame(exhibit, context);
  const home = pageUrl(row.home, locale) + formatView({...view, choices: exhibit.choices ?? {}});
  frame
    .querySelector(".exhibit-foot")!
    .append(element("a", {href: home, target: "_blank", rel: "noopener"}, t("openFull")));
  const alone = element("div", {class: "alone"}, frame);
  if (parent !== window) tellHeight(alone, id);
  return alone;
}

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
    if (height) parent.postMessage({type: "budget-exhibit", id, height}, "*");
  }).observe(alone);
}
