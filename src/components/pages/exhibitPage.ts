import {pageUrl} from "../../store/site.js";
import {formatView} from "../../store/view.js";
import {catalogue, exhibitOf} from "../exhibits/catalogue.js";
import {exhibitFrame, exhibitUrl} from "../exhibits/exhibit.js";
import {flowMissing} from "../exhibits/flowExhibit.js";
import {likeForLikeMissing} from "../exhibits/likeForLikeExhibit.js";
import {treeMissing} from "../exhibits/treeExhibit.js";
import type {ChoiceChecks} from "../page/choiceChecks.js";
import type {PageContext} from "../page/context.js";
import {element} from "../page/element.js";
import {which} from "../page/which.js";
import {explainChecks} from "../view/materialLines.js";
import {structureChecks} from "../view/structureChoices.js";
import {varianceChecks} from "../view/varianceChoices.js";
import type {NotHere} from "./notHere.js";
import {notHere, short} from "./notHere.js";

/** Pages that an exhibit's link leads back to; overview for the rest. */
const homes: Readonly<Record<string, string>> = {
  variances: "/variances",
  drivers: "/explanations",
  likeForLike: "/explanations",
  materiality: "/explanations",
  flow: "/structure",
  tree: "/structure"
};

/** What is said in place of an exhibit that its own figures do not allow. */
const missing: Readonly<Record<string, (context: PageContext) => string | undefined>> = {
  likeForLike: likeForLikeMissing,
  flow: flowMissing,
  tree: treeMissing
};

/** What the choices of each exhibit may be. */
const checks: Readonly<Record<string, ChoiceChecks>> = {
  variances: varianceChecks,
  drivers: explainChecks,
  likeForLike: explainChecks,
  materiality: explainChecks,
  flow: structureChecks,
  tree: structureChecks
};

/** Why an exhibit of the catalogue cannot be drawn: its figures do not allow it, or there are no two years to compare. */
function undrawn(id: string, context: PageContext): string {
  const {t, view} = context;
  return missing[id]?.(context) ?? t(view.alone ? "notDrawableAlone" : "notDrawable", {...view});
}

/** No such exhibit: those that the unit and its years allow. */
function exhibitNotHere(id: string, context: PageContext): NotHere {
  const {t, view} = context;
  const drawable = Object.keys(catalogue).flatMap(
    (name) => exhibitOf(name, {...context, view: {...view, choices: {}}}) ?? []
  );
  return {
    kicker: which(context),
    title: id ? t("exhibitMissed", {asked: short(id)}) : t("exhibitUnnamed"),
    why: "",
    offered: t("offeredExhibits", {which: which(context)}),
    offers: drawable.map((exhibit) => ({href: exhibitUrl(exhibit, context), text: exhibit.title}))
  };
}

/** One exhibit alone, for a frame in somebody else's page. */
export function exhibitPage(context: PageContext): Node {
  const {t, view, locale} = context;
  const id = view.choices.id ?? "";
  const exhibit = exhibitOf(id, context);
  if (!exhibit && Object.hasOwn(catalogue, id))
    return element("p", {class: "failure alone", role: "alert"}, `${which(context)} · ${undrawn(id, context)}`);
  if (!exhibit) return notHere(exhibitNotHere(id, context));
  const frame = exhibitFrame(exhibit, context);
  const home = pageUrl(homes[id] ?? "/", locale) + formatView({...view, choices: exhibit.choices ?? {}});
  frame
    .querySelector(".exhibit-foot")!
    .append(element("a", {href: home, target: "_blank", rel: "noopener"}, t("openFull")));
  const alone = element("div", {class: "alone"}, frame);
  if (parent !== window) tellHeight(alone, id);
  return alone;
}

/** Tells the page around the frame how high the exhibit is, whenever that changes; it may fit the frame to it. */
function tellHeight(alone: HTMLElement, id: string): void {
  new ResizeObserver((_, observer) => {
    if (!alone.isConnected) return observer.disconnect();
    const height = alone.closest("main")?.offsetHeight;
    if (height) parent.postMessage({type: "budget-exhibit", id, height}, "*");
  }).observe(alone);
}

exhibitPage.checks = ({id = ""}: PageContext["view"]["choices"]): ChoiceChecks =>
  Object.hasOwn(checks, id) ? checks[id]! : {};
