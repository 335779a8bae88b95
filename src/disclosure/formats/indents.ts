import type {CellFacts, Row} from "./page.js";

/** Points that a character before a text sets it in. */
const wide = 10;
const narrow = 5;

const before = /^[\s\u3000]+/;
const wideSpace = /[\u3000\u2003]/g;
const number = /^[-−+(]?[\d,.]+[%)]?$/;

/** How far spaces before a cell's text set it in, in points. A space of a mark-up counts nowhere: `kept` are those that are shown. */
export function indentIn(text: string, kept = /[\u00a0\u2002]/g): number {
  const [spaces = ""] = before.exec(text) ?? [];
  return text.length === spaces.length
    ? 0
    : wide * (spaces.match(wideSpace)?.length ?? 0) + narrow * (spaces.match(kept)?.length ?? 0);
}

/** A cell's facts with how far its text is set in; none for one that stands at the edge. */
export function indented(facts: CellFacts | undefined, points: number): CellFacts | undefined {
  return points > 0 ? {...facts, indent: points} : facts;
}

/** Where some cells of a table are set in, the words of the others stand at the edge. */
export function withEdges<R extends Row>(rows: readonly R[]): R[] {
  const isSetIn = rows.some(({facts}) => facts && [...facts.values()].some(({indent}) => indent));
  if (!isSetIn) return [...rows];
  return rows.map((row) => {
    const facts = new Map(row.facts);
    row.cells.forEach((cell, i) => {
      if (cell && !number.test(cell) && facts.get(i)?.indent === undefined) facts.set(i, {...facts.get(i), indent: 0});
    });
    return {...row, facts};
  });
}
