import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {Claim} from "../../../src/budget/claim.js";
import type {LedgerLine} from "../../../src/budget/explain/ledger.js";
import {ledger} from "../../../src/budget/explain/ledger.js";
import type {Measure, YearPair} from "../../../src/budget/figure.js";
import {headlineKey} from "../../../src/budget/headlines.js";
import type {Line} from "../../../src/budget/series.js";
import {series} from "../../../src/budget/series.js";
import type {Disclosure} from "../../../src/disclosure/model/disclosure.js";
import {readDocument} from "../../../src/disclosure/readDocument.js";
import {readTidy} from "../../../src/disclosure/tidy/tidy.js";
import {inWan} from "../../figure.js";

/** One unit as explanations see it. */
export interface Told {
  readonly lines: readonly Line[];
  readonly claims: readonly Claim[];
}

const data = (path: string) => readFileSync(new URL(`../../../data/${path}`, import.meta.url));

export const tianmen = told([
  await readDocument(data("213002-tianmen-social-insurance/2026.md"), {document: "2026.md"})
]);

/** Figures of three years, no sentences. */
export const wanli = told(
  readTidy(data("310107-putuo-wanli/figures.csv").toString(), {document: "figures.csv"}).disclosures
);

const corpus = process.env["DISCLOSURE_CORPUS"] ?? "";

/** Documents of DISCLOSURE_CORPUS as one unit; undefined where it has not all of them. */
export async function narratives(...names: readonly string[]): Promise<Told | undefined> {
  if (!names.every((name) => existsSync(join(corpus, name)))) {
    console.log(`Explanations of ${names.join(", ")} skipped: not in DISCLOSURE_CORPUS`);
    return undefined;
  }
  return told(
    await Promise.all(
      names.map((name) => readDocument(readFileSync(join(corpus, name)), {document: name, unitCode: "900001"}))
    )
  );
}

export function told(disclosures: readonly Disclosure[]): Told {
  const claims = disclosures.flatMap((disclosure) => disclosure.claims);
  return {
    lines: series(
      disclosures.flatMap(({figures}) => figures),
      claims
    ),
    claims
  };
}

export function totalLine({lines}: Told, measure: Measure): Line {
  return lines.find(({key, phase}) => key === headlineKey(measure) && phase === "budget")!;
}

/** The ledger's entry of a total against last year's budget. */
export function entryOf(unit: Told, measure: Measure, years: YearPair): LedgerLine {
  return ledger(unit.lines, unit.claims, years).find(
    ({key, against}) => key === headlineKey(measure) && against === "budget"
  )!;
}

/** Fen as 万元 with a sign and all four decimals of a yuan. */
export function signedWan(fen: number, half = 5_000): string {
  return `${fen > 0 ? "+" : ""}${inWan(fen, half)}`;
}
