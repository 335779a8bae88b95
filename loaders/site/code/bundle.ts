import {group} from "d3-array";
import {fork} from "node:child_process";
import {readFile, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import type {Alone, Chunked} from "./chunks.js";
import {aloneIn, inChunks} from "./chunks.js";
import {writeEmbedModules} from "./embedModules.js";
import {mentionedFrom} from "./mentionedWords.js";
import type {Page} from "./pageCode.js";
import {pageOf, withBundle} from "./pageCode.js";
import {partTables} from "./partTables.js";
import {publishEmbedModule, publishNotebookModule} from "./publicModules.js";
import {filesOf, writtenFolders} from "./written.js";

/**
 * Bundles what the pages of a built site load: one file for what a page's
 * scripts ask for with all that its first view draws with, others for what is
 * loaded on use. Files carry a hash; those that no page asks for any more go.
 */
export async function bundle(root: string, names: readonly string[]): Promise<void> {
  const tables = await partTables(root);
  const pages = await Promise.all(
    names.map(async (name) => pageOf(root, name, await readFile(join(root, name), "utf8"), tables))
  );
  const kept = new Set<string>();
  await writeEmbedModules(root);
  const alone = await aloneIn(root, kept);
  const alike = [...group(pages, ({entries, eager}) => [...entries, ...[...eager].sort()].join("\n")).values()];
  const shares = Array.from({length: processes}, (_, i) => alike.filter((_group, k) => k % processes === i));
  const [assets] = await Promise.all([
    Promise.all(shares.map((share) => inProcess({root, alike: share, alone}))),
    publishNotebookModule(root, alone, kept),
    publishEmbedModule(root, alone, kept)
  ]);
  await dropWritten(root, new Set([...kept, ...assets.flat()]));
}

/** Rollup computes in one thread: some pages are bundled beside others. */
const processes = 2;

/** Pages to bundle, those together that load the same, in whatever language. */
export interface BundleTask {
  readonly root: string;
  readonly alike: ReadonlyArray<readonly Page[]>;
  readonly alone: Alone;
}

/** `bundleAll` in a process of its own. */
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

/** Writes the bundles of pages, and pages that ask for them; resolves with the files as Framework wrote them that they ask for. */
export async function bundleAll({root, alike, alone}: BundleTask): Promise<readonly string[]> {
  const assets: string[] = [];
  for (const pages of alike) {
    const own = await bundleOf(root, pages, alone);
    for (const page of pages)
      await writeFile(join(root, page.name), withBundle(page, own.languages.get(page.locale)!.file));
    assets.push(...own.assets);
  }
  return assets;
}

/** Each entry module is an export of the bundle by its index. */
async function bundleOf(root: string, pages: readonly Page[], alone: Alone): Promise<Chunked> {
  const {entries, eager, foreign} = pages[0]!;
  const isMentioned = await mentionedFrom(root, entries, foreign);
  const whole = entries.map((entry, i) => `export * as m${i} from ${JSON.stringify(join(root, entry))};`).join("\n");
  const languages = [...new Set(pages.map(({locale}) => locale))];
  return inChunks(whole, {root, name: "page", eager, languages, isMentioned, alone});
}

/** Removes code as Framework wrote it, but for files that the bundles ask for. */
async function dropWritten(root: string, kept: ReadonlySet<string>): Promise<void> {
  for (const top of writtenFolders)
    for (const name of await filesOf(root, top)) if (/\.js$/.test(name) && !kept.has(name)) await rm(join(root, name));
}
