import {readFile} from "node:fs/promises";
import {join, posix} from "node:path";
import {filesOf} from "./written.js";

/** Parts that show whatever exhibit an address or a reader names. */
export const showAny: ReadonlySet<string> = new Set(["embed", "exhibit", "quick-notebook", "verify"]);

/** A module that is a table of what pages may show, each row asking for its modules by itself. */
export interface PartTable {
  /** Modules by the name of the row. */
  readonly rows: ReadonlyMap<string, readonly string[]>;
  /** Modules that code outside the rows asks for. */
  readonly always: readonly string[];
  /** Its rows are exhibits. */
  readonly isCatalogue: boolean;
}

const tableFiles = /^_import\/components\/(?:pages\/parts|exhibits\/catalogue)\.\w+\.js$/;

/** The tables of a built site: its parts and its catalogue of exhibits. */
export async function partTables(root: string): Promise<PartTable[]> {
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
