import {readFile} from "node:fs/promises";
import {unknown} from "../src/budget/errors.js";
import {check} from "../src/budget/checks/check.js";
import type {Waiver} from "../src/budget/checks/waiver.js";
import {waive} from "../src/budget/checks/waiver.js";
import type {Disclosure} from "../src/disclosure/disclosure.js";
import type {Problem} from "../src/disclosure/problem.js";
import {problemOf} from "../src/disclosure/problem.js";
import {readWaivers} from "../src/store/waiverText.js";
import {codesOf} from "./order.js";

/** A unit's accepted findings, beside its disclosures. */
export const waiversName = "waivers.csv";

export interface Waivers {
  readonly waivers: readonly Waiver[];
  readonly problems: readonly Problem[];
}

/** The waivers of a file, `document` in places; none where there is no such file, or where it is of another unit than those of `own`. */
export async function waiversIn(path: string, own: readonly Disclosure[], document = path): Promise<Waivers> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
  if (text === undefined) return {waivers: [], problems: []};
  const {waivers, problems} = readWaivers(text, codesOf(own));
  return {waivers, problems: problems.map(({line, error}) => problemOf(error, {document, line}))};
}

/** The same with a problem for each waiver that no finding needs. */
export async function waiversOf(own: readonly Disclosure[], path: string, document: string): Promise<Waivers> {
  const {waivers, problems} = await waiversIn(path, own, document);
  if (!waivers.length) return {waivers, problems};
  const {unmatched} = waive(check(own), waivers);
  return {waivers, problems: [...problems, ...unmatched.map(({finding, line}) => problemOf(unknown("finding", `${finding}: nothing that fails has this id`), {document, line}))]};
}
