import {sum} from "d3-array";
import type {Finding} from "../../budget/checks/finding.js";
import {standsAt} from "../../budget/checks/finding.js";
import type {Waiver} from "../../budget/checks/outcome.js";
import type {Claim} from "../../budget/claim.js";
import type {Link, LinkReason} from "../../budget/crosswalk/link.js";
import {fenAt} from "../../budget/crosswalk/movement.js";
import type {Figure, Source, YearPair} from "../../budget/figure.js";
import type {Line, Point} from "../../budget/series.js";
import {nameAt} from "../../budget/series.js";
import type {ReadingStanding} from "../../budget/proof.js";
import type {Disclosure, Unit} from "../../disclosure/model/disclosure.js";
import type {Problem} from "../../disclosure/model/problem.js";
import type {WarehouseColumn, WarehousePlace} from "./column.js";
import {meaning, owner, place} from "./column.js";

type Statement = Disclosure["statements"][number];
type Quantity = Disclosure["quantities"][number];
type GlossaryEntry = Disclosure["glossary"][number];
type UnusedNumber = Disclosure["numbers"]["unused"][number];
type Indicator = Disclosure["indicators"][number];

/** A figure, whether no disclosure closer to its year prints it, and how far its table's reading is proved. */
export interface PlacedFigure extends WarehousePlace<Figure> {
  readonly nearest: boolean;
  readonly standing: ReadingStanding | undefined;
}

/** A disclosure, and the department whose own of the same year and kind counts its money too: adding both would count it twice. */
export interface PlacedDocument extends Disclosure {
  readonly coveredBy: string | undefined;
}

/** A point of a unit's line, which is at this position; the statement of its figure, and how far its reading is proved. */
export interface PlacedPoint {
  readonly unit: string;
  readonly line: Line;
  readonly point: Point;
  readonly position: number;
  readonly statement: string | undefined;
  readonly standing: ReadingStanding | undefined;
}

export interface PlacedLink {
  readonly unit: string;
  readonly link: Link;
  readonly years: YearPair;
  readonly position: number;
}

export interface PlacedFinding {
  readonly finding: Finding;
  readonly family: string;
  readonly waiver: Waiver | undefined;
  readonly position: number;
}

/** An indicator for one year; without one where none has a target. */
export interface IndicatorTarget extends Omit<Indicator, "targets"> {
  readonly target: Indicator["targets"][number] | undefined;
}

const printed = place<WarehousePlace<{readonly source: Source}>>(({item}) => item.source);

/**
 * The warehouse's tables and columns. Amounts are fen, precisions half of the
 * last printed digit in fen, rates and shares ppm; `position` is the order of
 * the document from 1. A `point` is the one amount of a line for a year that is
 * shown (see series); a figure is `nearest` when no disclosure closer to its
 * year prints it in the same statement. A `link` says what a line of one year
 * goes on as in the next (see crosswalk); several lines stand with ； between them.
 */
