import type {Claim} from "../../claim.js";
import type {Measure} from "../../figure.js";
import type {MentionKind} from "../../mention.js";
import type {FactIndex, CheckedStatement, Subject} from "../facts.js";
import type {DraftFinding, Finding, Missing, Status} from "../finding.js";
import {finding, isPrinted, term} from "../finding.js";

/** A table without amounts says so; figures alone come without what it says. */
export function emptyTable(book: FactIndex): DraftFinding[] {
  const lacking = book.document.figuresOnly ? "notAssessable" : "fail";
  return asked(book)
    .filter(({printed}) => !printed)
    .map(({statement, noted}) =>
      of(book, noted || isExplained(book, statement) ? "pass" : lacking, lineOf(book, statement), {
        what: "note",
        of: statement.title
      })
    );
}

/** A paragraph of the narrative that is about the table's fund alone and says that there is nothing of it. */
function isExplained({document: {mentions = []}}: FactIndex, {id}: CheckedStatement): boolean {
  return mentions.some(({kind, about}) => kind === "nothing" && about === id);
}

/** Funds that have a table of their own: its title, and how a note calls its fund. */
const ownFunds: ReadonlyArray<readonly [statement: string, name: RegExp]> = [
  ["governmentFund", /政府性基金/],
  ["stateCapital", /国有资本经营/]
];

/** A note below the table of one fund does not speak of another alone. */
export function noteFund(book: FactIndex): DraftFinding[] {
  return book.document.statements.flatMap((statement) => {
    const own = ownFunds.find(([id]) => id === statement.id)?.[1];
    const said = statement.notes.join("");
    const named = ownFunds.filter(([, name]) => name.test(said));
    if (!own || !named.length) return [];
    return [of(book, own.test(said) ? "pass" : "fail", lineOf(book, statement), {what: "note", of: statement.title})];
  });
}

/** What the account of three public expenses tells besides amounts, by the lines that it is asked for. */
const details: ReadonlyArray<readonly [detail: MentionKind, measures: readonly Measure[], name: string]> = [
  ["batches", ["receptions"], "国内公务接待批次"],
  ["persons", ["receptions"], "国内公务接待人次"],
  ["vehiclesBought", ["vehicles", "vehicleOperation", "vehiclePurchase"], "公务用车购置数"],
  ["vehiclesKept", ["vehicles", "vehicleOperation"], "公务用车保有量"]
];

/** A final account that spent on receptions and vehicles tells how many, and any document its purchase and operation of vehicles apart. */
export function requiredDetail(book: FactIndex): DraftFinding[] {
  const {kind, sections, mentions = []} = book.document;
  if (!sections.length) return [];
  const asked = kind === "final" ? details : [];
  const told = asked.flatMap(([detail, measures, name]) =>
    detailFinding(book, measures, {name, isTold: mentions.some((mention) => mention.kind === detail)})
  );
  const parts = book.facts.some(({measure}) => measure === "vehiclePurchase" || measure === "vehicleOperation");
  return [...told, ...detailFinding(book, ["vehicles"], {name: "公务用车购置费、运行维护费", isTold: parts})];
}

/** Whether a detail is told where the document spent on any of some measures. */
function detailFinding(
  book: FactIndex,
  measures: readonly Measure[],
  {name, isTold}: {readonly name: string; readonly isTold: boolean}
): DraftFinding[] {
  const {kind, fiscalYear} = book.document;
  const spent = book.facts.find(
    ({part, value, measure, phase, year}) =>
      part === "amount" &&
      value > 0 &&
      measures.includes(measure) &&
      year === fiscalYear &&
      phase === (kind === "final" ? "final" : "budget")
  );
  return spent
    ? [of(book, isTold ? "pass" : "uncertain", spent, {what: "section", of: name, terms: [term("stated", spent)]})]
    : [];
}

/** A table that says that it is empty has no amounts. */
export function notedEmpty(book: FactIndex): DraftFinding[] {
  return asked(book)
    .filter(({noted}) => noted === "none")
    .map(({statement, printed}) =>
      of(book, printed && !printed.unread ? "fail" : "pass", printed ?? lineOf(book, statement), {
        what: "note",
        of: statement.title,
        terms: printed ? [term("stated", printed)] : []
      })
    );
}

