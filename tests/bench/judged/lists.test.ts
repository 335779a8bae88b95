import {readFileSync, readdirSync} from "node:fs";
import {expect, test} from "vitest";
import {judgedRows} from "../../../bench/judged/judgedRow.js";

const folder = "tests/judged";
const lists = readdirSync(folder).filter((name) => name.endsWith(".csv"));
const rows = lists.flatMap((name) => judgedRows(readFileSync(`${folder}/${name}`, "utf8")));

test("every error in print has a name, and every row that is none says why", () => {
  expect(lists.length).toBeGreaterThan(2);
  for (const {verdict, error, why, rule} of rows)
    expect(verdict === "holds" ? error : why, `${rule} ${error} ${why}`).not.toBe("");
});

test("at least twenty errors in print are known that nothing told when they were read", () => {
  const read = judgedRows(readFileSync(`${folder}/first-read.csv`, "utf8"));
  expect(new Set(read.filter(({verdict}) => verdict === "holds").map(({error}) => error)).size).toBeGreaterThan(20);
});
