import {readCorpus} from "./corpus/corpus.js";
import {freezeUnits} from "./publish/freezeUnits.js";

const help = `Usage: npm run freeze -- [UNIT…]

Keeps the present figures of the UNITs (codes, such as 213002), or of all, for
ever: one file each in data/frozen/, named by unit and data version. Every build
carries these files on unchanged, so that frozen embeds and addresses that name
the version show the same figures whatever the data become. Commit them with
the data. A version that is kept already is left as it is.

Options
  -h, --help  this text

Exit codes
  0  kept
  1  data cannot be read, or data/frozen not written
  2  usage, or a unit that is not in data/; nothing is written
`;

const codes = process.argv.slice(2);
if (codes.some((code) => code === "-h" || code === "--help")) {
  console.log(help);
} else if (codes.some((code) => code.startsWith("-"))) {
  console.error("usage: npm run freeze -- [UNIT…] (--help says more)");
  process.exit(2);
} else {
  try {
    const corpus = await readCorpus("data");
    for await (const {path, isNew} of freezeUnits(corpus, "data", codes))
      console.log(`${isNew ? "kept" : "was kept already"}: ${path}`);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.error(message);
    process.exit(message.startsWith("unknown unit") ? 2 : 1);
  }
}
