import {describe, expect, test} from "vitest";
import {readCorpus} from "../../loaders/corpus/corpus.js";
import {UnitAnalysis} from "../../loaders/corpus/unitAnalysis.js";
import {unitFile} from "../../src/store/published/unitFile.js";
import type {Review} from "../../src/budget/explain/review.js";
import {areReviewsOf} from "../../src/budget/explain/review.js";
import {formatProblem} from "../../src/disclosure/model/problem.js";
import {readReviews, reviewColumns, reviewsText, writtenReviewColumns} from "../../src/store/decided/reviewText.js";
import {waiverColumns} from "../../src/store/decided/waiverText.js";
import {dataFolder, small} from "./smallDisclosure.js";

const line = "expenditure/all/total/total";
const header = reviewColumns.join(",");
/** The small disclosure's expenditure: 12.50 万元, and 11.00 a year before. */
const row = (rest = "accepted,项目延续,甲,2026-03-01,110000,125000", of = line) => `${of},2025,2026,${rest}`;

async function read(...rows: string[]) {
  const corpus = await readCorpus(
    await dataFolder({"9-x/2026.md": small(), "9-x/reviews.csv": [header, ...rows].join("\r\n")})
  );
  return {
    ...corpus,
    reviews: corpus.reviewed.get("9")!.reviews,
    said: corpus.problems
      .filter(({place}) => place.document.endsWith("reviews.csv"))
      .map((problem) => `${problem.severity}: ${formatProblem(problem)}`)
  };
}

