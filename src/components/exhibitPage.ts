import {formatView} from "../store/view.js";
import {element} from "./element.js";
import {exhibitFrame} from "./exhibit.js";
import {catalogue, exhibitOf} from "./exhibits/catalogue.js";
import type {PageContext} from "./page.js";

/** Pages that an exhibit's link leads back to; overview for the rest. */
const homes: Readonly<Record<string, string>> = {
  variances: "./variances",
  drivers: "./explanations",
  likeForLike: "./explanations",
  materiality: "./explanations",
  flow: "./structure",
  tree: "./structure"
};

/** One exhibit alone, for a frame in somebody else's page. */
export function exhibitPage(context: PageContext): Node {
  const {t, view} = context;
  const id = view.choices.id ?? "";
  const exhibit = exhibitOf(id, context);
  if (!exhibit) {
    const message = Object.hasOwn(catalogue, id) ? t("notDrawable", {...view}) : t("notFound", {id: id.slice(0, 60)});
    return element("p", {class: "failure alone", role: "alert"}, message);
  }
  const frame = exhibitFrame(exhibit, context);
  const home = (homes[id] ?? "./") + formatView({...view, choices: exhibit.choices ?? {}});
  frame.querySelector(".exhibit-foot")!.append(element("a", {href: home, target: "_blank", rel: "noopener"}, t("openFull")));
  const alone = element("div", {class: "alone"}, frame);
  if (parent !== window) tellHeight(alone, id);
  return alone;
}

/** Tells the page around the frame how high the exhibit is, whenever that changes; it may fit the frame to it. */
function tellHeight(alone: HTMLElement, id: string): void {
  new ResizeObserver(() => {
    const height = alone.closest("main")?.offsetHeight;
    if (height) parent.postMessage({type: "budget-exhibit", id, height}, "*");
  }).observe(alone);
}
