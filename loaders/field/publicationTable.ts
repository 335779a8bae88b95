import {existsSync} from "node:fs";
import {readFile, writeFile} from "node:fs/promises";
import type {Disclosure} from "../../src/disclosure/model/disclosure.js";

const begin = "<!-- field: written by npm run field -->";
const end = "<!-- end of field -->";

/** Names every publication whose figures were taken over, by the folder they stand in, between two marks of a Markdown file; one without marks stays as it is. */
export async function namePublications(
  path: string,
  taken: ReadonlyArray<{readonly folder: string; readonly disclosure: Disclosure}>
): Promise<void> {
  const text = existsSync(path) ? await readFile(path, "utf8") : "";
  const [before, rest = ""] = text.split(begin);
  const [, after] = rest.split(end);
  if (after === undefined) return;
  const rows = taken.map(
    ({folder, disclosure: {unit, title, fiscalYear, kind}}) =>
      `| \`${folder}\` | ${unit.name} | ${title} | ${fiscalYear}${kind === "final" ? " (final account)" : ""} |`
  );
  const table = ["| Folder | Publisher | Title | Year |", "| --- | --- | --- | --- |", ...rows].join("\n");
  await writeFile(path, `${before}${begin}\n\n${table}\n\n${end}${after}`);
}
