import {sum} from "d3-array";
import type {Basis, Line, Point} from "../series.js";
import {pointAt} from "../series.js";
import type {Operand} from "../variance.js";
import type {Link} from "./link.js";
import {isJoined, membersOf} from "./link.js";

/** The weakest last: a sum is known no better than its least known part. */
const bases: readonly Basis[] = ["published", "stated", "implied"];

/**
 * The lines with those of each certain link as one, in the place of the first
 * line that it goes on as. An amount of every year is the sum of what its
 * members have for it, so that no total changes.
 */
export function joinLines(lines: readonly Line[], links: readonly Link[]): Line[] {
  const joined = links.filter(isJoined);
  const heads = new Map(joined.map((link) => [link.to[0]!, link]));
  const gone = new Set(joined.flatMap(membersOf));
  return lines.flatMap((line) => {
    const link = heads.get(line);
    return link ? joinedLine(link) : gone.has(line) ? [] : line;
  });
}

function joinedLine(link: Link): Line {
  const members = membersOf(link);
  const years = [...new Set(members.flatMap(({points}) => points.map(({year}) => year)))].sort((a, b) => a - b);
  return {
    ...link.to[0]!,
    label: link.to.map(({label}) => label).join(" + "),
    points: years.map((year) => addedUp(members.flatMap((line) => named(line, year))))
  };
}

function named(line: Line, year: number): Point[] {
  const point = pointAt(line, year);
  return point ? [{...point, label: point.label ?? line.label}] : [];
}

function addedUp(points: readonly Point[]): Point {
  const first = points[0]!;
  if (points.length === 1) return first;
  return {
    ...first,
    operand: added(points.map(({operand}) => operand)),
    basis: bases[Math.max(...points.map(({basis}) => bases.indexOf(basis)))]!,
    label: points.map(({label}) => label).join(" + "),
    source: {
      ...first.source,
      text: points
        .map(({source}) => source.text)
        .filter(Boolean)
        .join(" + ")
    }
  };
}

function added(operands: readonly Operand[]): Operand {
  const amounts = operands.flatMap(({amount}) => amount ?? []);
  if (!amounts.length) return operands[0]!;
  const amount = {
    fen: sum(amounts, ({fen}) => fen),
    half: sum(amounts, ({half}) => half)
  };
  return {state: amount.fen === 0 ? "zero" : "value", amount};
}
