import {parseHTML} from "linkedom";
import {readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {openDraftPage} from "../../src/components/draft/draftPage.js";
import {openPage} from "../../src/components/pages/open.js";
import {localeOf, relative} from "../../src/site/navigation.js";
import {lend} from "../exhibits/lent.js";
import {hasRenderer} from "../exhibits/picture.js";
import {writePreview} from "./previews.js";
import {addShareText} from "./shareText.js";
import {drawIn} from "../../src/store/page.js";

/** Where a page stands while it is drawn: no host, and never asked for anything. */
const origin = "http://drawn.invalid";

/** The page that has nothing to show until its address names it. */
const undrawn = /(?:^|\/)exhibit\.html$/;

/** The page that shows no published view, but what can be opened. */
const isDraft = /(?:^|\/)draft\.html$/;

/**
 * Draws the default view of built pages into their HTML, with the functions
 * that draw it in the browser: a page stands complete before any script runs,
 * and without any. Throws what a browser would show as a failure.
 */
export async function drawPages(root: string, pages: readonly string[], site?: string): Promise<void> {
  // others ask for a picture by its whole address
  const isPictured = site !== undefined && (await hasRenderer());
  if (site && !isPictured)
    console.error("pages have no pictures for links: @resvg/resvg-js is not there for this system");
  // one after the other: each lends its document to all that draws
  for (const page of pages) {
    const path = join(root, page);
    const {document} = parseHTML(await readFile(path, "utf8"));
    if (!undrawn.test(page)) await draw(document, page, root);
    addShareText(document, page, site, isPictured ? await writePreview(document, page, root) : undefined);
    await writeFile(path, `<!DOCTYPE html>\n${relatively(document.documentElement.outerHTML, page)}\n`);
  }
}

async function draw(document: Document, page: string, root: string): Promise<void> {
  const place = document.querySelector<HTMLElement>("#page");
  if (!place) return;
  const address = `${origin}/${page}`;
  Object.defineProperty(document, "baseURI", {value: address});
  const title = document.title;
  const asked: string[] = [];
  drawIn(document);
  const restore = lend({location: new URL(address), fetch: fetchBelow(root, asked)});
  try {
    if (isDraft.test(page)) openDraftPage(place, localeOf(`/${page}`));
    else await openPage(place, localeOf(`/${page}`));
  } finally {
    restore();
  }
  const failure = place.querySelector(".failure");
  if (failure) throw new Error(`invalid page: ${page}: ${failure.textContent}`);
  const {view} = place.dataset;
  place.setAttribute("data-drawn", view ? document.title.replace(/ \| [^|]*$/, "") : "");
  if (view) document.documentElement.setAttribute("data-view", view.slice(1));
  if (asked.length) document.documentElement.setAttribute("data-loads", asked.join(" "));
  document.title = title;
  ready(document, place);
}

/** Files of the site as built, by the address that a page asks for; `asked` lists those addresses. */
function fetchBelow(root: string, asked: string[]): (input: string) => Promise<Response> {
  return async (input) => {
    asked.push(input);
    const {pathname} = new URL(input);
    return new Response(await readFile(join(root, decodeURIComponent(pathname))));
  };
}

/** Leaves the page as one that scripts take over, with nothing in it that its policy forbids. */
function ready(document: Document, place: HTMLElement): void {
  place.setAttribute("aria-busy", "true");
  ruleStyles(document);
  for (const drawing of place.querySelectorAll<HTMLElement>(".ahead")) ownIds(drawing, drawing.dataset.width!);
}

/** Three drawings of one chart stand in one page: each has ids of its own. */
function ownIds(drawing: HTMLElement, suffix: string): void {
  const ids = new Set([...drawing.querySelectorAll("[id]")].map(({id}) => id));
  const renamed = (text: string) => (ids.has(text) ? `${text}-${suffix}` : text);
  for (const node of drawing.querySelectorAll("*"))
    for (const {name, value} of [...node.attributes]) {
      const to =
        name === "id" || name === "aria-labelledby" || name === "aria-describedby"
          ? value.split(" ").map(renamed).join(" ")
          : value.replace(/#([^)"]+)(?=\))/g, (_, id: string) => `#${renamed(id)}`);
      if (to !== value) node.setAttribute(name, to);
    }
}

/** Styles of elements as rules of one style sheet in the page, which its policy can allow by hash. */
function ruleStyles(document: Document): void {
  const classes = new Map<string, string>();
  for (const node of document.querySelectorAll("[style]")) {
    const style = node.getAttribute("style")!;
    const name = classes.get(style) ?? `drawn-${classes.size + 1}`;
    classes.set(style, name);
    node.classList.add(name);
    node.removeAttribute("style");
  }
  if (!classes.size) return;
  const sheet = document.createElement("style");
  sheet.textContent = [...classes].map(([style, name]) => `.${name}{${style}}`).join("");
  document.head.append(sheet);
}

/** Addresses that drawing made whole, as seen from the page. */
function relatively(html: string, page: string): string {
  return html.replaceAll(`${origin}/`, relative(`/${page}`, "/"));
}
