import {translator} from "../../locale/words/words.js";
import {publishedUrl} from "../../store/published/published.js";
import {element} from "../page/element.js";
import {pageLocale} from "./locale.js";

/** What the build knows of a notebook from its front matter. */
export interface NotebookEntry {
  /** Its file without ending, in the folder of its language. */
  readonly name: string;
  readonly locale: "en" | "zh";
  readonly title: string;
  readonly description: string;
}

/** The notebooks of the page's language, each with what it says of itself. */
export async function notebookList(): Promise<HTMLElement> {
  const locale = pageLocale();
  const response = await fetch(publishedUrl("notebooks.json"));
  const all = (await response.json()) as readonly NotebookEntry[];
  const own = all.filter((entry) => entry.locale === locale);
  if (!own.length) return element("p", {class: "none"}, translator(locale)("noNotebooks"));
  return element(
    "ul",
    {class: "notebook-list"},
    own.map(({name, title, description}) =>
      element("li", {}, element("a", {href: `./${name}.html`}, title), element("span", {}, description))
    )
  );
}
