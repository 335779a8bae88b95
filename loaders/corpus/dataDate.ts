import {execFileSync} from "node:child_process";
import {readdir, stat} from "node:fs/promises";
import {join} from "node:path";
import {frozenName} from "./frozenFiles.js";

/**
 * The day of the last change in a folder of data, as `2026-11-27`: what
 * `SOURCE_DATE_EPOCH` says (https://reproducible-builds.org), else the last
 * commit to it, else its newest file. Keeping a version changes no data.
 */
export async function dataDate(folder: string): Promise<string> {
  const epoch = process.env.SOURCE_DATE_EPOCH;
  if (epoch) return dayOf(Number(epoch) * 1000);
  return committedDate(folder) ?? dayOf(await newestIn(folder));
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** Undefined where the folder is in no repository, or not as it was committed. */
function committedDate(folder: string): string | undefined {
  const git = (...args: readonly string[]) =>
    execFileSync("git", ["-C", folder, ...args, "--", ".", `:(exclude)${frozenName}`], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"]
    }).trim();
  try {
    return git("status", "--porcelain") ? undefined : git("log", "-1", "--format=%cs") || undefined;
  } catch {
    return undefined;
  }
}

async function newestIn(folder: string): Promise<number> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => join(parentPath, name))
    .filter((path) => !path.startsWith(join(folder, frozenName, "/")));
  const times = await Promise.all(files.map(async (file) => (await stat(file)).mtimeMs));
  return Math.max(0, ...times);
}
