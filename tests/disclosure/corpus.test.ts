import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import type {Disclosure} from "../../src/disclosure/model/disclosure.js";
import type {Figure} from "../../src/budget/figure.js";
import {readDocument} from "../../src/disclosure/readDocument.js";
import {expectFigures, expectSound, lineOf} from "../figure.js";
import {claimLine, numbersOf} from "./claim.js";
import {countedNumbers, problemsOf} from "./reading.js";

/** The publication as it was converted from the original. It stays outside the project. */
const corpus = process.env["DISCLOSURE_CORPUS"];
const name = "tianmen-social-insurance-2026.txt";
if (!corpus) console.log("corpus tests skipped: DISCLOSURE_CORPUS is not set");

const read = (path: string | URL, document: string): Promise<Disclosure> =>
  readDocument(readFileSync(path), {document});
const transcribed = await read(
  new URL("../../data/213002-tianmen-social-insurance/2026.md", import.meta.url),
  "2026.md"
);
const expectedClaims = readFileSync(new URL("tianmen.claims.csv", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .slice(1);

const idOf = ({id, amount, state, precision}: Figure): string => `${id} ${amount ?? ""} ${state} ${precision}`;
const columnsOf = (codes: readonly string[], columns: readonly string[]): string[] =>
  codes.flatMap((code) => columns.map((column) => `${column},${code},blank`));

/** One column of the transcription is three in the publication. */
const isAggregated = ({statement, fund}: Figure) => statement === "projects" && fund === "carryover";
const projects = [
  "total,total",
  "project,工作经费",
  "project,办案经费",
  "project,举报投诉窗口能力建设",
  "project,机关养老保险财政地方补助",
  "project,社保工作经费",
  "project,企业离休人员经费"
];
const carriedOver = columnsOf(
  projects,
  ["carryoverGeneralBudget", "carryoverGovernmentFund", "carryoverStateCapital"].map(
    (fund) => `projects,2026,projectExpenditure,${fund}`
  )
);
/** Columns that the transcription leaves out, all blank. */
const carriedIn = columnsOf(
  ["total,total", "unit,213", "unit,213002"],
  ["generalBudget", "governmentFund", "fiscalAccount", "unitFunds"].map((fund) => `revenue,2026,carriedIn,${fund}`)
);
/** Tables of the project's form, which the transcription leaves out. */
const forms = [
  "projectFunding,2026,projectExpenditure,all,total,total,blank",
  "projectFunding,2026,projectExpenditure,all,source,generalBudget,38791.35",
  "projectFunding,2026,projectExpenditure,all,source,generalBudget.currentYear,38791.35",
  "projectFunding,2026,projectExpenditure,all,source,governmentFund,0",
  "projectFunding,2026,projectExpenditure,all,source,otherFunds,0",
  "projectFunding,2026,projectExpenditure,all,source,otherFunds.carryover,0",
  "projectDetail,2026,projectExpenditure,all,total,total,38791.35",
  "projectDetail,2026,projectExpenditure,all,project,企业退休离休人员养老基金补助,30",
  "projectDetail,2026,projectExpenditure,all,project,社保工作经费,27",
  "projectDetail,2026,projectExpenditure,all,project,工作经费,12.6",
  "projectDetail,2026,projectExpenditure,all,project,机关养老保险财政补助,38700",
  "projectDetail,2026,projectExpenditure,all,project,办案经费,11.25",
  "projectDetail,2026,projectExpenditure,all,project,举报投诉窗口能力建设,10.5"
];

describe.skipIf(!corpus)("the publication as converted", async () => {
  const path = join(corpus ?? "", name);
  const found = corpus && existsSync(path) ? await read(path, name) : transcribed;
  const ids = new Set(found.figures.map(({id}) => id));

  it("is there", () => expect(existsSync(path), path).toBe(true));

  it("is of the same unit, year and kind as its transcription", () => {
    const of = ({title, unit, fiscalYear, kind}: Disclosure) => ({title, unit, fiscalYear, kind});
    expect(of(found)).toEqual(of(transcribed));
  });

  it("has every figure of the transcription: the same id, amount, state and precision", () => {
    const expected = transcribed.figures.filter((figure) => !isAggregated(figure)).map(idOf);
    const all = new Set(found.figures.map(idOf));
    expect(expected.filter((figure) => !all.has(figure))).toEqual([]);
    expect(expected).toHaveLength(440);
  });

  it("has three blank columns where the transcription has one, and the blank columns and forms that it leaves out; nothing else", () => {
    const known = new Set(transcribed.figures.map(({id}) => id));
    expectFigures(
      found.figures.filter(({id}) => !known.has(id)),
      [...carriedOver, ...carriedIn, ...forms]
    );
    expect(transcribed.figures.filter(({id}) => !ids.has(id)).map(lineOf)).toEqual(
      transcribed.figures.filter(isAggregated).map(lineOf)
    );
  });

  it("has figures whose states and amounts agree", () => expectSound(found.figures));

  it("claims the same numbers, and the project's whole budget besides", () => {
    const wholeBudget = "performance,2026,projectBudget,total,total,38791.35,,,";
    const lines = found.claims.map((claim) => numbersOf(claimLine(claim)));
    expect(lines.filter((line) => line !== wholeBudget)).toEqual(expectedClaims.map(numbersOf));
    expect(lines.filter((line) => line === wholeBudget)).toHaveLength(1);
  });

  it("gives a reason for the same claims, and leaves the same amount outside the budget", () => {
    const about = (claims: Disclosure["claims"]) =>
      claims.filter(({reason}) => reason).map(({measure, code, year}) => `${measure} ${code} ${year}`);
    const outside = (claims: Disclosure["claims"]) =>
      claims.filter(({offBudget}) => offBudget).map(({code, amount}) => `${code} ${amount!.fen}`);
    expect(about(found.claims)).toEqual(about(transcribed.claims));
    expect(outside(found.claims)).toEqual(outside(transcribed.claims));
  });

  it("says for each of the six rows whose cells a conversion shifted that they were put back, and has no error", () => {
    const shifted = found.problems.filter(({message}) =>
      message.startsWith("shifted cells put back under their columns: ")
    );
    expect(shifted.map(({place, severity}) => `${severity} ${place.document}:${place.line}`)).toEqual(
      [153, 160, 161, 162, 163, 164].map((line) => `note ${name}:${line}`)
    );
    expect(problemsOf(found).filter((problem) => problem.startsWith("error"))).toEqual([]);
  });

  it("has thirteen indicators, those of the whole unit and those of the project", () => {
    const targets = found.indicators.map(({term, subkind, name, targets}) =>
      [term, subkind, name, ...targets.map(({year, text}) => `${year} ${/\d$|%$/.test(text) ? text : "…"}`)]
        .filter(Boolean)
        .join(" ")
    );
    expect(targets).toEqual([
      "长期 数量指标 人员范畴 2026 100%",
      "长期 金额指标 养老金发放 2026 100%",
      "长期 社会效益指标 认证方式 2026 100%",
      "长期 满意度指标 离退休人员满意度 2026 100%",
      "年度 成本指标 2024 45928.08 2025 39334.86 2026 39585.07",
      "年度 质量指标 2024 … 2025 … 2026 …",
      "年度 社会效益指标 2024 … 2025 … 2026 …",
      "年度 满意度指标 2024 满意度 ≥99% 2025 满意度 ≥99% 2026 满意度 ≥99%",
      "长期 数量指标 人员范畴 2026 100%",
      "长期 社会效益指标 认证方式 2026 100%",
      "年度 成本指标 2024 45316.6 2025 38615.35 2026 38791.35",
      "年度 质量指标 2024 … 2025 … 2026 …",
      "年度 社会效益指标 2024 … 2025 … 2026 …"
    ]);
  });

  it("gives every indicator the basis that is printed beside its target", () => {
    expect(
      found.indicators.filter(({basis, targets}) => !basis && targets.length).map(({term, name}) => `${term} ${name}`)
    ).toEqual([]);
  });

  it("counts the same posts, people, offices and vehicles", () => {
    expect(found.quantities.map(({value}) => value)).toEqual(transcribed.quantities.map(({value}) => value));
    expect(found.quantities.map(({label}) => label).filter((label) => label.endsWith("编制人数"))).toHaveLength(1);
  });

  it("defines the same terms, and says of the same statements why they are empty", () => {
    expect(found.glossary.map(({term}) => term)).toEqual(transcribed.glossary.map(({term}) => term));
    const empty = ({statements}: Disclosure) =>
      statements.filter(({rows}) => rows.length === 0).map(({id, notes}) => `${id}: ${notes.join()}`);
    expect(empty(found)).toEqual(empty(transcribed));
  });

  it("every printed number is accounted for, and none is unread", () => {
    expect(countedNumbers(found)).toBe(found.numbers.printed);
    expect(found.numbers.unused.filter(({reason}) => reason === "unread")).toEqual([]);
  });

  it("keeps no person's name or telephone number anywhere in the result, and says that four were left out", () => {
    const json = JSON.stringify(found);
    expect(["张三", "李四", "13800000000", "13900000000"].filter((personal) => json.includes(personal))).toEqual([]);
    expect(readFileSync(path, "utf8")).toMatch(/张三[^]*13800000000[^]*李四[^]*13900000000/);
    expect(found.redactions).toBe(4);
  });
});