describe("reviews.csv", () => {
  test("is no disclosure, and its reviews are published with the unit", async () => {
    const {reviews, said, disclosures, reviewed} = await read(row());
    expect([said, reviews]).toEqual([
      [],
      [
        {
          line,
          base: 2025,
          year: 2026,
          state: "accepted",
          note: "项目延续",
          who: "甲",
          when: "2026-03-01",
          baseAmount: 11_000_000,
          amount: 12_500_000
        }
      ]
    ]);
    expect(unitFile(new UnitAnalysis(disclosures), reviewed.get("9")).reviews).toEqual(reviews);
  });

  test("a unit without it has none", async () => {
    const {disclosures, reviewed} = await readCorpus(await dataFolder({"9-x/2026.md": small()}));
    expect([reviewed.get("9")?.reviews, unitFile(new UnitAnalysis(disclosures)).reviews]).toEqual([[], []]);
  });

  test("of amounts that are no longer the line's is kept, with a note", async () => {
    const {reviews, said} = await read(row("accepted,,甲,2026-03-01,110000,124000"));
    expect([reviews.length, said]).toEqual([
      1,
      [`note: data/9-x/reviews.csv:2: invalid review: the amounts of ${line}, 2025 to 2026 have changed since`]
    ]);
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

describe("a file that says whose it is", () => {
  const of = (unit: string, ...more: string[]) => [`${header},unit,unit_name`, `${row()},${unit}`, ...more];
  const readFile = async (...lines: string[]) => {
    const corpus = await readCorpus(await dataFolder({"9-x/2026.md": small(), "9-x/reviews.csv": lines.join("\r\n")}));
    return [
      corpus.reviewed.get("9")!.reviews.length,
      corpus.problems
        .filter(({place}) => place.document.endsWith("reviews.csv"))
        .map((problem) => `${problem.severity}: ${formatProblem(problem)}`)
    ];
  };

  test("is read where it is this unit's", async () => expect(await readFile(...of("9,天门市示例局"))).toEqual([1, []]));
  test("another unit's is refused whole, in one line", async () => {
    expect(await readFile(...of("8,另一局", "a,b", `${row(undefined, "x")},8,另一局`))).toEqual([
      0,
      ["error: data/9-x/reviews.csv:2: invalid unit: the file is of 8 另一局, not of 9"]
    ]);
  });
  test("one foreign row is enough", async () =>
    expect(await readFile(...of("9,天门市示例局", `${row().replace("2026-03-01", "2026-03-02")},8,`))).toEqual([
      0,
      ["error: data/9-x/reviews.csv:3: invalid unit: the file is of 8, not of 9"]
    ]));
});

describe("reviewsText", () => {
  const review: Review = {
    line,
    base: 2025,
    year: 2026,
    state: "query",
    note: '=为何, "增加"？\n第二行',
    who: "甲",
    when: "2026-03-01",
    baseAmount: null,
    amount: -1_250_005
  };
  const unit = {code: "9", name: "天门市示例局", lineName: () => "支出"};

  test("read again it is the same, whatever its notes hold, and says whose it is", () => {
    const reviews = [review, {...review, base: 2024, baseAmount: 0, amount: 1}];
    expect(readReviews(reviewsText(reviews, unit), ["9"])).toMatchObject({reviews, isNamed: true, problems: []});
  });
  test("names unit, line and years, amounts in yuan", () =>
    expect(reviewsText([{...review, note: "问"}], unit)).toBe(
      `${writtenReviewColumns.join(",")}\r\n9,天门市示例局,${line},支出,2025,2026,query,问,甲,2026-03-01,,-12500.05,元\r\n`
    ));
  test("no reviews are the header", () =>
    expect([reviewsText([], unit), readReviews(reviewsText([], unit)).reviews]).toEqual([
      `${writtenReviewColumns.join(",")}\r\n`,
      []
    ]));
  test("a column that is not there is missing", () =>
    expect(readReviews("line,base").problems.map(({error}) => error.message)).toContain("missing column: state"));
  test("amounts in another unit of money are read in it; one that is none is said", () => {
    const text = (money: string) => `${header},money_unit\n${row("accepted,,甲,2026-03-01,11.00,12.50")},${money}`;
    expect(readReviews(text("万元")).reviews.map(({baseAmount, amount}) => [baseAmount, amount])).toEqual([
      [11_000_000, 12_500_000]
    ]);
    expect(readReviews(text("fen")).problems.map(({error}) => error.message)).toEqual(["unknown money_unit: fen"]);
  });
  test("another unit's file has no reviews and says so once", () => {
    const read = readReviews(reviewsText([review], unit), ["310107-wanli"]);
    expect([read.reviews, read.foreign, read.problems.map(({error}) => error.message)]).toEqual([
      [],
      {code: "9", name: "天门市示例局"},
      ["invalid unit: the file is of 9 天门市示例局, not of 310107-wanli"]
    ]);
  });
});

describe("areReviewsOf: a file that does not say whose it is", () => {
  const review: Review = {
    line,
    base: 2025,
    year: 2026,
    state: "accepted",
    note: "",
    who: "甲",
    when: "2026-03-01",
    baseAmount: 11_000_000,
    amount: 12_500_000
  };
  const linesOf = async () => (await readCorpus(await dataFolder({"9-x/2026.md": small()}))).units[0]!.lines;
  test.each<[string, readonly Review[], boolean]>([
    ["all lines and amounts are this unit's", [review], true],
    ["none", [], true],
    ["an amount is another", [review, {...review, base: 2024, amount: 12_500_001}], false],
    ["a line is not here", [review, {...review, line: "expenditure/all/functional/999"}], false],
    [
      "no amount proves anything",
      [{...review, line: "expenditure/all/functional/210", baseAmount: null, amount: null}],
      false
    ]
  ])("%s", async (_, reviews, expected) => expect(areReviewsOf(reviews, await linesOf())).toBe(expected));
});

test("a waiver that no finding needs is reported with its place", async () => {
  const {problems, reviewed} = await readCorpus(
    await dataFolder({
      "9-x/2026.md": small(),
      "9-x/waivers.csv": `${waiverColumns.join(",")}\n2026/none,原因,甲,2026-03-01\n`
    })
  );
  expect([
    problems.map(formatProblem).filter((text) => text.includes("waivers")),
    reviewed.get("9")?.waivers.length
  ]).toEqual([["data/9-x/waivers.csv:2: unknown finding: 2026/none: nothing that fails has this id"], 1]);
});

test.each([
  [
    "finding,reason,who,when,unit\n9/2026/growth/expenditure/0123abcd,原因,甲,2026-03-01,8",
    "the file is of 8, not of 9"
  ],
  [
    "finding,reason,who,when\n8/2026/growth/expenditure/0123abcd,原因,甲,2026-03-01\n8/2026/growth/expenditure/0123abce,原因,甲,2026-03-01",
    "the file is of 8, not of 9"
  ]
])("waivers of another unit are refused in one line, told by their column or their ids: %j", async (text, said) => {
  const {problems, reviewed} = await readCorpus(await dataFolder({"9-x/2026.md": small(), "9-x/waivers.csv": text}));
  expect([problems.map(formatProblem).filter((line) => line.includes("waivers")), reviewed.get("9")?.waivers]).toEqual([
    [`data/9-x/waivers.csv:2: invalid unit: ${said}`],
    []
  ]);
});
