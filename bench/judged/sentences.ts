import {readdir, readFile} from "node:fs/promises";
import {pathToFileURL} from "node:url";
import type {Claim} from "../../src/budget/claim.js";
import {comparableText} from "../../src/disclosure/model/comparableText.js";
import type {Disclosure} from "../../src/disclosure/model/disclosure.js";
import {readDocument} from "../../src/disclosure/readDocument.js";
import type {CountLabel, Label, LabelledDocument} from "./labels.js";
import {labelledIn} from "./labels.js";

const folder = new URL("../../tests/disclosure/narrative/labels/", import.meta.url);

/** The parts of a label, and what a claim has for them. */
const parts: ReadonlyArray<
  readonly [name: string, ofLabel: (label: Label) => unknown, ofClaim: (claim: Claim) => unknown]
> = [
  ["subject", ({subject}) => comparableText(subject), subjectOf],
  ["fund", ({fund, subject}) => (sources.has(subject) ? undefined : fund), ({fund}) => fund],
  ["phase", ({year, phase}) => `${year} ${phase}`, ({year, phase}) => `${year} ${phase}`],
  ["amount", ({fen}) => fen, ({amount}) => amount?.fen],
  ["base", ({base}) => base, ({base}) => base && `${base.year} ${base.phase}`],
  ["change", ({change}) => change, ({change}) => change?.fen],
  ["rate", ({rate}) => rate, ({rate}) => rate?.ppm],
  ["share", ({share}) => share, ({share}) => share?.ppm],
  ["completion", ({completion}) => completion, ({completion}) => completion?.ppm],
  ["direction", ({direction}) => direction, ({direction}) => direction],
  ["reason", ({reason}) => reason && comparableText(reason), ({reason}) => reason && comparableText(reason.text)]
];

/** A source of revenue is of one fund by its name. */
const sources = new Set(
  "appropriation generalBudget governmentFund stateCapital fiscalAccount business operating superior subordinate other carryover".split(
    " "
  )
);

function subjectOf({measure, code, classification}: Claim): string {
  const isKind =
    /functional|economic/.test(classification) && measure !== "expenditure" && measure !== "agencyOperating";
  return comparableText(code === "total" ? measure : isKind ? `${measure}@${code}` : code);
}

/** How many of a part are labelled, how many of these were read right, and how many were read that nobody labelled. */
export interface PartCount {
  readonly labelled: number;
  readonly right: number;
  readonly madeUp: number;
}

/** What was read of the labelled sentences, by part; `wrong` says each part that was not read right. */
export interface SentencesRight {
  readonly sentences: number;
  readonly parts: Readonly<Record<string, PartCount>>;
  readonly wrong: readonly string[];
}

/** Reads the labelled sentences of every publisher, each below its heading, and counts the parts that are right. */
export async function sentencesRight(): Promise<Readonly<Record<string, SentencesRight>>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".txt")).sort();
  const read = names.map(async (name) => {
    const labelled = labelledIn(await readFile(new URL(name, folder), "utf8"));
    return [name.replace(".txt", ""), await rightIn(labelled)] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}

async function rightIn(labelled: LabelledDocument): Promise<SentencesRight> {
  const title = `# 甲市戊局2026年部门${labelled.kind === "final" ? "决算" : "预算"}`;
  const lines = labelled.parts.map((part) => ("heading" in part ? `## ${part.heading}` : part.text));
  const bytes = new TextEncoder().encode([title, ...lines].join("\n\n"));
  const disclosure = await readDocument(bytes, {document: "2026.md"});
  const tally = new Tally();
  for (const [i, part] of labelled.parts.entries())
    if (!("heading" in part))
      tally.sentence(part.text, {labels: part.labels, counts: part.counts}, at(disclosure, 2 * i + 3));
  return {
    sentences: labelled.parts.filter((part) => !("heading" in part)).length,
    parts: Object.fromEntries(tally.parts),
    wrong: tally.wrong
  };
}

interface Read {
  readonly claims: readonly Claim[];
  readonly quantities: Disclosure["quantities"];
}

function at({claims, quantities}: Disclosure, line: number): Read {
  const isThere = ({source}: {readonly source: {readonly line: number}}) => source.line === line;
  return {claims: claims.filter(isThere), quantities: quantities.filter(isThere)};
}

class Tally {
  readonly parts = new Map<string, PartCount>();
  readonly wrong: string[] = [];

  sentence(
    text: string,
    said: {readonly labels: readonly Label[]; readonly counts: readonly CountLabel[]},
    read: Read
  ) {
    const pairs = pairsOf(said.labels, read.claims);
    for (const [label, claim] of pairs)
      for (const [name, ofLabel, ofClaim] of parts)
        this.#add(name, text, {wanted: label && ofLabel(label), found: claim && ofClaim(claim)});
    for (const {label, value} of said.counts) {
      const found = read.quantities.find((quantity) => quantity.label.endsWith(label) && quantity.value === value);
      this.#add("count", text, {wanted: `${label} ${value}`, found: found && `${label} ${value}`});
    }
  }

  #add(name: string, text: string, {wanted, found}: {readonly wanted: unknown; readonly found: unknown}): void {
    const {labelled, right, madeUp} = this.parts.get(name) ?? {labelled: 0, right: 0, madeUp: 0};
    const isWanted = wanted !== undefined;
    this.parts.set(name, {
      labelled: labelled + Number(isWanted),
      right: right + Number(isWanted && wanted === found),
      madeUp: madeUp + Number(!isWanted && found !== undefined && !["fund"].includes(name))
    });
    if (wanted !== found && (isWanted || name !== "fund"))
      this.wrong.push(`${name}: ${String(wanted)}, read ${String(found)}: ${text}`);
  }
}

