import {dirname, join} from "node:path/posix";
import ts from "typescript";

/** An import that leads from one folder into another. */
interface Crossing {
  readonly from: string;
  readonly to: string;
}

/** Shortest circles of folders, each as the imports that lead around it, of sources by path; types and dynamic imports count. */
export function folderCircles(sources: Readonly<Record<string, string>>): Crossing[][] {
  const doors = doorsOf(sources);
  const found: Crossing[][] = [];
  for (const folder of [...doors.keys()].sort()) {
    const circle = circleFrom(folder, doors);
    if (circle && !found.some((other) => other.some(({from}) => dirname(from) === folder))) found.push(circle);
  }
  return found;
}

/** One import for each two folders, by the folder that it is in. */
function doorsOf(sources: Readonly<Record<string, string>>): Map<string, Map<string, Crossing>> {
  const doors = new Map<string, Map<string, Crossing>>();
  for (const [from, text] of Object.entries(sources))
    for (const {fileName} of ts.preProcessFile(text, true, true).importedFiles) {
      const to = join(dirname(from), fileName).replace(/\.js$/, ".ts");
      if (!(to in sources) || dirname(to) === dirname(from)) continue;
      const own = doors.get(dirname(from)) ?? new Map<string, Crossing>();
      doors.set(dirname(from), own.set(dirname(to), {from, to}));
    }
  return doors;
}

function circleFrom(start: string, doors: ReadonlyMap<string, ReadonlyMap<string, Crossing>>): Crossing[] | undefined {
  const ways: Array<{at: string; way: Crossing[]}> = [{at: start, way: []}];
  const seen = new Set<string>();
  for (const {at, way} of ways)
    for (const [next, door] of doors.get(at) ?? []) {
      if (next === start) return [...way, door];
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push({at: next, way: [...way, door]});
    }
  return undefined;
}
