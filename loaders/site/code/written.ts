import {existsSync} from "node:fs";
import {readFile, readdir} from "node:fs/promises";
import {dirname, join, posix, relative} from "node:path";

/** The folder of a built site that holds all code as pages load it. */
export const codeFolder = "_code";

/** Code as Framework wrote it: a file a module. */
export const writtenFolders = ["_import", "_observablehq", "_node", "_npm"];

/** A module's import of another on use. */
export const onUse = /(?<![.\w])import\("(\.[^"]+)"\)/g;

/** Libraries that some module asks for on use. */
export async function librariesIn(root: string, modules: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (const module of modules.filter((name) => name.endsWith(".js")))
    for (const [, path] of (await readFile(join(root, module), "utf8")).matchAll(onUse)) {
      const target = posix.join(posix.dirname(module), path!);
      if (/^_(?:node|npm)\//.test(target) && existsSync(join(root, target))) found.add(target);
    }
  return found;
}

/** Files of a built site below one of its folders, in order, with slashes whatever the system. */
export async function filesOf(root: string, top: string): Promise<string[]> {
  if (!existsSync(join(root, top))) return [];
  const found = await readdir(join(root, top), {recursive: true, withFileTypes: true});
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => posixOf(relative(root, join(entry.parentPath ?? dirname(top), entry.name))))
    .sort();
}

export function posixOf(path: string): string {
  return path.replaceAll("\\", "/");
}
