import {existsSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {join, posix} from "node:path";

/** Whether some code of a page may ask for a word by its name. */
export type IsMentioned = (word: string) => boolean;

/** What a module says: texts that may name a word, as they are or with something between, and modules that it imports. */
interface Said {
  readonly names: readonly string[];
  readonly heads: readonly string[];
  readonly tails: readonly string[];
  readonly imports: readonly string[];
}

/**
 * The words that a page's modules may ask for, of all that its language has: those
 * whose names stand in quotes in any module that it can come to, or begin or
 * end with a template's text. It comes to none of `foreign`. A word that no code of the page names is never shown there.
 */
export async function mentionedFrom(
  root: string,
  entries: readonly string[],
  foreign: ReadonlySet<string>
): Promise<IsMentioned> {
  const names = new Set<string>();
  const heads = new Set<string>();
  const tails = new Set<string>();
  const reached = new Set(entries);
  for (const path of reached) {
    const said = await saidIn(root, path);
    for (const name of said.names) names.add(name);
    for (const head of said.heads) heads.add(head);
    for (const tail of said.tails) tails.add(tail);
    for (const to of said.imports) if (!foreign.has(to)) reached.add(to);
  }
  return (word) =>
    names.has(word) ||
    [...heads].some((head) => word.startsWith(head)) ||
    [...tails].some((tail) => word.endsWith(tail));
}

const known = new Map<string, Promise<Said>>();

/** Files carry a hash of what they hold: each is read once. */
function saidIn(root: string, path: string): Promise<Said> {
  const file = join(root, path);
  if (!known.has(file)) known.set(file, read(file, path));
  return known.get(file)!;
}

async function read(file: string, path: string): Promise<Said> {
  const code = existsSync(file) && path.endsWith(".js") ? await readFile(file, "utf8") : "";
  return {
    names: [...code.matchAll(/"(\w+)"/g)].map(([, name]) => name!),
    heads: [...code.matchAll(/`([a-z]\w+)\$\{/g)].map(([, head]) => head!),
    tails: [...code.matchAll(/`\$\{[^{}`]*\}([A-Z]\w+)`/g)].map(([, tail]) => tail!),
    imports: [...code.matchAll(/(?:\bfrom |\bimport |\bimport\()\s*"(\.[^"]+)"/g)].map(([, to]) =>
      posix.join(posix.dirname(path), to!)
    )
  };
}
