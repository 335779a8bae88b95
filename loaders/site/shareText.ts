import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {langOf, locales} from "../../src/locale/locale.js";
import {previewSize} from "../exhibits/preview.js";
import {localeOf, twinPath} from "../../src/site/navigation.js";

/** The picture that is shown of a page. */
export interface SharedPicture {
  /** Below the site's root. */
  readonly path: string;
  /** What it says. */
  readonly words: string;
}

/** What is said of a page, drawn or not: its title, and its finding or else what its Markdown says of it. */
export function sharedWords(document: Document, page: string) {
  const drawn = document.querySelector("#page")?.getAttribute("data-drawn");
  const [own = "", product = ""] = document.title.split(" | ");
  return {title: drawn || own, finding: findingOf(document) ?? describedIn(page) ?? own, product};
}

/**
 * Adds to the head of a page what search engines and messengers show of it,
 * with its picture if there is one, and, where the site's own address is known,
 * that of the page and of its twin.
 */
export function addShareText(
  document: Document,
  page: string,
  site: string | undefined,
  picture?: SharedPicture
): void {
  const {title: said, finding: description, product} = sharedWords(document, page);
  const title = product ? `${said} | ${product}` : document.title;
  const path = `/${page.replace(/(^|\/)index\.html$/, "$1")}`;
  const locale = localeOf(path);
  add(document, "meta", {name: "description", content: description});
  add(document, "meta", {property: "og:type", content: "website"});
  add(document, "meta", {property: "og:title", content: title});
  add(document, "meta", {property: "og:description", content: description});
  add(document, "meta", {property: "og:locale", content: locale === "zh" ? "zh_CN" : "en_GB"});
  add(document, "meta", {name: "twitter:card", content: picture ? "summary_large_image" : "summary"});
  if (!site) return;
  const address = (of: string) => new URL(of.slice(1), site).href;
  if (picture) {
    add(document, "meta", {property: "og:image", content: address(`/${picture.path}`)});
    add(document, "meta", {property: "og:image:width", content: String(previewSize.width)});
    add(document, "meta", {property: "og:image:height", content: String(previewSize.height)});
    add(document, "meta", {property: "og:image:alt", content: picture.words});
  }
  add(document, "link", {rel: "canonical", href: address(path)});
  add(document, "meta", {property: "og:url", content: address(path)});
  const twin = twinPath(path.replace(/\.html$/, ""));
  for (const other of locales)
    add(document, "link", {rel: "alternate", hreflang: langOf[other], href: address(other === locale ? path : twin)});
}

/** The first of a drawn page's headings and leads that has a number in it. */
function findingOf(document: Document): string | undefined {
  return [...document.querySelectorAll("#page :is(h1, .lead, .exhibit h2)")]
    .map(({textContent}) => textContent!.replace(/\s+/g, " ").trim())
    .find((text) => /\d/.test(text));
}

/** What a page's Markdown says of it in its front matter, which Framework reads only in part. */
function describedIn(page: string): string | undefined {
  const source = join("src", page.replace(/\.html$/, ".md"));
  if (!existsSync(source)) return undefined;
  const [, matter = ""] = /^---\n([\s\S]*?)\n---/.exec(readFileSync(source, "utf8")) ?? [];
  return /^description: *"?(.*?)"?$/m.exec(matter)?.[1];
}

function add(document: Document, tag: "meta" | "link", attributes: Readonly<Record<string, string>>): void {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  document.head.append(node, "\n");
}

/** The address that the site will stand at, from the setting `SITE`. Throws `invalid SITE`. */
export function siteAddress(setting: string | undefined): string | undefined {
  if (!setting) return undefined;
  if (!/^https?:\/\//.test(setting) || !URL.canParse(setting)) throw new Error(`invalid SITE: ${setting}`);
  return setting.replace(/\/?$/, "/");
}
