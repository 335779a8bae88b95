import {createHash} from "node:crypto";
import {existsSync} from "node:fs";
import {mkdir, readFile, readdir, writeFile} from "node:fs/promises";
import {basename, join, resolve} from "node:path";
import {invalid} from "../../src/budget/errors.js";
import type {Problem} from "../../src/disclosure/model/problem.js";
import {problemOf} from "../../src/disclosure/model/problem.js";
import type {FrozenFile, FrozenIndex} from "../../src/store/published/frozen.js";
import {frozenFormat} from "../../src/store/published/frozen.js";
import {byCodePoint} from "./order.js";

/** The folder in `data` that holds what is kept for ever, and is no unit's. */
export const frozenName = "frozen";

/** A kept version as it stands in its file. */
export interface KeptVersion {
  readonly name: string;
  readonly text: string;
  readonly file: FrozenFile;
}

/** What a published text is called after; in letters only: digits might be taken for a telephone number. */
export function versionOfText(text: string): string {
  const digest = createHash("sha256").update(text).digest("hex").slice(0, 10);
  return digest.replace(/\d/g, (digit) => "ghijklmnop"[Number(digit)]!);
}

/** The versions kept below a folder of data, in order of their names; a file that is not what its name says is a problem, and none of them. */
export async function frozenIn(
  root: string
): Promise<{readonly frozen: readonly KeptVersion[]; readonly problems: readonly Problem[]}> {
  const folder = join(root, frozenName);
  const names = existsSync(folder) ? (await readdir(folder)).filter((name) => name.endsWith(".json")) : [];
  const frozen: KeptVersion[] = [];
  const problems: Problem[] = [];
  for (const name of names.sort(byCodePoint)) {
    const text = await readFile(join(folder, name), "utf8");
    const file = fileOf(name, text);
    if (file) frozen.push({name, text, file});
    else
      problems.push(
        problemOf(invalid("frozen file", "its figures are not those of the version in its name"), {
          document: `${basename(resolve(root))}/${frozenName}/${name}`
        })
      );
  }
  return {frozen, problems};
}

/** Undefined where the file was changed since it was written. Files of another format are carried on as they are. */
function fileOf(name: string, text: string): FrozenFile | undefined {
  try {
    const file = JSON.parse(text) as FrozenFile;
    const isNamed = name === nameOf(file.entry.code, file.version);
    const isWhole = file.format !== frozenFormat || versionOfText(JSON.stringify(file.unit)) === file.version;
    return isNamed && isWhole ? file : undefined;
  } catch {
    return undefined;
  }
}

export function nameOf(code: string, version: string): string {
  return `${code}-${version}.json`;
}

/** The list of kept versions that the site publishes: each unit's by day. */
export function frozenIndex(frozen: readonly KeptVersion[]): FrozenIndex {
  return frozen
    .map(({name, file: {version, day, entry}}) => ({unit: entry.code, version, day, file: name}))
    .sort((a, b) => byCodePoint(a.unit, b.unit) || byCodePoint(a.day, b.day) || byCodePoint(a.version, b.version));
}

/** Writes a version beside the others, unless it is there; resolves with its path, and whether it is new. */
export async function keepVersion(
  root: string,
  file: FrozenFile
): Promise<{readonly path: string; readonly isNew: boolean}> {
  const path = join(root, frozenName, nameOf(file.entry.code, file.version));
  await mkdir(join(root, frozenName), {recursive: true});
  try {
    await writeFile(path, `${JSON.stringify(file)}\n`, {flag: "wx"});
    return {path, isNew: true};
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return {path, isNew: false};
    throw error;
  }
}
