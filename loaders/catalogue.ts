import {readFile, readdir, writeFile} from "node:fs/promises";
import {basename, join} from "node:path";
import {leaveOut, learnedRows} from "../src/budget/classification/catalogue.js";
import type {Disclosure} from "../src/disclosure/model/disclosure.js";
import {learnItems} from "./catalogue/learnItems.js";
import {disclosuresIn, isDocument, isTidy, unitCodeOf} from "./corpus/documents.js";

/** `catalogue.ts FOLDER…` learns codes and names from the disclosures in folders, whole and deep, and writes the catalogue's data file. */
const folders = process.argv.slice(2);
if (!folders.length) {
  console.error("usage: npm run catalogue -- FOLDER…");
  process.exit(2);
}

const file = "src/budget/classification/learned.ts";
leaveOut(() => true);
const disclosures: Disclosure[] = [];
for (const folder of folders) disclosures.push(...(await disclosuresBelow(folder)));
const {publishers, rows} = learnedRows(learnItems(disclosures));
await writeFile(
  file,
  `/** Who printed what stands below, a letter each from a. Made by \`npm run catalogue\`, as all of this file. */
export const publishers = "${publishers}";

/** Code, name, years, and how many documents of each publisher print them. */
export const learned = \`
${rows.join("\n")}
\`;
`
);
console.log(`${file}: ${rows.length} names from ${disclosures.length} disclosures of ${publishers}`);

/** What cannot be read is said and left out. */
async function disclosuresBelow(folder: string): Promise<Disclosure[]> {
  const entries = await readdir(folder, {withFileTypes: true, recursive: true});
  const paths = entries
    .filter((entry) => entry.isFile() && (isDocument(entry.name) || isTidy(entry.name)))
    .map(({parentPath, name}) => join(parentPath, name))
    .sort();
  const found: Disclosure[] = [];
  for (const path of paths) {
    const unitCode = unitCodeOf(basename(folder));
    try {
      const read = await disclosuresIn(await readFile(path), {document: path, ...(unitCode ? {unitCode} : {})});
      found.push(...read.disclosures);
    } catch (error) {
      console.error(`${path}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return found;
}
