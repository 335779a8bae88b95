import {mkdir, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {previewPicture} from "../exhibits/preview.js";
import type {SharedPicture} from "./shareText.js";
import {sharedWords} from "./shareText.js";

/** Below the site's root. */
const folder = "previews";

/** Draws the picture that a link to a page shows, and says where it stands. */
export async function writePreview(document: Document, page: string, root: string): Promise<SharedPicture> {
  const {title, finding, product} = sharedWords(document, page);
  const charts = [...document.querySelectorAll("#page .exhibit")].map((exhibit) => ({
    title: text(exhibit.querySelector("h2")),
    source: text(exhibit.querySelector(".source")),
    drawings: [...exhibit.querySelectorAll<SVGSVGElement>(".ahead > svg")]
  }));
  const path = join(folder, page.replace(/\.html$/, ".png").replaceAll("/", "-"));
  const png = await previewPicture(document, charts, {kicker: title, title: finding, product});
  await mkdir(dirname(join(root, path)), {recursive: true});
  await writeFile(join(root, path), png);
  return {path, words: `${title}: ${finding}`};
}

function text(node: Element | null): string {
  return (node?.textContent ?? "").replace(/\s+/g, " ").trim();
}
