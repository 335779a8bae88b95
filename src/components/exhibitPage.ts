import {pageUrl} from "../store/site.js";
import {formatView} from "../store/view.js";
import {element} from "./element.js";
import {exhibitFrame} from "./exhibit.js";
import {catalogue, exhibitOf} from "./exhibits/catalogue.js";
import type {PageContext} from "./page.js";

/** Pages that an exhibit's link leads back to; overview for the rest. */
const homes: Readonly<Record<string, string>> = {
  variances: "/variances",
  drivers: "/explanations",
  likeForLike: "/explanations",
  materiality: "/explanations",
  flow: "/structure",
  tree: "/structure"
};

/** One exhibit alone, for a frame in somebody else's page. */
export function exhibitPage(context: PageContext): Node {
  const {t, view, locale} = context;
  const id = view.choices.id ?? "";
  const exhibit = exhibitOf(id, context);
  if (!exhibit) {
    const message = Object.hasOwn(catalogue, id) ? t("notDrawable", {...view}) : t("notFound", {id: id.slice(0, 60)});
    return element("p", {class: "failure alone", role: "alert"}, message);
  }
  const frame = exhibitFrame(exhibit, context);
  const home = pageUrl(homes[id] ?? "/", locale) + formatView({...view, choices: exhibit.choices ?? {}});
  frame.querySelector(".exhibit-foot")!.append(element("a", {href: home, target: "_blank", rel: "noopener"}, t("openFull")));
  return element("div", {class: "alone"}, frame);
}
