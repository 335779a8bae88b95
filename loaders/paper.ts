import {parseArgs} from "node:util";
import {invalid, missing} from "../src/budget/errors.js";
import {locales} from "../src/locale/locale.js";
import {displayUnits} from "../src/locale/number.js";
import {readCorpus} from "./corpus/corpus.js";
import type {AskedPaper} from "./paper/writePaper.js";
import {writePaper} from "./paper/writePaper.js";

const help = `Usage: npm run report -- --unit CODE [options]

Writes a unit's year as a report for print: one HTML file, which holds
everything and runs nothing, and one Word file, with the same figures, charts,
tables, reasons, findings and places.

Options
  --unit CODE     the unit, as data/ has it
  --year YEAR     the year it is of; the latest the unit has a document of
  --base YEAR     the year it is compared with; the nearest with figures
  --language L    en (default) or zh
  --in UNIT       amounts in yuan, wan (10,000 yuan, default) or yi
  --pack review   instead of all of it what a finance leader has to look at:
                  material changes, reasons, verdicts, open points, sign-off
  --out FOLDER    where the files go; reports, if left out
  --data FOLDER   where the disclosures are; data, if left out
  -h, --help      this text

Exit codes
  0  written; the paths of the files on standard output
  1  the unit or year is not there, or a file cannot be read or written
  2  usage

Examples
  npm run report -- --unit 213002 --year 2026 --base 2025 --language zh
  npm run report -- --unit 310107-wanli --pack review --out /tmp/papers`;

const options = {
  unit: {type: "string"},
  year: {type: "string"},
  base: {type: "string"},
  language: {type: "string", default: "en"},
  in: {type: "string", default: "wan"},
  pack: {type: "string"},
  out: {type: "string", default: "reports"},
  data: {type: "string", default: "data"},
  help: {type: "boolean", short: "h"}
} as const;

type Given = ReturnType<typeof given>;

function given(args: readonly string[]) {
  return parseArgs({args: [...args], options}).values;
}

/** What the options ask for. Throws what is missing or invalid among them. */
function asked({unit, year, base, language, in: display, pack}: Given): AskedPaper {
  if (!unit) throw missing("unit", "--unit names one by its code");
  if (pack !== undefined && pack !== "review") throw invalid("pack", `${pack} (one of review)`);
  return {
    kind: pack ?? "report",
    unit,
    year: yearOf(year),
    base: yearOf(base),
    locale: oneOf(locales, "language", language),
    display: oneOf(displayUnits, "unit of amounts", display)
  };
}

function yearOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{4}$/.test(text)) throw invalid("year", text);
  return Number(text);
}

function oneOf<T extends string>(all: readonly T[], what: string, text: string): T {
  const found = all.find((known) => known === text);
  if (!found) throw invalid(what, `${text} (one of ${all.join(", ")})`);
  return found;
}

function usage(error: unknown): never {
  console.error(`${messageOf(error)}\ntry: npm run report -- --help`);
  process.exit(2);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function read(args: readonly string[]): {readonly values: Given; readonly paper: AskedPaper} | undefined {
  try {
    const values = given(args);
    return values.help ? undefined : {values, paper: asked(values)};
  } catch (error) {
    return usage(error);
  }
}

const wanted = read(process.argv.slice(2));
if (!wanted) console.log(help);
else {
  try {
    const {values, paper} = wanted;
    for (const path of await writePaper(await readCorpus(values.data), paper, values.out)) console.log(path);
  } catch (error) {
    console.error(messageOf(error));
    process.exit(1);
  }
}
