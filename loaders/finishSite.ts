import {createHash} from "node:crypto";
import {cp, readFile, readdir, writeFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {invalid} from "../src/budget/errors.js";
import {langOf} from "../src/locale/locale.js";
import {localeOf} from "../src/site/navigation.js";
import {unscripted} from "../src/site/unscripted.js";

/** Adds what Framework does not know of, and mends what it writes into every page: its language, zooming, what stands in it without scripts, and a policy that lets no other host in. */
export async function finishSite(root: string): Promise<void> {
  const pdfjs = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  await cp(join(pdfjs, "cmaps"), join(root, "cmaps"), {recursive: true});
  const pages = (await readdir(root, {recursive: true})).filter((name) => name.endsWith(".html"));
  for (const page of pages) {
    const path = join(root, page);
    await writeFile(path, finishPage(await readFile(path, "utf8"), page));
  }
}

/** Throws `invalid page` where a page's own code did not compile: Framework only draws that as a red box. */
export function finishPage(html: string, page: string): string {
  if (html.includes("observablehq--error")) throw invalid("page", page);
  const scripts = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) => `'${sha256(code!)}'`);
  return html
    .replace("<html>", `<html lang="${langOf[localeOf(`/${page}`)]}">`)
    .replace(", maximum-scale=1", "")
    .replace(/(<div id="page"[^>]*>)(<\/div>)/, (_, open: string, close: string) => open + unscripted(`/${page.replace(/\.html$/, "")}`) + close)
    .replace('<meta charset="utf-8">', `<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="${policy(scripts)}">`);
}

function policy(scripts: readonly string[]): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'wasm-unsafe-eval' ${scripts.join(" ")}`,
    "style-src 'self' 'unsafe-inline'",
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
