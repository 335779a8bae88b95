import type {YearPair} from "../breakdown.js";
import {headlineKey} from "../headlines.js";
import type {Measure} from "../figure.js";
import type {Line} from "../series.js";
import {pointAt} from "../series.js";

/** Totals that reasons speak of by name. */
const totals: ReadonlyArray<readonly [words: RegExp, measure: Measure]> = [
  [/基本支出/, "basicExpenditure"],
  [/项目(?:支出|经费|预算)/, "projectExpenditure"],
  [/人员(?:经费|支出)/, "personnelFunds"],
  [/公用经费/, "operatingFunds"],
  [/机关运行经费/, "agencyOperating"],
  [/公务接待费/, "receptions"],
  [/公务用车运行/, "vehicleOperation"],
  [/公务用车购置/, "vehiclePurchase"],
  [/因公出国/, "overseasTrips"]
];

/** Shorter names stand in too many sentences to mean the line. */
const leastName = 4;

/** The lines that a clause names: a project or a total, as the year's documents call it. */
export function namedLines(clause: string, lines: readonly Line[], {year}: YearPair): Line[] {
  const measured = totals.filter(([words]) => words.test(clause)).map(([, measure]) => lines.find(({key, phase}) => phase === "budget" && key === headlineKey(measure)));
  const projects = lines.filter((line) => line.classification === "project" && line.phase === "budget" && line.measure === "projectExpenditure" && line.fund === "all" && pointAt(line, year) && isNamed(line.label, clause));
  return [...measured.filter((line) => line !== undefined), ...projects];
}

/** Its own name, or all of the name's characters in order close together: 机关养老保险财政地方补助 is meant by 机关养老保险的地方财政补助. */
function isNamed(label: string, clause: string): boolean {
  const name = label.replace(/\s/g, "");
  if (name.length < leastName) return false;
  return clause.includes(name) || (name.length > 7 && sharedCharacters(name, clause) >= name.length - 1 && clause.includes(name.slice(0, leastName)));
}

function sharedCharacters(name: string, clause: string): number {
  const left = [...clause];
  return [...name].filter((character) => {
    const at = left.indexOf(character);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}
