import {sum} from "d3-array";
import type {Amount} from "../../budget/amount.js";
import type {Compared} from "../../budget/breakdown.js";
import type {Stated} from "../../budget/claim.js";
import type {LedgerLine, LedgerReason} from "../../budget/explain/ledger.js";
import type {YearPair} from "../../budget/figure.js";
import type {Line} from "../../budget/series.js";
import {nameAt, pointAt} from "../../budget/series.js";
import type {Variance} from "../../budget/variance.js";
import {changeAmount, digitOf} from "../../budget/variance.js";
import {inLanguage} from "../locale.js";
import {lineName} from "../names.js";
import type {SummaryWord} from "../words/summaryWords.js";
import {causeNames} from "../words/summaryWords.js";
import {translator} from "../words/words.js";
import type {Origin, FigurePart, SummaryContext, SummaryFigure, SummarySegment} from "./summaryFigure.js";
import {fillSummary, joinSummary, segmentOf} from "./summaryFigure.js";

export interface Between extends SummaryContext {
  readonly years: YearPair;
}

export function amountPart(
  part: FigurePart,
  {lines, amount}: {readonly lines: readonly Line[]; readonly amount: Amount},
  context: Between,
  rest: Partial<SummaryFigure> = {}
): SummarySegment {
  const of =
    part === "current"
      ? [context.years.year]
      : part === "base"
        ? [context.years.base]
        : [context.years.year, context.years.base];
  return segmentOf(
    {part, lines: lines.map(({key}) => key), ...context.years, amount, origins: originsOf(lines, of), ...rest},
    context
  );
}

/** A change of some lines together, signed. */
function changePart(
  lines: readonly Line[],
  change: Amount,
  context: Between,
  rest: Partial<SummaryFigure> = {}
): SummarySegment {
  return amountPart("change", {lines, amount: change}, context, {signed: true, ...rest});
}

export function ratePart(
  line: Line,
  {rate}: Variance,
  context: Between,
  rest: Partial<SummaryFigure> = {}
): SummarySegment | undefined {
  const {years} = context;
  return (
    rate &&
    segmentOf(
      {
        part: "rate",
        lines: [line.key],
        ...years,
        rate,
        signed: true,
        origins: originsOf([line], [years.year, years.base]),
        ...rest
      },
      context
    )
  );
}

export function yearPart(part: "year" | "baseYear", line: Line, context: Between): SummarySegment {
  const {years} = context;
  const year = part === "year" ? years.year : years.base;
  return segmentOf(
    {part, lines: [line.key], ...years, words: String(year), origins: originsOf([line], [year])},
    context
  );
}

/** A name is a figure of its own: names of projects hold digits. `running`: within an English sentence totals are written small. */
export function namePart(line: Line, context: Between, {running = false}: {running?: boolean} = {}): SummarySegment {
  const {years, locale} = context;
  const name = lineName({...line, label: nameAt(line, years.year)}, locale);
  const words = running && locale === "en" && line.code === "total" ? name[0]!.toLowerCase() + name.slice(1) : name;
  return segmentOf(
    {part: "name", lines: [line.key], ...years, words, origins: originsOf([line], [years.year])},
    context
  );
}

function reasonPart(line: Line, {claim, text}: LedgerReason, context: Between): SummarySegment {
  return segmentOf(
    {
      part: "reason",
      lines: [line.key],
      ...context.years,
      words: text,
      origins: [{source: claim.reason!.source, fiscalYear: claim.fiscalYear}]
    },
    context
  );
}

/** “up 250.21 万元”, with the words for a rise, a fall and neither. */
export function movePart(
  line: Line,
  change: Amount,
  context: Between,
  rest: Partial<SummaryFigure> = {}
): SummarySegment[] {
  const {fen} = change;
  return fillSummary(
    fen > 0 ? "up" : fen < 0 ? "down" : "same",
    {change: changePart([line], change, context, {...rest, signed: false, size: true})},
    context
  );
}

export function originsOf(lines: readonly Line[], years: readonly number[]): Origin[] {
  return lines.flatMap((line) =>
    years.flatMap((year) => {
      const point = pointAt(line, year);
      return point ? [{source: point.source, fiscalYear: point.fiscalYear}] : [];
    })
  );
}

function statedOrigins(reasons: readonly LedgerReason[]): Origin[] {
  return reasons.flatMap(({quantified, claim}) =>
    quantified.map(({source}: Stated) => ({source, fiscalYear: claim.fiscalYear}))
  );
}

