import type {Claim} from "../../budget/claim.js";
import type {Division} from "../../budget/explain/division.js";
import {mainDivision} from "../../budget/explain/division.js";
import type {LedgerLine} from "../../budget/explain/ledger.js";
import {ledger} from "../../budget/explain/ledger.js";
import type {LikeForLike} from "../../budget/explain/likeForLike.js";
import type {Move} from "../../budget/explain/telling.js";
import {movesOf, tellingOf} from "../../budget/explain/telling.js";
import type {YearPair} from "../../budget/figure.js";
import {headlineKey} from "../../budget/headlines.js";
import type {Line} from "../../budget/series.js";
import {operandAt, varianceOf} from "../../budget/series.js";
import {changeAmount, digitOf} from "../../budget/variance.js";
import {inLanguage} from "../locale.js";
import {adjustmentNames} from "../words/summaryWords.js";
import type {SummaryContext, SummaryFigure, SummarySegment} from "./summaryFigure.js";
import {fillSummary, joinSummary} from "./summaryFigure.js";
import type {Between} from "./summaryParts.js";
import {
  amountPart,
  listedDrivers,
  movePart,
  namePart,
  originsOf,
  ratePart,
  reasonsSaid,
  saidOf,
  yearPart
} from "./summaryParts.js";

const mostParts = 3;

const nothing = {fen: 0, half: 0};

/** What changed, by how much of which type, and how much of that is explained: a page's first sentences. Empty where nothing is budgeted. */
export function pageSummary(
  {lines, claims}: Told,
  years: YearPair,
  options: SummaryContext,
  division = mainDivisionOf(lines, years)
): SummarySegment[] {
  const context = {...options, years};
  const total = expenditureOf(lines);
  const amount = operandAt(total, years.year).amount;
  if (!total || !amount) return [];
  const slots = {
    name: namePart(total, context, {running: options.locale === "zh"}),
    current: amountPart("current", {lines: [total], amount}, context),
    year: yearPart("year", total, context),
    base: yearPart("baseYear", total, context)
  };
  const between = varianceOf(total, years);
  const {change, base} = between;
  const rate = ratePart(total, between, context);
  if (!change || !rate) return fillSummary("leadPlain", slots, context);
  const parts = division ? partsOfMove(division, context) : [];
  if (change.value === 0) return fillSummary("leadSame", {...slots, parts}, context);
  const signs =
    base.amount && (base.amount.fen < 0 || amount.fen < 0)
      ? {before: amountPart("base", {lines: [total], amount: base.amount}, context)}
      : {};
  const lead = fillSummary(
    signs.before ? "leadSigns" : "lead",
    {...slots, ...signs, move: movePart(total, changeAmount(between), context), rate, parts},
    context
  );
  return joinSummary(
    [lead, ...explanations({total, division}, ledger(lines, claims, years), claims, context)],
    "space",
    context
  );
}

type Told = {readonly lines: readonly Line[]; readonly claims: readonly Claim[]};

function expenditureOf(lines: readonly Line[]): Line | undefined {
  return lines.find(({key, phase}) => key === headlineKey("expenditure") && phase === "budget");
}

function mainDivisionOf(lines: readonly Line[], years: YearPair): Division | undefined {
  const total = expenditureOf(lines);
  return total && mainDivision(lines, total, years);
}

/** What a change is made of: its parts where they move one way, else rises against falls; nothing where nothing divides it. */
function partsOfMove(division: Division, context: Between): SummarySegment[] {
  const {kind} = tellingOf(division);
  if (kind === "none" || kind === "alone") return [];
  const {rises, falls} = movesOf(division);
  const said = (moves: readonly Move[]) => {
    const parts = [
      ...listedDrivers(
        moves.flatMap(({row}) => row ?? []),
        "part",
        context
      ),
      ...moves.flatMap(({fen, row}) => (row ? [] : [restPart(division, fen, context)]))
    ];
    return joinSummary(parts, "comma", context, "and");
  };
  if (kind === "all" || kind === "most" || kind === "largest")
    return fillSummary("ofWhich", {parts: said([...rises, ...falls])}, context);
  const [way, against] = division.change.value < 0 ? [falls, rises] : [rises, falls];
  return fillSummary("offset", {way: said(way), against: said(against)}, context);
}

