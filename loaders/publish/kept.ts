import {unzipSync} from "fflate";
import {createReadStream, existsSync} from "node:fs";
import {mkdir, mkdtemp, readFile, readdir, rename, rm} from "node:fs/promises";
import {basename, dirname, join} from "node:path";
import {pipeline} from "node:stream/promises";
import type {Corpus} from "../corpus/corpus.js";

/** What is published of `data`, as the last build wrote it. */
export const keptFolder = ".cache/published";

/** Writes what is published of `data` for the loaders to hand on, in place of what was kept before. */
export async function keepPublished(corpus: Corpus): Promise<void> {
  await removeLeftovers();
  const written = await publishBeside(corpus);
  await rm(keptFolder, {recursive: true, force: true});
  await rename(written, keptFolder);
}

/** What builds that were killed left half written. */
async function removeLeftovers(): Promise<void> {
  const entries = existsSync(dirname(keptFolder)) ? await readdir(dirname(keptFolder)) : [];
  for (const name of entries.filter((entry) => entry.startsWith(`${basename(keptFolder)}-`)))
    await rm(join(dirname(keptFolder), name), {recursive: true});
}

/** Hands a published file on to standard output; where no build has kept any, as under Framework's own command, they are published first. */
export async function handOn(name: string): Promise<void> {
  await pipeline(createReadStream(await kept(name)), process.stdout);
}

/** The files that the site publishes besides its pages: the loaders in src/data hand them on. */
export async function* publishedPaths(): AsyncGenerator<string> {
  yield* (await readFile(await kept("paths.txt"), "utf8")).split("\n");
}

/** What the last build kept to publish, those in its archive by themselves. */
export async function* keptFiles(): AsyncGenerator<readonly [name: string, content: Uint8Array]> {
  for (const name of await readdir(keptFolder)) {
    const content = await readFile(join(keptFolder, name));
    if (name.endsWith(".zip")) yield* Object.entries(unzipSync(content));
    else yield [name, content];
  }
}

/** The day of the last change in what is published. */
export async function publishedDate(): Promise<string> {
  return readFile(await kept("date.txt"), "utf8");
}

async function kept(name: string): Promise<string> {
  if (!existsSync(keptFolder)) {
    const {readCorpus} = await import("../corpus/corpus.js");
    const written = await publishBeside(await readCorpus("data"));
    // a loader that runs beside this one may have been quicker
    if (existsSync(keptFolder)) await rm(written, {recursive: true});
    else await rename(written, keptFolder);
  }
  return join(keptFolder, name);
}

/** A new folder beside the kept one, gone where writing it fails. */
async function publishBeside(corpus: Corpus): Promise<string> {
  // who only hands on loads none of what reads and checks
  const {publish} = await import("./publish.js");
  await mkdir(dirname(keptFolder), {recursive: true});
  const folder = await mkdtemp(`${keptFolder}-`);
  try {
    await publish(corpus, folder);
  } catch (error) {
    await rm(folder, {recursive: true});
    throw error;
  }
  return folder;
}
