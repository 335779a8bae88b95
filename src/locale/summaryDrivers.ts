import type {Amount} from "../budget/amount.js";
import type {Compared} from "../budget/breakdown.js";
import {changeAmount, digitOf} from "../budget/variance.js";
import type {SummarySegment} from "./summaryFigure.js";
import {fillSummary, joinSummary} from "./summaryFill.js";
import type {Between} from "./summaryParts.js";
import {changePart, namePart, ratePart} from "./summaryParts.js";
import {translator} from "./words.js";

/** Lines that a sentence names; the others are added up. */
const most = 3;

/** The largest parts one by one, the others together, what rose and what fell apart. */
export function listedDrivers(drivers: readonly Compared[], word: "part" | "partRate", context: Between): SummarySegment[][] {
  const named = drivers.length > most + 1 ? drivers.slice(0, most) : drivers;
  const others = drivers.slice(named.length);
  const ways = [1, -1].map((way) => others.filter(({variance}) => Math.sign(variance.change!.value) === way)).filter(({length}) => length);
  const sums = ways.map((rows) => changePart(rows.map(({line}) => line), sumOfChanges(rows), context));
  return [...named.map((row) => driverPart(row, word, context)), ...(sums.length ? [fillSummary("others", {change: joinSummary(sums.map((sum) => [sum]), "comma", context, "and")}, context)] : [])];
}

function sumOfChanges(rows: readonly Compared[]): Amount {
  return {fen: rows.reduce((sum, {variance}) => sum + variance.change!.value, 0), half: Math.max(0, ...rows.map(({variance}) => digitOf(variance)))};
}

export function driverPart({line, variance}: Compared, word: "part" | "partRate", context: Between): SummarySegment[] {
  const rate = word === "partRate" && variance.kind === "changed" ? ratePart(line, variance, context) : undefined;
  const kind = variance.kind === "new" || variance.kind === "ended" ? translator(context.locale)(variance.kind) : "";
  const slots = {name: namePart(line, context, {running: true}), change: changePart([line], changeAmount(variance), context), kind, ...(rate ? {rate} : {})};
  return fillSummary(rate ? "partRate" : word === "partRate" && kind ? "partKind" : "part", slots, context);
}