function restPart({total, drivers}: Division, fen: number, context: Between): SummarySegment[] {
  return fillSummary(
    "rest",
    {
      amount: amountPart("rest", {lines: [total, ...drivers.map(({line}) => line)], amount: {fen, half: 0}}, context, {
        signed: true
      })
    },
    context
  );
}

/** A total's change in the digits of its amounts. */
function moveOf({total, change}: Division, context: Between): SummarySegment[] {
  return movePart(total, {fen: change.value, half: digitOf(varianceOf(total, context.years))}, context);
}

/** Of the total's types, those that reasons speak of; else what the total itself has. */
function explanations(
  {total, division}: {readonly total: Line; readonly division: Division | undefined},
  entries: readonly LedgerLine[],
  claims: readonly Claim[],
  context: Between
): SummarySegment[][] {
  if (!claims.some(({fiscalYear}) => fiscalYear === context.years.year)) return [];
  const own = (line: Line) => entries.find(({key, against}) => key === line.key && against === "budget");
  const parts = (division?.drivers ?? [])
    .flatMap(({line}) => own(line) ?? [])
    .filter(({explained}) => explained === "quantified" || explained === "partly");
  if (parts.length)
    return parts.map((entry) =>
      fillSummary(
        "explained",
        {name: namePart(entry.line, context, {running: true}), said: saidOf(entry, context)},
        context
      )
    );
  const entry = own(total);
  if (!entry || entry.explained === "noChange") return [];
  if (entry.explained === "unexplained") return [fillSummary("noReason", {}, context)];
  return entry.explained === "attributed"
    ? [fillSummary("onlyCauses", {}, context)]
    : [
        fillSummary(
          "explained",
          {name: namePart(total, context, {running: true}), said: saidOf(entry, context)},
          context
        )
      ];
}

/** A total's change as a bridge shows it. */
export function bridgeSummary(division: Division, years: YearPair, options: SummaryContext): SummarySegment[] {
  const {id, total, drivers, change, residual} = division;
  const context = {...options, years};
  const [before, current] = [operandAt(total, years.base).amount, operandAt(total, years.year).amount];
  const rest = residual === 0 ? [] : [restPart(division, residual, context)];
  return fillSummary(
    id !== "undivided" ? "bridge" : change.value === 0 ? "bridgeSame" : "bridgeAlone",
    {
      name: namePart(total, context),
      base: yearPart("baseYear", total, context),
      year: yearPart("year", total, context),
      before: amountPart("base", {lines: [total], amount: before ?? nothing}, context),
      current: amountPart("current", {lines: [total], amount: current ?? nothing}, context),
      move: moveOf(division, context),
      parts: joinSummary([...listedDrivers(drivers, "part", context), ...rest], "comma", context)
    },
    context
  );
}

/** The lines of a division that moved most, with their rates. */
export function driversSummary(division: Division, years: YearPair, options: SummaryContext): SummarySegment[] {
  const {id, total, drivers, change} = division;
  const context = {...options, years};
  return fillSummary(
    id !== "undivided" ? "drivers" : change.value === 0 ? "ledgerSame" : "driversAlone",
    {
      name: namePart(total, context),
      base: yearPart("baseYear", total, context),
      year: yearPart("year", total, context),
      move: moveOf(division, context),
      parts: joinSummary(listedDrivers(drivers, "partRate", context), "comma", context)
    },
    context
  );
}

/** A line's amount of a year and the largest of its parts; nothing where it has none. */
export function makeUpSummary(
  total: Line,
  parts: readonly Line[],
  years: YearPair,
  options: SummaryContext
): SummarySegment[] {
  const context = {...options, years};
  const amount = operandAt(total, years.year).amount;
  const largest = parts
    .filter((line) => operandAt(line, years.year).amount)
    .sort((a, b) => operandAt(b, years.year).amount!.fen - operandAt(a, years.year).amount!.fen)
    .slice(0, mostParts);
  if (!amount || !largest.length) return [];
  const said = largest.map((line) =>
    fillSummary(
      "partAmount",
      {
        name: namePart(line, context, {running: true}),
        current: amountPart("current", {lines: [line], amount: operandAt(line, years.year).amount!}, context)
      },
      context
    )
  );
  return fillSummary(
    "makeUp",
    {
      name: namePart(total, context),
      year: yearPart("year", total, context),
      current: amountPart("current", {lines: [total], amount}, context),
      parts: joinSummary(said, "comma", context)
    },
    context
  );
}