export const tables = {
  units: columns<Unit>([
    ["unit", "VARCHAR", ({code}) => code],
    ["name", "VARCHAR", ({name}) => name],
    ["department", "VARCHAR", ({department}) => department?.code],
    ["department_name", "VARCHAR", ({department}) => department?.name],
    ["kind", "VARCHAR", ({kind}) => kind],
    ["province", "VARCHAR", ({place}) => place?.province],
    ["city", "VARCHAR", ({place}) => place?.city],
    ["county", "VARCHAR", ({place}) => place?.county],
    ["division", "VARCHAR", ({division}) => division],
    ["english_name", "VARCHAR", ({english}) => english]
  ]),
  documents: columns<PlacedDocument>([
    ["document", "VARCHAR", ({document}) => document],
    ["unit", "VARCHAR", ({unit}) => unit.code],
    ["unit_name", "VARCHAR", ({unit}) => unit.name],
    ["unit_kind", "VARCHAR", ({unit}) => unit.kind],
    ["fiscal_year", "INTEGER", ({fiscalYear}) => fiscalYear],
    ["kind", "VARCHAR", ({kind}) => kind],
    ["title", "VARCHAR", ({title}) => title],
    ["statements", "INTEGER", ({statements}) => statements.length],
    ["figures", "INTEGER", ({figures}) => figures.length],
    ["claims", "INTEGER", ({claims}) => claims.length],
    ["numbers_printed", "INTEGER", ({numbers}) => numbers.printed],
    ["numbers_unused", "INTEGER", ({numbers}) => numbers.unused.length],
    ["errors", "INTEGER", (disclosure) => problemsOf(disclosure, "error")],
    ["notes", "INTEGER", (disclosure) => problemsOf(disclosure, "note")],
    ["redactions", "INTEGER", ({redactions}) => redactions],
    ["covered_by", "VARCHAR", ({coveredBy}) => coveredBy]
  ]),
  statements: columns<WarehousePlace<Statement>>([
    owner[0],
    owner[1],
    ["document", "VARCHAR", ({disclosure}) => disclosure.document],
    owner[2],
    ["statement", "VARCHAR", ({item}) => item.id],
    ["number", "INTEGER", ({item}) => item.number],
    ["title", "VARCHAR", ({item}) => item.title],
    ["money_unit", "VARCHAR", ({item}) => item.unit],
    ["line", "INTEGER", ({item}) => item.line],
    ["rows", "INTEGER", ({item}) => item.rows.length],
    ["columns", "INTEGER", ({item}) => item.header.length],
    ["standing", "VARCHAR", ({item}) => item.proof?.standing],
    ["held", "INTEGER", ({item}) => item.proof?.held],
    ["tried", "INTEGER", ({item}) => item.proof?.tried]
  ]),
  figures: columns<PlacedFigure>([
    ...owner,
    ["id", "VARCHAR", ({item}) => item.id],
    ["year", "INTEGER", ({item}) => item.year],
    ["statement", "VARCHAR", ({item}) => item.statement],
    ...meaning<PlacedFigure>(
      ({item}) => item,
      ({item}) => item.level
    ),
    ["amount", "BIGINT", ({item}) => item.amount],
    ["precision", "DOUBLE", ({item}) => item.precision],
    ["printed_precision", "DOUBLE", ({item}) => item.printedPrecision],
    ["state", "VARCHAR", ({item}) => item.state],
    ["nearest", "BOOLEAN", ({nearest}) => nearest],
    ["standing", "VARCHAR", ({standing}) => standing],
    ...place<PlacedFigure>(({item}) => item.source)
  ]),
  points: columns<PlacedPoint>([
    ["unit", "VARCHAR", ({unit}) => unit],
    ["fiscal_year", "INTEGER", ({point}) => point.fiscalYear],
    ["position", "INTEGER", ({position}) => position],
    ["year", "INTEGER", ({point}) => point.year],
    ...meaning<PlacedPoint>(
      ({line}) => line,
      ({line}) => line.level
    ),
    ["statement", "VARCHAR", ({statement}) => statement],
    ["basis", "VARCHAR", ({point}) => point.basis],
    ["amount", "BIGINT", ({point}) => point.operand.amount?.fen],
    ["precision", "DOUBLE", ({point}) => point.operand.amount?.half],
    ["state", "VARCHAR", ({point}) => point.operand.state],
    ["standing", "VARCHAR", ({standing}) => standing],
    ...place<PlacedPoint>(({point}) => point.source)
  ]),
  claims: columns<WarehousePlace<Claim>>([
    ...owner,
    ["id", "VARCHAR", ({item}) => item.id],
    ["year", "INTEGER", ({item}) => item.year],
    ["section", "VARCHAR", ({item}) => item.section],
    ...meaning<WarehousePlace<Claim>>(
      ({item}) => item,
      ({item}) => (item.code === "total" ? 0 : 1)
    ),
    ["amount", "BIGINT", ({item}) => item.amount?.fen],
    ["precision", "DOUBLE", ({item}) => item.amount?.half],
    ["printed_precision", "DOUBLE", ({item}) => item.amount?.printedHalf],
    ["base_text", "VARCHAR", ({item}) => item.base?.text],
    ["base_year", "INTEGER", ({item}) => item.base?.year],
    ["base_phase", "VARCHAR", ({item}) => item.base?.phase],
    ["change", "BIGINT", ({item}) => item.change?.fen],
    ["change_precision", "DOUBLE", ({item}) => item.change?.half],
    ["rate", "BIGINT", ({item}) => item.rate?.ppm],
    ["rate_precision", "DOUBLE", ({item}) => item.rate?.half],
    ["share", "BIGINT", ({item}) => item.share?.ppm],
    ["share_precision", "DOUBLE", ({item}) => item.share?.half],
    ["direction", "VARCHAR", ({item}) => item.direction],
    ["reason", "VARCHAR", ({item}) => item.reason?.text],
    ["reason_line", "INTEGER", ({item}) => item.reason?.source.line],
    [
      "reason_amounts",
      "VARCHAR",
      ({item}) => item.reason?.quantified.map(({source}) => source.text).join("；") || null
    ],
    ["off_budget", "BOOLEAN", ({item}) => item.offBudget ?? false],
    ...place<WarehousePlace<Claim>>(({item}) => item.source)
  ]),
  links: columns<PlacedLink>([
    ["unit", "VARCHAR", ({unit}) => unit],
    ["base_year", "INTEGER", ({years}) => years.base],
    ["year", "INTEGER", ({years}) => years.year],
    ["position", "INTEGER", ({position}) => position],
    ["kind", "VARCHAR", ({link}) => link.kind],
    ["phase", "VARCHAR", ({link}) => link.to[0]!.phase],
    ["measure", "VARCHAR", ({link}) => link.to[0]!.measure],
    ["fund", "VARCHAR", ({link}) => link.to[0]!.fund],
    ["classification", "VARCHAR", ({link}) => link.to[0]!.classification],
    ["from_codes", "VARCHAR", ({link}) => joined(link.from, ({code}) => code)],
    ["from_labels", "VARCHAR", ({link, years}) => joined(link.from, (line) => nameAt(line, years.base))],
    ["to_codes", "VARCHAR", ({link}) => joined(link.to, ({code}) => code)],
    ["to_labels", "VARCHAR", ({link, years}) => joined(link.to, (line) => nameAt(line, years.year))],
    ["base_amount", "BIGINT", ({link, years}) => sum(link.from, (line) => fenAt(line, years.base))],
    ["amount", "BIGINT", ({link, years}) => sum(link.to, (line) => fenAt(line, years.year))],
    ["confidence", "VARCHAR", ({link}) => link.confidence],
    ["joined", "BOOLEAN", ({link}) => link.confidence === "certain"],
    ["reason", "VARCHAR", ({link}) => link.reason.id],
    ["names_alike", "DOUBLE", ({link: {reason}}) => (reason.id === "alike" ? reason.names : null)],
    ["amounts_alike", "DOUBLE", ({link: {reason}}) => (reason.id === "alike" ? reason.amounts : null)],
    ["ground", "VARCHAR", ({link}) => groundOf(link.reason)]
  ]),
  findings: columns<PlacedFinding>([
    ["unit", "VARCHAR", ({finding}) => finding.unit],
    ["fiscal_year", "INTEGER", ({finding}) => finding.fiscalYear],
    ["position", "INTEGER", ({position}) => position],
    ["id", "VARCHAR", ({finding}) => finding.id],
    ["rule", "VARCHAR", ({finding}) => finding.rule],
    ["family", "VARCHAR", ({family}) => family],
    ["status", "VARCHAR", ({finding}) => finding.status],
    ["year", "INTEGER", ({finding}) => finding.subject.year],
    ...meaning<PlacedFinding>(
      ({finding}) => finding.subject,
      () => null
    ),
    ["quantity", "VARCHAR", ({finding}) => finding.quantity],
    ["relation", "VARCHAR", ({finding}) => finding.relation],
    ["stated", "DOUBLE", ({finding}) => statedOf(finding)?.value],
    ["stated_from", "DOUBLE", ({finding}) => statedOf(finding)?.lo],
    ["stated_to", "DOUBLE", ({finding}) => statedOf(finding)?.hi],
    ["computed", "DOUBLE", ({finding}) => finding.computed?.value],
    ["computed_from", "DOUBLE", ({finding}) => finding.computed?.lo],
    ["computed_to", "DOUBLE", ({finding}) => finding.computed?.hi],
    ["base_year", "INTEGER", ({finding}) => finding.base?.year],
    ["base_phase", "VARCHAR", ({finding}) => finding.base?.phase],
    ["root", "VARCHAR", ({finding}) => finding.root],
    ["convention", "VARCHAR", ({finding}) => finding.convention],
    ["missing", "VARCHAR", ({finding: {missing}}) => missing && `${missing.what}: ${missing.of}`],
    ["terms", "INTEGER", ({finding}) => finding.terms.length],
    ["also", "INTEGER", ({finding}) => finding.also?.length ?? 0],
    ["waived_by", "VARCHAR", ({waiver}) => waiver?.who],
    ["waived_why", "VARCHAR", ({waiver}) => waiver?.reason],
    ...place<PlacedFinding>(firstSource)
  ]),
  indicators: columns<WarehousePlace<IndicatorTarget>>([
    ...owner,
    ["form", "VARCHAR", ({item}) => item.form],
    ["term", "VARCHAR", ({item}) => item.term],
    ["kind", "VARCHAR", ({item}) => item.kind],
    ["subkind", "VARCHAR", ({item}) => item.subkind],
    ["name", "VARCHAR", ({item}) => item.name],
    ["year", "INTEGER", ({item}) => item.target?.year],
    ["target", "VARCHAR", ({item}) => item.target?.text],
    ["basis", "VARCHAR", ({item}) => item.basis],
    ...printed
  ]),
  quantities: columns<WarehousePlace<Quantity>>([
    ...owner,
    ["label", "VARCHAR", ({item}) => item.label],
    ["value", "DOUBLE", ({item}) => item.value],
    ["counter", "VARCHAR", ({item}) => item.unit],
    ...printed
  ]),
  glossary: columns<WarehousePlace<GlossaryEntry>>([
    ...owner,
    ["term", "VARCHAR", ({item}) => item.term],
    ["definition", "VARCHAR", ({item}) => item.definition],
    ...printed
  ]),
  unused_numbers: columns<WarehousePlace<UnusedNumber>>([
    ...owner,
    ["reason", "VARCHAR", ({item}) => item.reason],
    ...printed
  ])
} as const;

