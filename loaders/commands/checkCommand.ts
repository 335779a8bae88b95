import {access} from "node:fs/promises";
import {dirname, join} from "node:path";
import {invalid, missing} from "../../src/budget/errors.js";
import type {Disclosure} from "../../src/disclosure/model/disclosure.js";
import {waiversIn, waiversName} from "../corpus/reviewed.js";
import type {CheckReport, ReportOptions} from "../report/checkReport.js";
import {checkReport, unwaived} from "../report/checkReport.js";
import {jsonReport} from "../report/jsonReport.js";
import {sarifReport} from "../report/sarifReport.js";
import {textReport} from "../report/textReport.js";
import {namesTogether} from "../../src/disclosure/fileNames.js";
import type {Arguments, Command} from "./command.js";
import {documentOptions, languageOf, problemLine, readDisclosures} from "./document.js";

const formats: Readonly<Record<string, (report: CheckReport, options: ReportOptions) => string>> = {
  text: textReport,
  json: jsonReport,
  sarif: sarifReport
};

export const checkCommand: Command = {
  name: "check",
  summary: "whether a disclosure agrees with itself, and with the unit's other years",
  help: `Usage: npm run budget -- check FILE… [options]

Reads one or several disclosures and tests every identity that they print:
totals, codes, one line in several tables, narrative against tables, stated
changes, rates and shares recomputed with the rounding of what is printed,
required tables and explanations, what was left from a template. Several FILEs of one unit are also compared
year with year; 2026.pdf and 2026-tables.xlsx are one disclosure, as are the
files of a folder that is given as FILE. Contradictions come with the place and
the numbers, the gravest first, each with those that are gone when it is
repaired, and, where only these few numbers explain them, with the smallest
repair. Advice is about form and habits of printing, and never counts.

Options
  --format F      text (default), json, or sarif (2.1.0, for code hosts)
  --language L    en (default) or zh
  --all           also what holds and what could not be assessed, one by one
  --waivers FILE  accepted findings: CSV with finding,reason,who,when; without
                  this option ${waiversName} beside the first FILE, if there is one;
                  a file of another unit than the FILEs' is refused
  --unit CODE     the unit's code, where the document prints none
  -h, --help      this text

Exit codes
  0  nothing contradicts itself, or every contradiction is waived
  1  contradictions that are not waived
  2  unusable input or usage; nothing is printed on standard output

What the reader met goes to standard error, one a line: file:line: message

Examples
  npm run --silent budget -- check draft.docx
  npm run --silent budget -- check 2024.pdf 2025.pdf 2026.md --language zh
  npm run --silent budget -- check draft.pdf --format sarif > draft.sarif`,
  options: {
    ...documentOptions,
    format: {type: "string", default: "text"},
    all: {type: "boolean", default: false},
    waivers: {type: "string"}
  },
  several: true,
  async run(args) {
    const format = chosen(formats, "format", args.options.format);
    const locale = languageOf(args.options);
    const path = await waiversPath(args);
    const {disclosures, lines} = await readAll(args);
    const {waivers, problems} = await waiversIn(path, disclosures);
    if (problems.length) throw new Error(problems.map((problem) => problemLine(problem, locale)).join("\n"));
    const report = checkReport(disclosures, waivers);
    return {
      text: format(report, {locale, all: args.options.all === true}),
      lines,
      code: unwaived(report).length ? 1 : 0
    };
  }
};

function chosen<T>(of: Readonly<Record<string, T>>, what: string, name: unknown): T {
  const found = Object.hasOwn(of, String(name)) ? of[String(name)] : undefined;
  if (found === undefined) throw invalid(what, `${String(name)} (one of ${Object.keys(of).join(", ")})`);
  return found;
}

async function waiversPath({file, options}: Arguments): Promise<string> {
  const asked = options.waivers;
  if (typeof asked !== "string") return join(dirname(file), waiversName);
  await access(asked).catch(() => {
    throw missing("file", asked);
  });
  return asked;
}

async function readAll({files, options}: Arguments): Promise<{disclosures: Disclosure[]; lines: string[]}> {
  const disclosures: Disclosure[] = [];
  const lines: string[] = [];
  const documents = namesTogether(files);
  for (const [i, [file, ...tables]] of documents.entries()) {
    if (documents.length > 1) process.stderr.write(`reading ${i + 1} of ${documents.length}: ${file!}\n`);
    const read = await readDisclosures({file: file!, options}, tables);
    disclosures.push(...read.disclosures);
    lines.push(
      ...[...read.problems, ...read.disclosures.flatMap(({problems}) => problems)].map((problem) =>
        problemLine(problem, languageOf(options))
      )
    );
  }
  return {disclosures, lines};
}