/** A line's amounts of the years that it has any for, each with its rate on the one before. */
export function trendSummary(line: Line, options: SummaryContext): SummarySegment[] {
  const known = line.points.filter(({operand}) => operand.amount);
  if (!known.length) return [];
  const said = known.map(({year, operand}, i) => {
    const context = {...options, years: {year, base: known[i - 1]?.year ?? year}};
    const rate = i > 0 ? ratePart(line, varianceOf(line, context.years), context) : undefined;
    return fillSummary(
      rate ? "pointRate" : "point",
      {
        current: amountPart("current", {lines: [line], amount: operand.amount!}, context),
        year: yearPart("year", line, context),
        ...(rate ? {rate} : {})
      },
      context
    );
  });
  const last = {...options, years: {year: known.at(-1)!.year, base: known[0]!.year}};
  return fillSummary("trend", {name: namePart(line, last), points: joinSummary(said, "comma", last)}, last);
}

/** A line's change and what the document's reasons make of it. */
export function ledgerSummary(entry: LedgerLine, years: YearPair, options: SummaryContext): SummarySegment[] {
  const context = {...options, years};
  const {line, variance: between, against} = entry;
  const of = againstOther(entry, context);
  const rate = ratePart(line, between, context, of);
  const named = namePart(line, context);
  const slots = {
    name:
      against === line.phase
        ? named
        : fillSummary(against === "final" ? "againstFinal" : "against", {name: named}, context),
    base: yearPart("baseYear", line, context),
    year: yearPart("year", line, context),
    ...(rate ? {rate} : {})
  };
  if (!between.change) return fillSummary("ledgerUnknown", slots, context);
  const move = movePart(line, changeAmount(between), context, of);
  if (between.change.value === 0) return fillSummary("ledgerSame", {...slots, move}, context);
  return fillSummary(
    rate ? "ledgerRate" : "ledger",
    {...slots, move, said: joinSummary(reasonsSaid(entry, context), "pause", context)},
    context
  );
}

/** A base that is not last year's budget is printed where the reasons stand. */
function againstOther({against, line, reasons}: LedgerLine, {years}: Between): Partial<SummaryFigure> {
  if (against === line.phase) return {};
  return {
    against,
    origins: [
      ...originsOf([line], [years.year]),
      ...reasons.map(({claim}) => ({source: claim.source, fiscalYear: claim.fiscalYear}))
    ]
  };
}

/** What is left of a change like for like, and of what was taken out. */
export function likeForLikeSummary(
  {line, reported, underlying, adjustments}: LikeForLike,
  years: YearPair,
  options: SummaryContext
): SummarySegment[] {
  const context = {...options, years};
  const taken = adjustments.filter(({on}) => on);
  const sourceOf = ({claim}: (typeof adjustments)[number]) =>
    claim ? {origins: [{source: claim.source, fiscalYear: claim.fiscalYear}]} : {};
  const half = digitOf(varianceOf(line, years));
  const slots = {
    name: namePart(line, context),
    base: yearPart("baseYear", line, context),
    year: yearPart("year", line, context),
    move: movePart(line, {fen: reported, half}, context)
  };
  const parts = taken.map((adjustment) =>
    fillSummary(
      "part",
      {
        name: inLanguage(adjustmentNames[adjustment.kind], options.locale),
        change: amountPart("adjustment", {lines: [line], amount: {fen: adjustment.fen, half: 0}}, context, {
          signed: true,
          ...sourceOf(adjustment)
        })
      },
      context
    )
  );
  const said = taken.length
    ? fillSummary(
        "likeForLike",
        {
          ...slots,
          underlying: movePart(line, {fen: underlying, half}, context, {part: "underlying"}),
          parts: joinSummary(parts, "comma", context)
        },
        context
      )
    : fillSummary("likeForLikeSame", slots, context);
  const left = adjustments.filter(({on, kind}) => !on && kind === "offBudget");
  return joinSummary(
    [
      said,
      ...left.map((adjustment) =>
        fillSummary(
          "declared",
          {
            amount: amountPart(
              "declared",
              {lines: [line], amount: {fen: adjustment.fen, half: 0}},
              context,
              sourceOf(adjustment)
            )
          },
          context
        )
      )
    ],
    "nothing",
    context
  );
}
