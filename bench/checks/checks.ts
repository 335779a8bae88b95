import {readFile as readBytes, readdir} from "node:fs/promises";
import {basename, join} from "node:path";
import type {Fact} from "../../src/budget/checks/facts.js";
import {factsOf} from "../../src/budget/checks/facts.js";
import type {Finding} from "../../src/budget/checks/finding.js";
import {coverage} from "../../src/budget/checks/outcome.js";
import {check} from "../../src/budget/checks/rules/rules.js";
import type {Disclosure} from "../../src/disclosure/model/disclosure.js";
import {readDocument} from "../../src/disclosure/readDocument.js";
import {findingText} from "../../src/locale/sentences/findingSentence.js";
import {oneOf, randomOf} from "../random.js";
import type {Planted} from "./plants.js";
import {plants} from "./plants.js";
import {digitsOf, printedInstead, valueOf} from "./printed.js";

const rounds = Number(process.argv[2] ?? 2400);
const seed = Number(process.argv[3] ?? 20261125);

interface Tally {
  planted: number;
  found: number;
  covered: number;
  coveredFound: number;
  /** Runs in which something fails that has no part in the planted error. */
  beside: number;
}

const folder = process.env.DISCLOSURE_CORPUS;
const paths = [
  "data/213002-tianmen-social-insurance/2026.md",
  ...(folder
    ? (await readdir(folder)).filter((name) => /\d{4}-.*\.md$/.test(name)).map((name) => join(folder, name))
    : [])
];
const texts = await Promise.all(
  paths.map(async (path) => ({path, lines: (await readBytes(path)).toString().split("\n")}))
);
const documents = await Promise.all(texts.map(({path, lines}) => prepared(path, lines)));
const random = randomOf(seed);
const none = (): Tally => ({planted: 0, found: 0, covered: 0, coveredFound: 0, beside: 0});
const tallies = new Map(Object.keys(plants).map((name) => [name, none()]));
/** Each document by itself: nothing of it was learned from the others. */
const byDocument = new Map(paths.map((path) => [path, none()]));
for (let i = 0; count() < rounds && i < rounds * 20; i++) await plantOne(Object.keys(plants)[i % tallies.size]!);
console.log(`${count()} errors planted in ${documents.length} documents, seed ${seed}`);
console.table(Object.fromEntries([...tallies].map(([name, tally]) => [name, row(tally)])));
const all = [...tallies.values()].reduce((sum, tally) => ({
  planted: sum.planted + tally.planted,
  found: sum.found + tally.found,
  covered: sum.covered + tally.covered,
  coveredFound: sum.coveredFound + tally.coveredFound,
  beside: sum.beside + tally.beside
}));
console.log("all", row(all));
console.table(Object.fromEntries([...byDocument].map(([path, tally]) => [basename(path), row(tally)])));
console.log(
  `false alarms: ${await falseAlarms()} in ${documents.length} documents reprinted in 万元 with two decimals`
);

async function prepared(path: string, lines: readonly string[]) {
  const disclosure = await read(lines, path);
  const others = await Promise.all(
    texts
      .filter((other) => other.path !== path && isSameUnit(other.path, path))
      .map((other) => read(other.lines, other.path))
  );
  const findings = check([disclosure, ...others]);
  const {uncovered} = coverage(disclosure, findings);
  const inDoubt = new Set(failures(findings).flatMap(({terms}) => terms.map(({fact}) => fact.id)));
  return {
    path,
    lines,
    disclosure,
    others,
    facts: factsOf(disclosure).filter(({id}) => !inDoubt.has(id)),
    uncovered: new Set(uncovered.map(({id}) => id)),
    fiscalYear: disclosure.fiscalYear,
    findings: findings.filter(({document}) => document === path),
    ids: new Set(findings.map(({id}) => id)),
    known: places(findings)
  };
}