/** What of a change is quantified, what only attributed, what neither; by its own reasons, another line's, or those of its parts. */
export function saidOf(entry: LedgerLine, context: Between): SummarySegment[] {
  const {explained, reasons, line, quantified, residual, against, coverage} = entry;
  if (explained === "unexplained")
    return reasons[0]
      ? fillSummary("ledgerRestated", {reason: reasonPart(line, reasons[0], context)}, context)
      : fillSummary("ledgerNone", {}, context);
  if (coverage.via === "named")
    return fillSummary(
      "ledgerNamed",
      {
        names: joinSummary(
          coverage.through.map((other) => [namePart(other, context, {running: true})]),
          "comma",
          context,
          "and"
        )
      },
      context
    );
  if (coverage.via === "parts") return throughParts(entry, context);
  const causes = reasons.filter(({kind}) => kind !== "restated");
  if (explained === "attributed") return fillSummary("ledgerAttributed", {cause: kindsOf(causes, context)}, context);
  const numbered = causes.filter((reason) => reason.quantified.length);
  const of = {signed: true, ...(against === "budget" ? {} : {against})};
  const put = fillSummary(
    "saidQuantified",
    {
      amount: amountPart("quantified", {lines: [line], amount: {fen: quantified.fen, half: 0}}, context, {
        ...of,
        origins: statedOrigins(numbered)
      }),
      cause: kindsOf(numbered, context)
    },
    context
  );
  if (explained === "quantified" || !residual) return put;
  const left = amountPart("residual", {lines: [line], amount: {fen: residual.value, half: 0}}, context, {
    ...of,
    origins: [...originsOf([line], [context.years.year, context.years.base]), ...statedOrigins(numbered)]
  });
  return joinSummary(
    [
      put,
      fillSummary(
        causes.some((reason) => !reason.quantified.length) ? "saidAttributed" : "saidUnexplained",
        {amount: left},
        context
      )
    ],
    "comma",
    context
  );
}

const movements: ReadonlyArray<
  readonly [part: "quantified" | "attributed" | "unexplained", figure: FigurePart, word: SummaryWord]
> = [
  ["quantified", "coveredQuantified", "partsQuantified"],
  ["attributed", "coveredAttributed", "saidAttributed"],
  ["unexplained", "coveredUnexplained", "saidUnexplained"]
];

/** What parts move by, rises and falls both counted, without a sign. */
function throughParts({line, coverage}: LedgerLine, context: Between): SummarySegment[] {
  const origins = originsOf([line, ...coverage.through], [context.years.year, context.years.base]);
  const said = movements
    .filter(([part]) => coverage[part] > 0)
    .map(([part, figure, word]) =>
      fillSummary(
        word,
        {amount: amountPart(figure, {lines: [line], amount: {fen: coverage[part], half: 0}}, context, {origins})},
        context
      )
    );
  return fillSummary("saidThrough", {said: joinSummary(said, "comma", context)}, context);
}

function kindsOf(reasons: readonly LedgerReason[], context: Between): SummarySegment[] {
  const kinds = [...new Set(reasons.map(({kind}) => inLanguage(causeNames[kind], context.locale)))];
  return joinSummary(
    kinds.map((text) => [{text}]),
    "comma",
    context,
    "and"
  );
}

/** The same with each reason that the figures speak against; one that is contradicted need not be called a restatement. */
export function reasonsSaid(entry: LedgerLine, context: Between): SummarySegment[][] {
  const against = entry.reasons.filter(({verdict}) => verdict.verdict === "contradicted");
  const contradictions = against.map((reason) =>
    fillSummary("contradicted", {reason: reasonPart(entry.line, reason, context)}, context)
  );
  const nothingElse = against.length > 0 && entry.explained === "unexplained";
  return nothingElse ? contradictions : [saidOf(entry, context), ...contradictions];
}

/** Lines that a sentence names; the others are added up. */
const most = 3;

/** The largest parts one by one, the others together, what rose and what fell apart. */
export function listedDrivers(
  drivers: readonly Compared[],
  word: "part" | "partRate",
  context: Between
): SummarySegment[][] {
  const named = drivers.length > most + 1 ? drivers.slice(0, most) : drivers;
  const others = drivers.slice(named.length);
  const ways = [1, -1]
    .map((way) => others.filter(({variance}) => Math.sign(variance.change!.value) === way))
    .filter(({length}) => length);
  const sums = ways.map((rows) =>
    changePart(
      rows.map(({line}) => line),
      sumOfChanges(rows),
      context
    )
  );
  return [
    ...named.map((row) => driverPart(row, word, context)),
    ...(sums.length
      ? [
          fillSummary(
            "others",
            {
              change: joinSummary(
                sums.map((sum) => [sum]),
                "comma",
                context,
                "and"
              )
            },
            context
          )
        ]
      : [])
  ];
}

function sumOfChanges(rows: readonly Compared[]): Amount {
  return {
    fen: sum(rows, ({variance}) => variance.change!.value),
    half: Math.max(0, ...rows.map(({variance}) => digitOf(variance)))
  };
}

function driverPart({line, variance}: Compared, word: "part" | "partRate", context: Between): SummarySegment[] {
  const rate = word === "partRate" && variance.kind === "changed" ? ratePart(line, variance, context) : undefined;
  const kind = variance.kind === "new" || variance.kind === "ended" ? translator(context.locale)(variance.kind) : "";
  const slots = {
    name: namePart(line, context, {running: true}),
    change: changePart([line], changeAmount(variance), context),
    kind,
    ...(rate ? {rate} : {})
  };
  return fillSummary(rate ? "partRate" : word === "partRate" && kind ? "partKind" : "part", slots, context);
}
