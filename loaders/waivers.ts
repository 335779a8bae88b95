import {readFile} from "node:fs/promises";
import type {Waiver} from "../src/budget/checks/waiver.js";
import type {Problem} from "../src/disclosure/problem.js";
import {readWaivers} from "../src/store/waiverText.js";

/** A unit's reviewed acceptances, beside its disclosures. */
export const waiversName = "waivers.csv";

/** The waivers of a file, `document` in places; none where there is no such file. */
export async function waiversIn(path: string, document = path): Promise<{readonly waivers: readonly Waiver[]; readonly problems: readonly Problem[]}> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
  if (text === undefined) return {waivers: [], problems: []};
  const {waivers, problems} = readWaivers(text);
  return {waivers, problems: problems.map(({line, message}) => ({severity: "error", place: {document, line}, message}))};
}