export type TableName = keyof typeof tables;

/** What a table has a row for. */
export type TableItem<T extends TableName> =
  (typeof tables)[T] extends ReadonlyArray<WarehouseColumn<infer Item>> ? Item : never;

function columns<Item>(own: ReadonlyArray<WarehouseColumn<Item>>): ReadonlyArray<WarehouseColumn<Item>> {
  return own;
}

function problemsOf({problems}: Disclosure, wanted: Problem["severity"]): number {
  return problems.filter(({severity}) => severity === wanted).length;
}

function joined(lines: readonly Line[], text: (line: Line) => string): string {
  return lines.map(text).join("；");
}

/** The document or reviewer that a link rests on. */
function groundOf(reason: LinkReason): string | null {
  if (reason.id === "reviewed")
    return reason.decisions.map(({reason, who, when}) => `${reason} (${who}, ${when})`).join("；");
  return "row" in reason ? (reason.row?.ground ?? null) : null;
}

/** A blank cell states nothing. */
function statedOf({terms: [first], stated}: Finding): Finding["stated"] {
  return first?.fact.state === "blank" ? undefined : stated;
}

function firstSource({finding}: PlacedFinding): Source {
  return standsAt(finding) ?? {document: finding.document, line: 0, column: 0, text: ""};
}
