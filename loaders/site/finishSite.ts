import {createHash} from "node:crypto";
import {cp, readFile, readdir, rename, writeFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {invalid} from "../../src/budget/errors.js";
import {langOf} from "../../src/locale/locale.js";
import {localeOf} from "../../src/site/navigation.js";
import {unscripted} from "../../src/site/unscripted.js";

/**
 * Adds what Framework does not know of, and mends what it writes: modules under
 * a name that every host knows the type of, and in every page its language,
 * zooming, what stands in it without scripts, and a policy that lets no other
 * host in.
 */
export async function finishSite(root: string): Promise<void> {
  const pdfjs = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  await cp(join(pdfjs, "cmaps"), join(root, "cmaps"), {recursive: true});
  await renameModules(root);
  for (const page of await filesBelow(root, ".html")) {
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
export function finishPage(html: string, page: string): string {
  if (html.includes("observablehq--error")) throw invalid("page", page);
  const scripts = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, code]) => `'${sha256(code!)}'`
  );
  return html
    .replace("<html>", `<html lang="${langOf[localeOf(`/${page}`)]}">`)
    .replace(", maximum-scale=1", "")
    .replace(/<div id="page"[^>]*>/, (open) => open + unscripted(`/${page.replace(/\.html$/, "")}`))
    .replace(
      '<meta charset="utf-8">',
      `<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="${policy(scripts)}">`
    );
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