/** Required tables with the first amount that each prints and whether its notes call it empty. */
function asked(book: FactIndex) {
  return book.document.statements.flatMap((statement, table) => {
    if (!requiredStatements.some(([id]) => id === statement.id)) return [];
    // amounts that are printed and not read are not missing
    if (statement.rows.some(printsUnread)) return [];
    return [
      {
        statement,
        printed: book.table.find(
          (fact) => fact.table === table && (fact.unread || (isPrinted(fact) && fact.value !== 0))
        ),
        noted: saidOfAmounts(statement)
      }
    ];
  });
}

/** Whether a row prints an amount, other than zero, of which no figure was read. */
function printsUnread(row: unknown): boolean {
  const {cells} = row as {readonly cells?: ReadonlyArray<{readonly text: string; readonly figure?: string}>};
  return (
    cells?.some(
      ({text, figure}) => figure === undefined && /^[\d,]*[1-9][\d,]*(?:\.\d+)?$/.test(text) && /[.,]/.test(text)
    ) ?? false
  );
}

/** The tables that the rules of disclosure ask for. One may be among those that the reader did not recognise; figures alone leave out those that are empty, and the tables of a narrative alone are in another file. */
export function requiredTable(book: FactIndex): DraftFinding[] {
  const {statements, sections} = book.document;
  const lacking =
    !sections.length || !statements.length
      ? "notAssessable"
      : isAnotherSet(statements) || statements.some(({id}) => isUnrecognised(id))
        ? "uncertain"
        : "fail";
  return requiredStatements.map(([id, name, since = 0]) => {
    if (book.document.fiscalYear < since)
      return of(book, "notAssessable", lineOf(book, {id, title: name}), {what: "statement", of: name});
    const found = statements.some((statement) => statement.id === id || standsFor[statement.id] === id);
    const missing = lacking === "fail" && askedStepByStep.has(id) ? "uncertain" : lacking;
    return of(book, found ? "pass" : missing, lineOf(book, {id, title: name}), {
      what: "statement",
      of: name
    });
  });
}

/** A document with fewer of these tables and others beside them follows another set: that of a ministry's university. */
const fewestRequired = 5;

function isAnotherSet(statements: readonly CheckedStatement[]): boolean {
  const required = requiredStatements.filter(([id]) => statements.some((statement) => statement.id === id));
  return required.length < fewestRequired && statements.some(({id}) => ofOtherSets.has(id));
}

/** Tables that stand in other sets in the place of several of these. */
const ofOtherSets: ReadonlySet<string> = new Set(["appropriationExpenditure"]);

/** Fewer known headings than these mean that a document's wording is not known well enough to miss one. */
const leastKnown = 3;

/** The explanations that they ask for; figures alone have none to look at. */
export function requiredSection(book: FactIndex): DraftFinding[] {
  const {sections} = book.document;
  const there = requiredSections.filter(
    ([id, , measures]) => sections.includes(id) || book.prose.some(({measure}) => measures.includes(measure))
  );
  const lacking = sections.length === 0 ? "notAssessable" : there.length < leastKnown ? "uncertain" : "fail";
  return requiredSections.map((required) => {
    const [id, name] = required;
    const missing = lacking === "fail" && askedStepByStep.has(id) ? "uncertain" : lacking;
    return of(book, there.includes(required) ? "pass" : missing, lineOf(book, {id, title: name}), {
      what: "section",
      of: name
    });
  });
}

function isUnrecognised(statement: string): boolean {
  return /^table-\d+$/.test(statement);
}

/** A change of these lines comes with a reason. */
export function requiredReason(book: FactIndex): DraftFinding[] {
  const {claims, figuresOnly} = book.document;
  return reasonRequired.flatMap(([measure, parts]) => {
    const changed = claims.filter((claim) => claim.measure === measure && claim.code === "total" && claim.change?.fen);
    return changed.slice(0, 1).map((claim) => {
      const fact = book.prose.find(({id}) => id === `${claim.id}/change`)!;
      const reasons = claims.some((other) => other.reason && explains(other, claim, parts));
      return of(book, reasons ? "pass" : figuresOnly ? "notAssessable" : "uncertain", fact, {
        what: "reason",
        of: claim.label,
        terms: [term("change", fact)]
      });
    });
  });
}

