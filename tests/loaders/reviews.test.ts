import {describe, expect, test} from "vitest";
import {readCorpus} from "../../loaders/corpus.js";
import {unitFile} from "../../loaders/unitFile.js";
import type {Review} from "../../src/budget/explain/review.js";
import {formatProblem} from "../../src/disclosure/problem.js";
import {readReviews, reviewColumns, reviewsText} from "../../src/store/reviewText.js";
import {waiverColumns} from "../../src/store/waiverText.js";
import {dataFolder, small} from "./smallDisclosure.js";

const line = "expenditure/all/total/total";
const header = reviewColumns.join(",");
/** The small disclosure's expenditure: 12.50 万元, and 11.00 a year before. */
const row = (rest = "accepted,项目延续,甲,2026-03-01,110000,125000", of = line) => `${of},2025,2026,${rest}`;

async function read(...rows: string[]) {
  const corpus = await readCorpus(await dataFolder({"9-x/2026.md": small(), "9-x/reviews.csv": [header, ...rows].join("\r\n")}));
  return {...corpus, reviews: corpus.reviewed.get("9")!.reviews, said: corpus.problems.filter(({place}) => place.document.endsWith("reviews.csv")).map((problem) => `${problem.severity}: ${formatProblem(problem)}`)};
}

describe("reviews.csv", () => {
  test("is no disclosure, and its reviews are published with the unit", async () => {
    const {reviews, said, disclosures, reviewed} = await read(row());
    expect([said, reviews]).toEqual([[], [{line, base: 2025, year: 2026, state: "accepted", note: "项目延续", who: "甲", when: "2026-03-01", baseAmount: 11_000_000, amount: 12_500_000}]]);
    expect(unitFile(disclosures, reviewed.get("9")).reviews).toEqual(reviews);
  });

  test("a unit without it has none", async () => {
    const {disclosures, reviewed} = await readCorpus(await dataFolder({"9-x/2026.md": small()}));
    expect([reviewed.get("9")?.reviews, unitFile(disclosures).reviews]).toEqual([[], []]);
  });

  test("of amounts that are no longer the line's is kept, with a note", async () => {
    const {reviews, said} = await read(row("accepted,,甲,2026-03-01,110000,124000"));
    expect([reviews.length, said]).toEqual([1, [`note: data/9-x/reviews.csv:2: invalid review: the amounts of ${line}, 2025 to 2026 have changed since`]]);
  });

  test.each([
    [row(undefined, "expenditure/all/functional/999"), "unknown line: expenditure/all/functional/999, 2025 to 2026"],
    [row(), `duplicate review: ${line}, 2025 to 2026`],
    [row("perhaps,,甲,2026-03-01,,"), "unknown state: perhaps"],
    [row("query,,甲,2026-03-01,,"), "missing note: query says what is asked"],
    [row("accepted,,,2026-03-01,,"), "missing who: every review says which line and who"],
    [row("accepted,,甲,March,,"), "invalid when: March"],
    [row("accepted,,甲,2026-03-01,1.001,"), "invalid amount: 1.001 is finer than one fen"],
    [row().replace("2025,2026", "2026,2025"), "invalid year: 2025 is not after 2026"],
    [row().replace("2025", "25"), "invalid base: 25"],
    ["a,b", "invalid row: 2 cells under 9 columns"]
  ])("%s: %s", async (bad, problem) => {
    const {reviews, said} = await read(row(), bad);
    expect([reviews.length, said]).toEqual([1, [`error: data/9-x/reviews.csv:3: ${problem}`]]);
  });
});

describe("reviewsText", () => {
  const review: Review = {line, base: 2025, year: 2026, state: "query", note: "=为何, \"增加\"？\n第二行", who: "甲", when: "2026-03-01", baseAmount: null, amount: -1_250_005};

  test("read again it is the same, whatever its notes hold", () => expect(readReviews(reviewsText([review, {...review, base: 2024, baseAmount: 0, amount: 1}])).reviews).toEqual([review, {...review, base: 2024, baseAmount: 0, amount: 1}]));
  test("amounts are yuan", () => expect(reviewsText([{...review, note: "问"}])).toBe(`${header}\r\n${line},2025,2026,query,问,甲,2026-03-01,,-12500.05\r\n`));
  test("no reviews are the header", () => expect([reviewsText([]), readReviews(reviewsText([])).reviews]).toEqual([`${header}\r\n`, []]));
  test("a column that is not there is missing", () => expect(readReviews("line,base").problems.map(({error}) => error.message)).toContain("missing column: state"));
});

test("a waiver that no finding needs is reported with its place", async () => {
  const {problems, reviewed} = await readCorpus(await dataFolder({"9-x/2026.md": small(), "9-x/waivers.csv": `${waiverColumns.join(",")}\n2026/none,原因,甲,2026-03-01\n`}));
  expect([problems.map(formatProblem).filter((text) => text.includes("waivers")), reviewed.get("9")?.waivers.length]).toEqual([["data/9-x/waivers.csv:2: unknown finding: 2026/none: nothing that fails has this id"], 1]);
});
