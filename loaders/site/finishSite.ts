import {createHash} from "node:crypto";
import {cp, readFile, readdir, rename, writeFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {invalid} from "../../src/budget/errors.js";
import {langOf} from "../../src/locale/locale.js";
import {isNotebook, localeOf} from "../../src/site/navigation.js";
import {unscripted} from "../../src/site/unscripted.js";
import {bundle} from "./code/bundle.js";
import {drawPages} from "./drawPages.js";
import {siteAddress} from "./shareText.js";

/** Adds what Framework does not know of: modules under a name that every host knows the type of, and every page drawn. All that is published stands in the folder then. */
export async function drawSite(root: string): Promise<void> {
  const pdfjs = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  await cp(join(pdfjs, "cmaps"), join(root, "cmaps"), {recursive: true});
  await renameModules(root);
  await drawPages(root, await filesBelow(root, ".html"), siteAddress(process.env.SITE));
}

/**
 * Bundles the code of drawn pages and gives every page its language, zooming,
 * what stands in it without scripts, and a policy that lets no other host in.
 */
export async function finishSite(root: string): Promise<void> {
  const pages = await filesBelow(root, ".html");
  await bundle(root, pages);
  for (const page of pages) {
    const path = join(root, page);
    await writeFile(path, finishPage(await readFile(path, "utf8"), page));
  }
}

/** Many hosts send `.mjs` as bytes, which no browser runs. */
async function renameModules(root: string): Promise<void> {
  const modules = await filesBelow(root, ".mjs");
  for (const name of await filesBelow(root, ".html", ".js")) {
    const text = await readFile(join(root, name), "utf8");
    const renamed = modules.reduce((all, module) => all.replaceAll(module, asJs(module)), text);
    if (renamed !== text) await writeFile(join(root, name), renamed);
  }
  for (const module of modules) await rename(join(root, module), join(root, asJs(module)));
}

function asJs(name: string): string {
  return name.replace(/\.mjs$/, ".js");
}

async function filesBelow(root: string, ...endings: readonly string[]): Promise<string[]> {
  return (await readdir(root, {recursive: true})).filter((name) => endings.some((ending) => name.endsWith(ending)));
}

/** Throws `invalid page` where a page's own code did not compile: Framework only draws that as a red box. */
export function finishPage(built: string, page: string): string {
  const isOwn = isNotebook(`/${page}`);
  const html = isOwn ? framed(built) : built;
  if (html.includes("observablehq--error")) throw invalid("page", page);
  const hashes = (inline: RegExp) => [...html.matchAll(inline)].map(([, code]) => `'${sha256(code!)}'`);
  const scripts = hashes(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g);
  const styles = hashes(/<style>([\s\S]*?)<\/style>/g);
  return html
    .replace(
      /<html([^>]*)>/,
      (_, attributes: string) =>
        `<html lang="${langOf[localeOf(`/${page}`)]}"${attributes.replace(/ lang="[^"]*"/g, "")}>`
    )
    .replace(", maximum-scale=1", "")
    .replace(
      /<div [^>]*\bid="page"[^>]*>/,
      (open) => open + unscripted(`/${page.replace(/\.html$/, "")}`, /data-drawn="([^"]*)"/.exec(open)?.[1])
    )
    .replace(
      '<meta charset="utf-8">',
      `<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="${policy(isOwn ? ["'unsafe-eval'", ...scripts] : scripts, styles)}">`
    );
}

/** A notebook is plain Markdown: what the other pages write themselves stands around it. */
function framed(html: string): string {
  return html
    .replace(
      /<main [^>]*id="observablehq-main"[^>]*>/,
      (open) => `${open}<div id="page" class="notebook" tabindex="-1">`
    )
    .replace("</main>", "</div></main>");
}

/** Notebooks are their authors' own code, and Arquero's verbs compile it: they alone may. */
function policy(scripts: readonly string[], styles: readonly string[]): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'wasm-unsafe-eval' ${scripts.join(" ")}`,
    ["style-src 'self'", ...styles].join(" "),
    "img-src 'self' data: blob:",
    "worker-src 'self' blob:",
    "connect-src 'self'",
    "base-uri 'self'",
    "form-action 'none'"
  ].join("; ");
}

function sha256(code: string): string {
  return `sha256-${createHash("sha256").update(code).digest("base64")}`;
}
