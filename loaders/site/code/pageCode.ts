import {existsSync} from "node:fs";
import {join, posix} from "node:path";
import {invalid} from "../../../src/budget/errors.js";
import type {Locale} from "../../../src/locale/locale.js";
import {localeOf} from "../../../src/site/navigation.js";
import type {Table} from "./partTables.js";
import {showAny} from "./partTables.js";

/** A page of a built site and what it loads. */
export interface Page {
  readonly name: string;
  readonly locale: Locale;
  readonly html: string;
  /** Modules that its own scripts ask for, below the root. */
  readonly entries: readonly string[];
  /** Modules that it asks for as soon as it opens. */
  readonly eager: ReadonlySet<string>;
  /** Modules of tables that are there for other pages alone. */
  readonly foreign: ReadonlySet<string>;
}

const asked = /(?:from |import\()\s*"(\.[^"]+\.js)"/g;

/** What a page asks for; throws `invalid page` where it names a part that no table has. */
export function pageOf(root: string, name: string, html: string, tables: readonly Table[]): Page {
  const plain = withoutRuntime(html);
  const scripts = [...plain.matchAll(moduleScripts)].map(([, , code]) => code!).join("\n");
  const entries = [...scripts.matchAll(asked)].map(([, path]) => posix.join(posix.dirname(name), path!));
  const names = new Set([...html.matchAll(/ data-(?:part|exhibit)="([^"]+)"/g)].map(([, part]) => part!));
  const lost = [...names].find((part) => !tables.some(({rows}) => rows.has(part)));
  if (lost !== undefined) throw invalid("page", `${name}: no table of parts has a row ${lost}`);
  const eager = tables.flatMap(({rows, always}) => [
    ...[...names].flatMap((part) => rows.get(part) ?? []),
    ...(names.size ? always : [])
  ]);
  const isAny = [...showAny].some((part) => names.has(part));
  const others = tables
    .filter(({isCatalogue}) => !(isAny && isCatalogue))
    .flatMap(({rows}) => [...rows].flatMap(([row, modules]) => (names.has(row) ? [] : modules)));
  return {
    name,
    foreign: new Set(names.size ? others.filter((module) => !eager.includes(module)) : []),
    locale: localeOf(`/${name}`),
    html: plain,
    entries: [...new Set(entries)].filter((entry) => existsSync(join(root, entry))),
    eager: new Set(eager)
  };
}

const moduleScripts = /(<script type="module">)([\s\S]*?)(<\/script>)/g;

/** A page whose blocks neither display nor take anything runs them without Framework's runtime, which it then need not load. */
function withoutRuntime(html: string): string {
  const scripts = [...html.matchAll(moduleScripts)].map(([, , code]) => code!).join("\n");
  if (/^define\(\{[^\n]*\binputs:/m.test(scripts)) return html;
  return html
    .replace(/^import \{define\} from "[^"]*";$/m, afterPaint)
    .replaceAll("<observablehq-loading></observablehq-loading>", "");
}

/** A page that is drawn ahead as its address asks is seen before any more is loaded for it. */
const afterPaint = `const {view, elsewhere, loads = ""} = document.documentElement.dataset;
const isSeen = view !== undefined && elsewhere === undefined && !document.hidden;
const seen = isSeen ? new Promise((resolve) => {
  new PerformanceObserver(resolve).observe({type: "paint", buffered: true});
  setTimeout(resolve, 1000);
}) : Promise.resolve();
for (const href of isSeen ? loads.split(" ") : [])
  seen.then(() => document.head.append(Object.assign(document.createElement("link"), {rel: "preload", as: "fetch", crossOrigin: "anonymous", href})));
const failed = (error) => {
  document.documentElement.dataset.failed = "";
  throw error;
};
const define = ({body}) => void seen.then(body).catch(failed);`;

/** The page asking for its bundle, and for nothing else at once. */
export function withBundle({name, html, entries}: Page, file: string): string {
  const seen = JSON.stringify((name.includes("/") ? "../".repeat(name.split("/").length - 1) : "./") + file);
  const isLoadedLater = html.includes(afterPaint) && html.includes("data-drawn");
  const exported = (path: string) => entries.indexOf(posix.join(posix.dirname(name), path));
  return html
    .replace(/<link rel="modulepreload" href="[^"]+">\n/g, "")
    .replace("</title>", isLoadedLater ? "</title>" : `</title>\n<link rel="modulepreload" href=${seen}>`)
    .replace(moduleScripts, (_, open: string, code: string, close: string) => {
      const bundled = code
        .replace(/import (\{[^}]*\}) from "(\.[^"]+)";/g, (whole, names: string, path: string) => {
          const i = exported(path);
          return i < 0 ? whole : `import {m${i}} from ${seen};\nconst ${names.replace(/ as /g, ": ")} = m${i};`;
        })
        .replace(/import\("(\.[^"]+)"\)/g, (whole, path: string) => {
          const i = exported(path);
          return i < 0 ? whole : `import(${seen}).then(({m${i}}) => m${i})`;
        });
      return open + bundled + close;
    });
}
