import {invalid} from "../../src/budget/errors.js";
import type {CsvOptions} from "../../src/store/published/csv.js";
import type {FactRow} from "../../src/store/published/fact.js";
import {facts, factsCsv, factsJson} from "../../src/store/published/fact.js";
import type {Command} from "./command.js";
import {documentHelp, documentOptions, exitHelp, outcome, readDisclosures} from "./document.js";

const formats: Readonly<Record<string, (rows: readonly FactRow[], options: CsvOptions) => string>> = {
  json: factsJson,
  csv: factsCsv
};

export const figures: Command = {
  name: "figures",
  summary: "every figure and claim of a disclosure, with its source",
  help: `Usage: npm run budget -- figures FILE [options]

Reads one budget disclosure, or a tidy CSV of several years, and prints every
figure of its tables and every claim of its narrative: unit, fiscal year, year, phase, kind (figure or claim),
statement, classification, code, label, measure, fund, amount and precision,
state (value, zero, blank, notApplicable), stated change, rate and share,
direction, reason, and where it stands in the document.

Units: in JSON amount, precision and change are integers of fen (amountUnit:
0.01 yuan; half a fen in a precision), rate and share parts per million
(rateUnit). In CSV they are decimals of yuan and percent, and say so in their
names: amount_yuan, precision_yuan, change_yuan, rate_percent, share_percent.

Options
  --format F    json (default): an array, one object a line
                csv: RFC 4180 with a header line, numbers plain; text that a spreadsheet would
                run as a formula gets an apostrophe in front
  --bom         begin CSV with a byte order mark, for Excel
${documentHelp}

${exitHelp}

Examples
  npm run --silent budget -- figures data/213002-tianmen-social-insurance/2026.md > figures.json
  npm run --silent budget -- figures draft.md --unit 213002 --format csv --bom > figures.csv`,
  options: {...documentOptions, format: {type: "string", default: "json"}, bom: {type: "boolean", default: false}},
  async run(args) {
    const name = String(args.options.format);
    const format = Object.hasOwn(formats, name) ? formats[name] : undefined;
    if (!format) throw invalid("format", `${name} (one of ${Object.keys(formats).join(", ")})`);
    const bom = args.options.bom === true;
    if (bom && format !== formats.csv) throw invalid("option", "--bom goes with --format csv");
    const read = await readDisclosures(args);
    return outcome(format(read.disclosures.flatMap(facts), {bom}), read, args.options);
  }
};
