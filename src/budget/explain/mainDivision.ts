import type {YearPair} from "../breakdown.js";
import {breakdown, compare} from "../breakdown.js";
import type {Link} from "../crosswalk/link.js";
import type {Line} from "../series.js";
import type {Division} from "./division.js";
import {divisionsOf} from "./division.js";
import {undivided} from "./undivided.js";

const types: ReadonlySet<Line["measure"]> = new Set(["basicExpenditure", "projectExpenditure"]);

/**
 * The division that a total's change is told by, in pictures and in words: by
 * type, as reasons speak of it, where both years give every type; else the most
 * telling one; else the change as a part of its own. Undefined where the total
 * cannot be compared.
 */
export function mainDivision(lines: readonly Line[], total: Line, years: YearPair, links: readonly Link[] = []): Division | undefined {
  const found = divisionsOf(lines, total, years, links);
  const known = compare(lines, breakdown("headline"), years).filter(({line, variance}) => types.has(line.measure) && variance.change);
  const byType = known.length === types.size ? found.find(({id}) => id === "type") : undefined;
  const [best] = [...found].sort((a, b) => b.power - a.power || Math.abs(a.residual) - Math.abs(b.residual));
  return byType ?? best ?? undivided(total, years);
}
