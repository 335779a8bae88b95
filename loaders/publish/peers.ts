import {headlines} from "../../src/budget/headlines.js";
import {isPeerClass, peerPoints, peerUnit} from "../../src/store/published/peer.js";
import type {PeerLine, PeerPoint, PeersFile} from "../../src/store/published/peersFile.js";
import type {Corpus} from "../corpus/corpus.js";
import type {UnitAnalysis} from "../corpus/unitAnalysis.js";

/** No more points are published for pages that wait for no engine; lines that would exceed them are asked of it. */
const mostPoints = 40_000;

const headlineKeys = headlines.map(({key}) => key);

/** Headlines and the classes of each classification, of every unit and year. */
export function peersFile({units}: Pick<Corpus, "units">): PeersFile {
  const lines = published(units);
  const kept: PeerLine[] = [];
  const points: PeerPoint[] = [];
  for (const line of lines) {
    const own = units.flatMap((unit, i) => peerPoints(unit, i, line, kept.length));
    if (kept.length && points.length + own.length > mostPoints) break;
    kept.push(line);
    points.push(...own);
  }
  return {units: units.map(peerUnit), lines: kept, points};
}

/** The headlines in their order, then classes in the order of their codes, as the unit that comes first prints them. */
function published(units: readonly UnitAnalysis[]): PeerLine[] {
  const found = new Map<string, PeerLine>();
  for (const {lines} of units)
    for (const {key, phase, measure, fund, classification, code, label, level} of lines) {
      const isKept = headlineKeys.includes(key) || isPeerClass({measure, fund, classification, code});
      if (phase === "budget" && isKept && !found.has(key))
        found.set(key, {key, measure, fund, classification, code, label, level});
    }
  const rank = ({key}: PeerLine) => headlineKeys.indexOf(key) + 1 || headlineKeys.length + 1;
  return [...found.values()].sort((a, b) => rank(a) - rank(b) || (a.key < b.key ? -1 : 1));
}