async function plantOne(name: string): Promise<void> {
  const document = oneOf(documents, random);
  const planted = plants[name]!(document, random);
  if (!planted) return;
  const {found, beside} = await flags(planted, document);
  const covered = !document.uncovered.has(planted.fact.id);
  for (const tally of [tallies.get(name)!, byDocument.get(document.path)!]) {
    tally.planted++;
    tally.found += Number(found);
    tally.beside += Number(beside);
    tally.covered += Number(covered);
    tally.coveredFound += Number(covered && found);
  }
  if (process.env.SHOW_MISSED && covered && !found)
    console.error(
      name,
      document.path,
      planted.fact.source.line,
      planted.fact.id,
      planted.fact.source.text,
      "→",
      planted.lines[planted.fact.source.line - 1]?.slice(0, 160)
    );
  if (process.stderr.isTTY && count() % 50 === 0) process.stderr.write(`\r${count()} of ${rounds}`);
}

/** Whether the checks, or the reader itself, say something that they did not say of the document as it was, and whether any of that is beside the point. */
async function flags(
  {lines, fact, told}: Planted,
  {path, known, ids, disclosure, others}: (typeof documents)[number]
): Promise<{found: boolean; beside: boolean}> {
  const changed = await read(lines, path);
  const findings = check([changed, ...others]);
  const raised = failures(findings).filter((finding) => !known.has(placeOf(finding)));
  const isBeside = ({terms}: Finding) =>
    terms.length > 0 && terms.every((term) => term.fact.source.line !== fact.source.line);
  if (process.env.SHOW_BESIDE)
    for (const finding of raised.filter(isBeside))
      console.error("beside", path, fact.source.line, fact.source.text, "→", findingText(finding, "en"));
  return {
    found: told
      ? findings.some((finding) => !ids.has(finding.id) && told(finding))
      : raised.length > 0 || changed.problems.length > disclosure.problems.length,
    beside: raised.some(isBeside)
  };
}

async function falseAlarms(): Promise<number> {
  let count = 0;
  for (const {path, lines, disclosure, known, others} of documents) {
    const alarms = failures(check([await read(inWan(lines, disclosure), path), ...others])).filter(
      (finding) => !known.has(placeOf(finding))
    );
    for (const alarm of alarms) console.log(`  ${path}: ${findingText(alarm, "en")}`);
    count += alarms.length;
  }
  return count;
}

function read(lines: readonly string[], document: string): Promise<Disclosure> {
  return readDocument(new TextEncoder().encode(lines.join("\n")), {document, unitCode: "1"});
}

/** Disclosures of one unit have one name but for the year. */
function isSameUnit(a: string, b: string): boolean {
  return a.replace(/\d{4}/, "") === b.replace(/\d{4}/, "");
}

function failures(findings: readonly Finding[]): Finding[] {
  return findings.filter(({status}) => status === "fail");
}

function places(findings: readonly Finding[]): Set<string> {
  return new Set(failures(findings).map(placeOf));
}

/** Rule and line, whatever the numbers. */
function placeOf({rule, subject, terms}: Finding): string {
  return [
    rule,
    subject.year,
    subject.phase,
    subject.measure,
    subject.fund,
    subject.classification,
    subject.code,
    terms[0]?.fact.statement
  ].join("/");
}

function count(): number {
  return [...tallies.values()].reduce((sum, {planted}) => sum + planted, 0);
}

function row({planted, found, covered, coveredFound, beside}: Tally) {
  const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
  return {
    planted,
    found: percent(found, planted),
    "in an equation": percent(covered, planted),
    "of those found": percent(coveredFound, covered),
    "false alarms": percent(beside, planted)
  };
}

/** The document with its tables in yuan printed in 万元 of two decimals: right, but for the rounding that printing brings. */
function inWan(lines: readonly string[], disclosure: Disclosure): string[] {
  const facts = factsOf(disclosure).filter((fact) => fact.origin === "table" && isYuan(disclosure, fact));
  const rows = facts.reduce<string[]>(
    (changed, fact) => printedInstead(changed, fact, (valueOf(digitsOf(fact)) / 10_000).toFixed(2)) ?? changed,
    [...lines]
  );
  return rows.map((line) => line.replace(/(单位[:：]\s*)元/, "$1万元"));
}

function isYuan({statements}: Disclosure, {table}: Fact): boolean {
  return table !== undefined && statements[table]?.unit === "yuan";
}