/** A reason in another sentence of the section counts: the reader may have tied it to a neighbouring line. */
function explains(other: Claim, claim: Claim, parts: readonly string[]): boolean {
  return other.measure === claim.measure || parts.includes(other.measure) || other.section === claim.section;
}

/** What the notes of a table say of amounts: that there are none, or what it means where there are none. */
function saidOfAmounts({notes}: CheckedStatement): "none" | "ifNone" | undefined {
  const said = notes
    .map((note) => note.replace(/\s/g, ""))
    .filter((note) => emptyNotes.some(([pattern]) => pattern.test(note)));
  if (!said.length) return undefined;
  return said.every((note) => /(?:如|若)(?:果|该表|本表)?(?:无|没有|为空)/.test(note)) ? "ifNone" : "none";
}

function of(
  book: FactIndex,
  status: Status,
  subject: Subject,
  missing: Missing & Partial<Pick<Finding, "terms">>
): DraftFinding {
  const {terms = [], ...rest} = missing;
  return finding(book, status, subject, {terms, relation: "present", missing: rest});
}

/** Where there is no figure to point at, the statement stands for its line. */
function lineOf({document}: FactIndex, {id, title}: Pick<CheckedStatement, "id" | "title">): Subject {
  return {
    year: document.fiscalYear,
    phase: document.kind === "final" ? "final" : "budget",
    measure: "unclassified",
    fund: "all",
    classification: "total",
    code: id,
    label: title
  };
}

/**
 * What a budget disclosure must hold: 地方预决算公开操作规程 (财预〔2016〕143号),
 * articles on the eight tables and on the explanations beside them; the table of
 * the state capital budget since the Budget Law's implementing rules of 2020.
 */
const requiredStatements: ReadonlyArray<readonly [statement: string, name: string, since?: number]> = [
  ["summary", "收支总表"],
  ["revenue", "收入总表"],
  ["expenditure", "支出总表"],
  ["appropriation", "财政拨款收支总表"],
  ["generalBudget", "一般公共预算支出表"],
  ["basicExpenditure", "一般公共预算基本支出表"],
  ["threePublic", "“三公”经费支出表"],
  ["governmentFund", "政府性基金预算支出表"],
  ["stateCapital", "国有资本经营预算支出表", 2021]
];

/** Tables that the sets of whole cities go without, and explanations that units are to add “as work advances” (财预〔2016〕143号): lacking one is no contradiction. */
const askedStepByStep: ReadonlySet<string> = new Set(["stateCapital", "assets", "performance"]);

/** Tables that hold all of a required one under another title: basic expenditure by economic class, a column a fund. */
const standsFor: Readonly<Record<string, string>> = {basicFunding: "basicExpenditure"};

/** Explanations, by the section that the reader files them under, and by what a sentence of theirs speaks of wherever it stands. */
const requiredSections: ReadonlyArray<readonly [section: string, name: string, measures: readonly Measure[]]> = [
  ["budget", "收支增减变化情况", ["revenue", "expenditure"]],
  ["agencyOperating", "机关运行经费安排", ["agencyOperating"]],
  ["threePublic", "“三公”经费增减变化原因", ["threePublic", "overseasTrips", "vehicles", "receptions"]],
  ["procurement", "政府采购安排", ["procurement"]],
  ["assets", "国有资产占用", ["assets"]],
  ["performance", "预算绩效", []]
];

/** Lines whose changes need a reason, their own or one of their parts'. */
const reasonRequired: ReadonlyArray<readonly [line: string, parts: readonly string[]]> = [
  ["revenue", []],
  ["expenditure", []],
  ["threePublic", ["overseasTrips", "vehicles", "vehiclePurchase", "vehicleOperation", "receptions"]]
];

/** Notes below a table that say it is empty. */
const emptyNotes: ReadonlyArray<readonly [pattern: RegExp, example: string]> = [
  [/表为空|空表/, "故本表为空表"],
  [/无发生额|无(?:此|该|上述)类|无相关|不涉及|无数据/, "本表本年无发生额"],
  [/(?:没有|未安排|未发生|无)[^。，；]*(?:预算|支出|收入|拨款|经费|数据|资金)/, "本单位无政府性基金预算支出"]
];
