import {rollups} from "d3-array";
import {transform} from "esbuild";
import {existsSync} from "node:fs";
import {mkdir, readFile, writeFile} from "node:fs/promises";
import {dirname, join, posix, relative} from "node:path";
import type {GetModuleInfo, OutputChunk, OutputOptions, Plugin, RollupOptions} from "rollup";
import {rollup} from "rollup";
import type {Locale} from "../../../src/locale/locale.js";
import type {IsMentioned} from "./mentionedWords.js";
import {inOneLanguage, languagesApart} from "./oneLanguage.js";
import {codeFolder, filesOf, librariesIn, onUse, posixOf} from "./written.js";

/** Modules by where they stand, each bundled into a file by itself that whatever asks for it loads. */
export type Alone = ReadonlyMap<string, string>;

/** What some code is bundled with. */
export interface ChunkTask {
  readonly root: string;
  /** Of the file that holds what it loads at once. */
  readonly name: string;
  /** Modules that are loaded at once though the code asks for them on use. */
  readonly eager?: ReadonlySet<string>;
  /** Modules that are asked for on use, where nothing asks. */
  readonly never?: ReadonlySet<string>;
  readonly languages: readonly Locale[];
  readonly isMentioned: IsMentioned;
  readonly alone: Alone;
}

/** Bundled code in one language. */
export interface Bundled {
  /** The one file that holds all that is loaded at once, below the root. */
  readonly file: string;
  /** All of it, with what is loaded on use. */
  readonly code: string;
}

/** Code in each of its languages. */
export interface Chunked {
  readonly languages: ReadonlyMap<Locale, Bundled>;
  /** Files as Framework wrote them that the code still asks for. */
  readonly assets: readonly string[];
}

const opening = "\0opening";

/** In the names of files and wherever they are asked for, until a language takes its place. */
const language = ".language-";

/**
 * One file for all that some code loads at once, others for what it loads on
 * use, in each language. All languages are bundled in one go, as their code
 * differs in nothing but texts.
 */
export async function inChunks(code: string, task: ChunkTask): Promise<Chunked> {
  const {root, name, eager, never, languages, isMentioned, alone} = task;
  const assets = new Set<string>();
  const bundle = await rollup({
    input: {[name]: opening},
    plugins: [virtual(code), asWritten(root, {isMentioned, eager, never, alone, assets})],
    preserveEntrySignatures: "allow-extension",
    ...quiet
  });
  let first: ReadonlySet<string> | undefined;
  const {output} = await bundle.generate({
    ...form,
    entryFileNames: `[name]${language}[hash].js`,
    chunkFileNames: `[name]${language}[hash].js`,
    manualChunks: (id, {getModuleInfo}) => {
      first ??= never ? withCommon(opening, getModuleInfo) : atOnce(opening, getModuleInfo);
      return first.has(id) ? name : undefined;
    },
    experimentalMinChunkSize: never ? 800 : 20_000
  });
  await bundle.close();
  const chunks = output.filter((chunk) => chunk.type === "chunk");
  return {
    languages: new Map(
      await Promise.all(languages.map(async (locale) => [locale, await writeChunks(root, chunks, locale)] as const))
    ),
    assets: [...assets]
  };
}

async function writeChunks(root: string, chunks: readonly OutputChunk[], locale: Locale): Promise<Bundled> {
  const own = (text: string) => text.replaceAll(language, `.${locale}-`);
  const codes = await Promise.all(
    chunks.map(async ({fileName, code}) => {
      const small = await minified(own(inOneLanguage(code, locale)));
      await writeCode(root, own(fileName), small);
      return small;
    })
  );
  return {file: `${codeFolder}/${own(chunks.find(({isEntry}) => isEntry)!.fileName)}`, code: codes.join("\n")};
}

/** Modules that are started as workers, and libraries that are loaded on use, some put together by a module (`…Library.ts`): each is a file by itself, whatever its page is. */
export async function aloneIn(root: string, assets: Set<string>): Promise<Map<string, string>> {
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
export async function wholeFile(
  root: string,
  name: string,
  {alone, assets}: {readonly alone: Alone; readonly assets: Set<string>}
): Promise<string> {
  const bundle = await rollup({
    input: {[posix.basename(name).replace(/\..*/, "")]: join(root, name)},
    plugins: [asWritten(root, {alone, assets})],
    ...quiet,
    // Framework has shaken libraries, and whoever asks for one may use all of it
    ...(/^_(?:node|npm)\//.test(name) ? {treeshake: false} : {})
  });
  const {output} = await bundle.generate({...form, entryFileNames: "[name]-[hash].js", inlineDynamicImports: true});
  await bundle.close();
  const [{fileName, code}] = output;
  await writeCode(root, fileName, await minified(code));
  return `${codeFolder}/${fileName}`;
}

/** Framework's client names libraries that it could load; a site that uses none has none. */
const quiet: RollupOptions = {
  treeshake: {moduleSideEffects: (id: string) => !/\/_(?:node|import)\//.test(id)},
  onLog: () => undefined,
  external: /^(?:npm|node|jsr):/
};

const form: OutputOptions = {format: "es", hashCharacters: "hex", generatedCode: "es2015"};

async function writeCode(root: string, name: string, code: string): Promise<void> {
  await mkdir(join(root, codeFolder), {recursive: true});
  await writeFile(join(root, codeFolder, name), code);
}

async function minified(code: string): Promise<string> {
  const small = await transform(code, {
    minify: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "eof",
    treeShaking: true
  });
  return small.code;
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

/** Modules as Framework wrote them: what is eager is imported at once, and addresses of files are seen from the bundle. */
function asWritten(
  root: string,
  {
    isMentioned,
    eager,
    never,
    alone,
    assets
  }: {
    /** Words that stay, each language marked for itself; all in both where it is left out. */
    readonly isMentioned?: IsMentioned;
    readonly eager?: ReadonlySet<string> | undefined;
    readonly never?: ReadonlySet<string> | undefined;
    readonly alone: Alone;
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
        .replace(onUse, (whole, to: string) => {
          const file = alone.get(target(to));
          if (file !== undefined) return `import("./${posix.basename(file)}")`;
          if (never?.has(target(to))) return "Promise.reject()";
          if (!eager?.has(target(to))) return whole;
          heads.push(`import * as eager${heads.length} from ${JSON.stringify(to)};`);
          return `Promise.resolve(eager${heads.length - 1})`;
        })
        .replace(/import\.meta\.resolve\("(\.[^"]+)"\)/g, (_, to: string) => {
          const file = alone.get(target(to)) ?? target(to);
          assets.add(file);
          return `import.meta.resolve(${JSON.stringify(posix.join("..", file))})`;
        });
      return heads.join("\n") + (isMentioned ? languagesApart(code, from, isMentioned) : code);
    }
  };
}