/** Each label beside the claim that has most of its parts, amount and phase first; claims that are left over stand alone. */
function pairsOf(labels: readonly Label[], claims: readonly Claim[]) {
  const left = [...claims];
  const pairs = labels.map((label): [Label | undefined, Claim | undefined] => {
    const best = left.map((claim) => likeness(label, claim));
    const most = Math.max(0, ...best);
    return [label, most ? left.splice(best.indexOf(most), 1)[0] : undefined];
  });
  return [...pairs, ...left.map((claim): [undefined, Claim] => [undefined, claim])];
}

function likeness(label: Label, claim: Claim): number {
  const same = (name: string) => {
    const [, ofLabel, ofClaim] = parts.find(([part]) => part === name)!;
    return ofLabel(label) !== undefined && ofLabel(label) === ofClaim(claim);
  };
  const weights: ReadonlyArray<readonly [string, number]> = [
    ["amount", 8],
    ["change", 4],
    ["subject", 3],
    ["rate", 2],
    ["phase", 0]
  ];
  const all = weights.reduce((sum, [name, weight]) => sum + (same(name) ? weight : 0), 0);
  return all && all + (same("phase") ? 1 : 0) - (label.fen !== undefined && !same("amount") ? 3 : 0);
}

/** All publishers together. */
export function together(all: Readonly<Record<string, SentencesRight>>): SentencesRight["parts"] {
  const sum = new Map<string, PartCount>();
  for (const {parts: own} of Object.values(all))
    for (const [name, {labelled, right, madeUp}] of Object.entries(own)) {
      const before = sum.get(name) ?? {labelled: 0, right: 0, madeUp: 0};
      sum.set(name, {
        labelled: before.labelled + labelled,
        right: before.right + right,
        madeUp: before.madeUp + madeUp
      });
    }
  return Object.fromEntries(sum);
}

function lineOf(name: string, {labelled, right, madeUp}: PartCount): string {
  const share = labelled ? `${((100 * right) / labelled).toFixed(1)} %` : "";
  return [
    name.padEnd(12),
    String(right).padStart(5),
    "/",
    String(labelled).padEnd(5),
    share.padStart(8),
    madeUp ? `  ${madeUp} made up` : ""
  ].join(" ");
}

async function print(): Promise<void> {
  const all = await sentencesRight();
  for (const [publisher, {sentences, parts: own, wrong}] of Object.entries(all)) {
    const [right, labelled] = Object.values(own).reduce(([a, b], part) => [a + part.right, b + part.labelled], [0, 0]);
    console.log(`${publisher}: ${sentences} paragraphs, ${right} of ${labelled} parts right`);
    if (process.argv.includes("--wrong")) for (const line of wrong) console.log(`  ${line}`);
  }
  for (const [name, count] of Object.entries(together(all))) console.log(lineOf(name, count));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await print();
