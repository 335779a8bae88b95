import {expect, test} from "vitest";
import {readCorpus} from "../../loaders/corpus/corpus.js";
import {peersFile} from "../../loaders/publish/peers.js";
import {withPeer} from "../../src/store/published/peer.js";
import {foldersOfData} from "./engines.js";

test("a unit that joins the published ones has what the file of all of them has of it, of the lines there are", async () => {
  const root = await foldersOfData("213002-tianmen-social-insurance", "310107-putuo-wanli");
  const {units} = await readCorpus(root);
  const [first, second] = units;
  const [alone, all] = [peersFile({units: [first!]}), peersFile({units})];
  const joined = withPeer(alone, second!);
  const named = ({points, lines}: typeof all) =>
    points.map(([unit, line, ...point]) => [unit, lines[line]!.key, ...point].join(" "));
  const keys = new Set(alone.lines.map(({key}) => key));
  const expected = named({...all, points: all.points.filter(([, line]) => keys.has(all.lines[line]!.key))});
  expect(joined.units).toEqual(all.units);
  expect(named(joined).sort()).toEqual(expected.sort());
  expect(joined.points.filter(([unit]) => unit === 1).length).toBeGreaterThan(50);
});
