import {parseArgs} from "node:util";
import {readCorpus} from "./corpus/corpus.js";
import {writePackage} from "./openData/writePackage.js";

const help = `Usage: npm run package -- [--out FOLDER]

Writes what data/ holds as an open data package: documents, units, figures,
claims, variances, explanations, findings, crosswalk and the other tables as CSV
and Parquet, with datapackage.json (Data Package 2.0), README.md and
CITATION.cff. The same documents give the same bytes.

Options
  --out FOLDER  where to (package)
  -h, --help    this text

Exit codes
  0  written
  2  usage, or it could not be written`;

try {
  const {values} = parseArgs({
    options: {out: {type: "string", default: "package"}, help: {type: "boolean", short: "h"}}
  });
  if (values.help) console.log(help);
  else {
    const corpus = await readCorpus("data", ({done, total, document}) =>
      console.error(`reading ${done + 1} of ${total}: ${document}`)
    );
    await writePackage(corpus, values.out);
    console.error(`wrote ${values.out}/datapackage.json`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
}
