import {group, rollups} from "d3-array";
import {transform} from "esbuild";
import {fork} from "node:child_process";
import {existsSync} from "node:fs";
import {readFile, readdir, rm, writeFile} from "node:fs/promises";
import {dirname, join, posix, relative} from "node:path";
import {fileURLToPath} from "node:url";
import type {GetModuleInfo, OutputOptions, Plugin} from "rollup";
import {rollup} from "rollup";
import {invalid} from "../../src/budget/errors.js";
import type {Locale} from "../../src/locale/locale.js";
import {locales} from "../../src/locale/locale.js";
import {localeOf} from "../../src/site/navigation.js";
import {embedModules, writeEmbedModules} from "./embedModules.js";
import {embedStyle} from "./embedStyle.js";
import type {IsMentioned} from "./mentionedWords.js";
import {mentionedFrom} from "./mentionedWords.js";
import {inOneLanguage} from "./oneLanguage.js";

/** The folder of the site that holds all code as pages load it. */
const folder = "_code";

/** Code as Framework wrote it: a file a module. */
const written = ["_import", "_observablehq", "_node", "_npm"];

interface Page {
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

/**
 * Bundles what the pages of a built site load: one file for what a page's
 * scripts ask for with all that its first view draws with, others for what is
 * loaded on use. Files carry a hash; those that no page asks for any more go.
 */
export async function bundle(root: string, pages: readonly string[]): Promise<void> {
  const tables = await partTables(root);
  const all = await Promise.all(
    pages.map(async (name) => pageOf(root, name, await readFile(join(root, name), "utf8"), tables))
  );
  const kept = new Set<string>();
  const alone = await aloneIn(root, kept);
  await publishNotebookModule(root, alone, kept);
  const languages = group(all, ({locale}) => locale);
  await writeEmbedModules(root);
  const [assets] = await Promise.all([
    Promise.all([...languages.values()].map((own) => inProcess({root, pages: own, alone}))),
    publishEmbedModule(root, alone, kept)
  ]);
  await dropWritten(root, new Set([...kept, ...assets.flat()]));
}

/** Pages of one language, whose bundles have nothing in common with those of another. */
export interface BundleTask {
  readonly root: string;
  readonly pages: readonly Page[];
  readonly alone: ReadonlyMap<string, string>;
}

/** `bundleAll` in a process of its own: Rollup computes in one thread. */
function inProcess(task: BundleTask): Promise<readonly string[]> {
  const child = fork(fileURLToPath(new URL("bundleProcess.ts", import.meta.url)), {
    execArgv: ["--import", "tsx"],
    serialization: "advanced"
  });
  child.send(task);
  return new Promise((resolve, reject) => {
    child.once("message", (assets) => resolve(assets as readonly string[]));
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`the bundling of pages ended early (exit ${code})`)));
  });
}

/** Writes the bundles of pages, one for all that load the same; resolves with the files as Framework wrote them that they ask for. */
export async function bundleAll({root, pages, alone}: BundleTask): Promise<readonly string[]> {
  const bundles: Bundle[] = [];
  for (const alike of group(pages, ({entries, eager}) => [...entries, ...[...eager].sort()].join("\n")).values()) {
    const own = await bundleOf(root, alike[0]!, alone);
    for (const page of alike) await writeFile(join(root, page.name), withBundle(page, own));
    bundles.push(own);
  }
  return bundles.flatMap(({assets}) => assets);
}

const asked = /(?:from |import\()\s*"(\.[^"]+\.js)"/g;

