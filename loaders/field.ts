import {collect} from "./field/collect.js";

const help = `Usage: npm run field -- FOLDER…

Reads the disclosures of the FOLDERs and takes the figures of every table that
proves itself over into data/, a folder a city: units.csv, documents.csv,
figures.csv and datapackage.json, without the documents' sentences. What is left
out is listed in data/omitted.csv, with its reason. data/README.md says the
columns; data/units.csv names the units.

Options
  -h, --help  this text

Exit codes
  0  taken over
  1  a folder cannot be read, or data/ not written
  2  usage
`;

const folders = process.argv.slice(2);
if (folders.some((folder) => folder === "-h" || folder === "--help")) {
  console.log(help);
} else if (!folders.length || folders.some((folder) => folder.startsWith("-"))) {
  console.error("usage: npm run field -- FOLDER… (--help says more)");
  process.exit(2);
} else {
  try {
    await collect(folders, "data", (file) => console.error(`read ${file}`));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