function pageOf(root: string, name: string, html: string, tables: readonly Table[]): Page {
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

/** Parts that show whatever exhibit an address or a reader names. */
const showAny: ReadonlySet<string> = new Set(["embed", "exhibit", "quick-notebook"]);

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

/** A module that is a table of what pages may show, each row asking for its modules by itself. */
interface Table {
  /** Modules by the name of the row. */
  readonly rows: ReadonlyMap<string, readonly string[]>;
  /** Modules that code outside the rows asks for. */
  readonly always: readonly string[];
  /** Its rows are exhibits. */
  readonly isCatalogue: boolean;
}

const tableFiles = /^_import\/components\/(?:pages\/parts|exhibits\/catalogue)\.\w+\.js$/;

async function partTables(root: string): Promise<Table[]> {
  const files = (await filesOf(root, "_import")).filter((name) => tableFiles.test(name));
  return Promise.all(
    files.map(async (file) => {
      const rows = new Map<string, string[]>();
      const always: string[] = [];
      let row = "";
      for (const line of (await readFile(join(root, file), "utf8")).split("\n")) {
        const opened = /^ {2}"?([\w-]+)"?: /.exec(line)?.[1];
        row = opened ?? (/^\S/.test(line) ? "" : row);
        if (opened !== undefined && !rows.has(opened)) rows.set(opened, []);
        for (const [, path] of line.matchAll(/import\("(\.[^"]+)"\)/g)) {
          const module = posix.join(posix.dirname(file), path!);
          if (row) rows.set(row, [...(rows.get(row) ?? []), module]);
          else always.push(module);
        }
      }
      return {rows, always, isCatalogue: file.includes("/exhibits/")};
    })
  );
}

interface Bundle {
  /** The one file that holds all that its pages load at once; each entry module is an export of it by its index. */
  readonly file: string;
  /** Files as Framework wrote them that the code still asks for. */
  readonly assets: readonly string[];
  /** All its code. */
  readonly code: string;
}

const opening = "\0opening";

async function bundleOf(
  root: string,
  {locale, entries, eager, foreign}: Page,
  alone: ReadonlyMap<string, string>
): Promise<Bundle> {
  const assets = new Set<string>();
  // what is alone has words of its own
  const isMentioned = await mentionedFrom(root, entries, new Set([...foreign, ...alone.keys()]));
  const whole = entries.map((entry, i) => `export * as m${i} from ${JSON.stringify(join(root, entry))};`).join("\n");
  return inChunks(whole, {root, name: "page", eager, language: {locale, isMentioned}, alone, assets});
}

interface Chunked {
  readonly root: string;
  readonly name: string;
  readonly eager: ReadonlySet<string>;
  /** Modules that are asked for on use, where nothing asks. */
  readonly never?: ReadonlySet<string>;
  readonly language: {readonly locale: Locale; readonly isMentioned: IsMentioned};
  readonly alone: ReadonlyMap<string, string>;
  readonly assets: Set<string>;
}

/** One file for all that some code loads at once, others for what it loads on use. */
async function inChunks(code: string, {root, name, eager, never, language, alone, assets}: Chunked): Promise<Bundle> {
  const bundle = await rollup({
    input: {[name]: opening},
    plugins: [virtual(code), asWritten(root, {language, eager, never, alone, assets}), minified],
    preserveEntrySignatures: "allow-extension",
    ...quiet
  });
  let first: ReadonlySet<string> | undefined;
  const {output} = await bundle.write({
    ...writtenTo(root),
    manualChunks: (id, {getModuleInfo}) => {
      first ??= never ? withCommon(opening, getModuleInfo) : atOnce(opening, getModuleInfo);
      return first.has(id) ? name : undefined;
    },
    experimentalMinChunkSize: never ? 2_000 : 20_000
  });
  await bundle.close();
  const chunks = output.filter((chunk) => chunk.type === "chunk");
  const entry = chunks.find(({isEntry}) => isEntry)!;
  return {
    file: `${folder}/${entry.fileName}`,
    assets: [...assets],
    code: chunks.map((chunk) => chunk.code).join("\n")
  };
}

/** Modules that are started as workers, and libraries that are loaded on use, some put together by a module (`…Library.ts`): each is a file by itself, whatever its page is. */
async function aloneIn(root: string, assets: Set<string>): Promise<Map<string, string>> {
  const modules = await filesOf(root, "_import");
  const found = new Map<string, string>();
  for (const name of [
    ...(await librariesIn(root, modules)),
    ...modules.filter((name) => /(?:Worker|Library)\.\w+\.js$/.test(name))
  ])
    found.set(name, await wholeFile(root, name, {alone: found, assets}));
  return found;
}

/** A module with all that it may ask for but what is alone, in one file. */
async function wholeFile(
  root: string,
  name: string,
  {alone, assets}: {readonly alone: ReadonlyMap<string, string>; readonly assets: Set<string>}
): Promise<string> {
  const bundle = await rollup({
    input: {[posix.basename(name).replace(/\..*/, "")]: join(root, name)},
    plugins: [asWritten(root, {eager: new Set(), alone, assets}), minified],
    ...quiet
  });
  const {output} = await bundle.write({...writtenTo(root), inlineDynamicImports: true});
  await bundle.close();
  return `${folder}/${output[0].fileName}`;
}

/** What notebooks import, and its style sheet, under names that stay, for pages elsewhere. */
async function publishNotebookModule(
  root: string,
  alone: ReadonlyMap<string, string>,
  assets: Set<string>
): Promise<void> {
  const files = await filesOf(root, "_import");
  const named = (pattern: RegExp) => files.find((name) => pattern.test(name));
  const [module, style] = [named(/^_import\/notebook\.\w+\.js$/), named(/^_import\/style\.\w+\.css$/)];
  if (!module || !style) return;
  const file = await wholeFile(root, module, {alone, assets});
  await writeFile(join(root, "notebook.js"), `export * from "./${file}";\n`);
  await writeFile(join(root, "notebook.css"), `@import "./${style}";\n`);
}

/** What only the site's own pages offer: where a number comes from as a dialog, and the reader's notebook. */
const onSiteAlone =
  /^_import\/(?:components\/inspector\/(?:figureDialog|inspected|checkedUnit)|components\/page\/columnsDialog|store\/decided\/keptNotebook)\./;

/** The element that shows an exhibit in any page, with what draws in it in each language, and its style. */
async function publishEmbedModule(
  root: string,
  alone: ReadonlyMap<string, string>,
  assets: Set<string>
): Promise<void> {
  const files = new Map(alone);
  const words = new Set<string>();
  const never = new Set((await filesOf(root, "_import")).filter((module) => onSiteAlone.test(module)));
  for (const locale of locales) {
    const module = embedModules[locale];
    const isMentioned = await mentionedFrom(root, [module], never);
    const code = `export * from ${JSON.stringify(join(root, module))};`;
    const language = {locale, isMentioned};
    const {file, code: drawing} = await inChunks(code, {
      root,
      name: `embed-${locale}`,
      eager: new Set(),
      never,
      language,
      alone,
      assets
    });
    files.set(module, file);
    for (const [word] of drawing.matchAll(/[a-z][\w-]*/gi)) words.add(word);
  }
  const element = await wholeFile(root, embedModules.element, {alone: files, assets});
  await writeFile(join(root, "embed.js"), `import "./${element}";\n`);
  const style = (await filesOf(root, "_import")).find((name) => /^_import\/style\.\w+\.css$/.test(name));
  await writeFile(
    join(root, "embed.css"),
    embedStyle(
      style ? await readFile(join(root, style), "utf8") : "",
      await readFile("src/embed.css", "utf8"),
      (name) => words.has(name)
    )
  );
}

/** Libraries that some module asks for on use. */
async function librariesIn(root: string, modules: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (const module of modules.filter((name) => name.endsWith(".js")))
    for (const [, path] of (await readFile(join(root, module), "utf8")).matchAll(dynamic)) {
      const target = posix.join(posix.dirname(module), path!);
      if (/^_(?:node|npm)\//.test(target) && existsSync(join(root, target))) found.add(target);
    }
  return found;
}

const dynamic = /(?<![.\w])import\("(\.[^"]+)"\)/g;

/** Framework's client names libraries that it could load; a site that uses none has none. */
const quiet = {
  treeshake: {moduleSideEffects: (id: string) => !/\/_(?:node|import)\//.test(id)},
  onLog: () => undefined,
  external: /^(?:npm|node|jsr):/
};

function writtenTo(root: string): OutputOptions {
  return {
    dir: join(root, folder),
    format: "es",
    entryFileNames: "[name]-[hash].js",
    chunkFileNames: "[name]-[hash].js",
    hashCharacters: "hex",
    generatedCode: "es2015"
  };
}

/** All that a module imports as it loads, itself included. */
function atOnce(id: string, moduleOf: GetModuleInfo, seen = new Set<string>()): Set<string> {
  if (seen.has(id)) return seen;
  seen.add(id);
  for (const imported of moduleOf(id)?.importedIds ?? []) atOnce(imported, moduleOf, seen);
  return seen;
}

/** The same with what many of the modules that are loaded on use import too: one file for it is smaller than many, and most need it anyway. */
function withCommon(id: string, moduleOf: GetModuleInfo): Set<string> {
  const first = atOnce(id, moduleOf);
  const onUse = new Set([...first].flatMap((module) => moduleOf(module)?.dynamicallyImportedIds ?? []));
  const loaded = [...onUse].map((module) => atOnce(module, moduleOf));
  const counts = rollups(
    loaded.flatMap((modules) => [...modules]),
    ({length}) => length,
    (module) => module
  );
  for (const [module, count] of counts) if (count * 2 > onUse.size) first.add(module);
  return first;
}

function virtual(code: string): Plugin {
  return {
    name: "opening",
    resolveId: (id) => (id === opening ? id : undefined),
    load: (id) => (id === opening ? code : undefined)
  };
}

const minified: Plugin = {
  name: "minified",
  renderChunk: async (code) => ({
    code: (
      await transform(code, {
        minify: true,
        format: "esm",
        target: "es2022",
        charset: "utf8",
        legalComments: "eof",
        treeShaking: true
      })
    ).code,
    map: null
  })
};

/** Modules as Framework wrote them: what is eager is imported at once, and addresses of files are seen from the bundle. */
function asWritten(
  root: string,
  {
    language,
    eager,
    never,
    alone,
    assets
  }: {
    /** Only the words of a language, and of a page; all where it is left out. */
    readonly language?: {readonly locale: Locale; readonly isMentioned: IsMentioned};
    readonly eager: ReadonlySet<string>;
    readonly never?: ReadonlySet<string> | undefined;
    readonly alone: ReadonlyMap<string, string>;
    readonly assets: Set<string>;
  }
): Plugin {
  return {
    name: "written",
    resolveId: (to, from) => {
      if (from === undefined || from === opening) return to;
      const path = join(dirname(from), to);
      return existsSync(path) ? path : {id: to, external: "relative"};
    },
    load: async (path) => {
      if (path === opening) return undefined;
      const from = posixOf(relative(root, path));
      const heads: string[] = [];
      const target = (to: string) => posix.join(posix.dirname(from), to);
      const code = (await readFile(path, "utf8"))
        .replace(dynamic, (whole, to: string) => {
          const file = alone.get(target(to));
          if (file !== undefined) return `import("./${posix.basename(file)}")`;
          if (never?.has(target(to))) return "Promise.reject()";
          if (!eager.has(target(to))) return whole;
          heads.push(`import * as eager${heads.length} from ${JSON.stringify(to)};`);
          return `Promise.resolve(eager${heads.length - 1})`;
        })
        .replace(/import\.meta\.resolve\("(\.[^"]+)"\)/g, (_, to: string) => {
          const file = alone.get(target(to)) ?? target(to);
          assets.add(file);
          return `import.meta.resolve(${JSON.stringify(posix.join("..", file))})`;
        });
      return heads.join("\n") + (language ? inOneLanguage(code, from, language) : code);
    }
  };
}

/** The page asking for its bundle, and for nothing else at once. */
function withBundle({name, html, entries}: Page, {file}: Bundle): string {
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

/** Removes code as Framework wrote it, but for files that the bundles ask for. */
async function dropWritten(root: string, kept: ReadonlySet<string>): Promise<void> {
  for (const top of written)
    for (const name of await filesOf(root, top)) if (/\.js$/.test(name) && !kept.has(name)) await rm(join(root, name));
}

async function filesOf(root: string, top: string): Promise<string[]> {
  if (!existsSync(join(root, top))) return [];
  const found = await readdir(join(root, top), {recursive: true, withFileTypes: true});
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => posixOf(relative(root, join(entry.parentPath ?? dirname(top), entry.name))))
    .sort();
}

function posixOf(path: string): string {
  return path.replaceAll("\\", "/");
}
