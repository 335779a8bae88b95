import {beforeAll, describe, expect, test} from "vitest";
import {ledger} from "../../src/budget/explain/ledger.js";
import {bridgeExhibit} from "../../src/components/exhibits/bridgeExhibit.js";
import {driversExhibit} from "../../src/components/exhibits/driversExhibit.js";
import type {Exhibit} from "../../src/components/exhibits/exhibit.js";
import {trendExhibit} from "../../src/components/exhibits/trendExhibit.js";
import {headlineExhibit} from "../../src/components/exhibits/variancesExhibit.js";
import {ledgerSection} from "../../src/components/explanations/ledgerSection.js";
import {headlineTiles} from "../../src/components/overview/headlineTiles.js";
import {drivers} from "../../src/components/overview/largestChanges.js";
import {exhibitCsv} from "../../src/components/page/dataFile.js";
import {citation} from "../../src/locale/sentences/citation.js";
import {summaryText} from "../../src/locale/sentences/summaryFigure.js";
import {pageSummary, trendSummary} from "../../src/locale/sentences/summarySentence.js";
import type {UnitFile} from "../../src/store/published/unitFile.js";
import type {Shown} from "./unitContext.js";
import {contextOf, drawnText, plain, unitOf, withDocument} from "./unitContext.js";

beforeAll(withDocument);

const total = (year: number, amount: string) => `${year} expenditure total ${amount}`;
const type = (year: number, basic: string, project: string) => [
  `${year} basicExpenditure total ${basic}`,
  `${year} projectExpenditure total ${project}`
];
const functions = (year: number, ...amounts: readonly string[]) =>
  amounts.map(
    (amount, i) => `${year} expenditure functional ${["208 社会保障", "210 卫生健康", "221 住房保障"][i]} ${amount}`
  );

const lead = (unit: UnitFile, shown: Shown = {}) => {
  const context = contextOf(unit, shown);
  return plain(summaryText(pageSummary(unit, context.view, context)));
};
const exhibitText = ({table}: Exhibit) =>
  plain(
    table.rows
      .flat()
      .map(({text}) => text)
      .join(" ")
  );
const bridge = (unit: UnitFile, shown: Shown = {}) => {
  const exhibit = bridgeExhibit(contextOf(unit, shown))!;
  return {
    title: plain(exhibit.title),
    badge: exhibit.badge!.text,
    said: plain(summaryText(exhibit.summary!)),
    steps: exhibit.table.rows.map((row) => row.map(({text}) => text).join(" ")),
    drawn: drawnText(exhibit.draw(900))
  };
};

describe("a total with functions and without types", () => {
  let unit: UnitFile;
  beforeAll(async () => {
    unit = await unitOf([
      total(2025, "12038.89"),
      ...functions(2025, "9000.00", "3038.89"),
      total(2026, "11931.14"),
      ...functions(2026, "8900.00", "3031.14")
    ]);
  });

  test("its bridge is that of its functions, and its title says what they do", () => {
    const {title, badge, said, steps} = bridge(unit);
    expect(title).toBe("Social security and employment drives most of the change");
    expect(badge).toContain("Foots exactly");
    expect(said).toBe(
      "Expenditure, 2025 to 2026: down 107.75 万元, from 12,038.89 to 11,931.14: Social security and employment −100.00, Health −7.75."
    );
    expect(steps).toEqual([
      "2025 budget  12,038.89",
      "Social security and employment −100.00 11,938.89",
      "Health −7.75 11,931.14",
      "2026 budget  11,931.14"
    ]);
  });

  test("its lead and its largest changes come from the same parts", () => {
    expect(lead(unit)).toBe(
      "Expenditure of 11,931.14 万元 is budgeted for 2026, down 107.75 万元 (−0.90 %) on 2025, of which Social security and employment −100.00 and Health −7.75."
    );
    expect(drawnText(drivers(contextOf(unit)))).toContain("92.81 % of the change");
  });
});

describe("a total that nothing divides", () => {
  test("is a bridge of two totals whose step is the change", async () => {
    const unit = await unitOf([total(2025, "12038.89"), total(2026, "11931.14")]);
    const {title, badge, said, steps} = bridge(unit);
    expect([title, badge]).toEqual([
      "Expenditure −107.75 万元; no published line accounts for it",
      "No division of it is published for both years, or none that moved"
    ]);
    expect(steps).toEqual([
      "2025 budget  12,038.89",
      "Change, not divided −107.75 11,931.14",
      "2026 budget  11,931.14"
    ]);
    expect(said).toBe(
      "Expenditure, 2025 to 2026: down 107.75 万元, from 12,038.89 to 11,931.14; no published line accounts for it."
    );
    expect(bridge(unit, {locale: "zh"}).title).toBe("支出 −107.75 万元，没有公开的分项能说明");
    expect(drivers(contextOf(unit))).toBe(false);
  });

  test("and did not change is said to be so", async () => {
    const unit = await unitOf([total(2025, "100.00"), total(2026, "100.00")]);
    expect(bridge(unit)).toMatchObject({
      title: "Expenditure: no change",
      said: "Expenditure, 2025 to 2026: unchanged, 100.00 and 100.00.",
      steps: ["2025 budget  100.00", "2026 budget  100.00"]
    });
    expect(lead(unit)).toBe("Expenditure of 100.00 万元 is budgeted for 2026, the same as in 2025.");
  });

  test("with one type only, whose other the functions make good", async () => {
    const unit = await unitOf([
      total(2025, "100.00"),
      "2025 basicExpenditure total 60.00",
      ...functions(2025, "70.00", "30.00"),
      total(2026, "90.00"),
      "2026 basicExpenditure total 59.00",
      ...functions(2026, "61.00", "29.00")
    ]);
    expect(bridge(unit).steps).toEqual([
      "2025 budget  100.00",
      "Social security and employment −9.00 91.00",
      "Health −1.00 90.00",
      "2026 budget  90.00"
    ]);
  });
});

describe("amounts below zero", () => {
  let unit: UnitFile;
  beforeAll(async () => {
    unit = await unitOf([total(2024, "-8.00"), total(2025, "3.00"), total(2026, "-5.00")]);
  });

  test("keep their sign in every sentence", () => {
    expect(lead(unit)).toBe(
      "Expenditure of −5.00 万元 is budgeted for 2026, down 8.00 万元 (−266.7 %) from 3.00 in 2025."
    );
    expect(lead(unit, {year: 2025})).toBe(
      "Expenditure of 3.00 万元 is budgeted for 2025, up 11.00 万元 (+137.50 %) from −8.00 in 2024."
    );
    expect(lead(unit, {year: 2025, locale: "zh"})).toBe(
      "2025 年预算支出 3.00 万元，由 2024 年的 −8.00 增加 11.00 万元（+137.50 %）。"
    );
    expect(bridge(unit).said).toContain("down 8.00 万元, from 3.00 to −5.00");
  });

  test("and in the citation, as the tiles and the table show them", () => {
    const context = contextOf(unit);
    const line = unit.lines[0]!;
    expect(
      plain(
        citation(trendSummary(line, context), {
          locale: "en",
          unit: "示例",
          years: "2024–2026",
          documents: unit.documents
        })
      )
    ).toMatch(
      /^Expenditure: −8\.00 万元 in 2024, 3\.00 万元 in 2025 \(\+137\.50 %\), −5\.00 万元 in 2026 \(−266\.7 %\)\./
    );
    expect(drawnText(headlineTiles(context))).toContain("−5.00");
    expect(exhibitCsv(trendExhibit(context)!.table)).toContain(
      "Expenditure,-8,published in a table,3,published in a table,-5,published in a table"
    );
  });
});

describe("one figure has one print", () => {
  test("of amounts known to different digits, the change has those of the coarser wherever it stands", async () => {
    const unit = await unitOf([
      total(2025, "100.5"),
      ...type(2025, "60.5", "40.0"),
      total(2026, "108.25"),
      ...type(2026, "63.25", "45.00")
    ]);
    const context = contextOf(unit);
    const [, , change] = headlineExhibit(context)
      .table.rows[0]!.slice(2)
      .map(({text}) => text);
    expect(change).toBe("+7.8");
    for (const text of [
      lead(unit),
      bridge(unit).said,
      plain(driversExhibit(context)!.title),
      plain(summaryText(driversExhibit(context)!.summary!))
    ])
      expect(text).toMatch(/(up |\+)7\.8 万元/);
    for (const text of [drawnText(headlineTiles(context)), drawnText(headlineExhibit(context).draw(900))])
      expect(text).toContain("+7.8");
    const said = [
      lead(unit),
      ...Object.values(bridge(unit)),
      drawnText(headlineTiles(context)),
      drawnText(drivers(context)),
      drawnText(headlineExhibit(context).draw(900)),
      exhibitText(headlineExhibit(context))
    ]
      .flat()
      .join(" ");
    expect(said).not.toMatch(/[+−](7\.75|2\.75|5\.00)/);
    expect(said).toContain("+2.8");
  });

  test("a rate has the same digits in tile, chart, table, file, sentence and explanation", async () => {
    const unit = await unitOf([
      "2025 threePublic total 3.00",
      "2026 threePublic total 3.50",
      total(2025, "100.00"),
      total(2026, "110.00")
    ]);
    const context = contextOf(unit);
    const exhibit = headlineExhibit(context);
    const texts = [
      drawnText(headlineTiles(context)),
      drawnText(exhibit.draw(900)),
      exhibitText(exhibit),
      drawnText(ledgerSection(ledger(unit.lines, unit.claims, context.view), context))
    ];
    for (const text of texts) expect(text).toContain("+16.7 %");
    expect(exhibitCsv(exhibit.table)).toMatch(/,16\.7,/);
    for (const text of [...texts, exhibitCsv(exhibit.table)]) expect(text).not.toMatch(/16\.6[67]/);
  });
});

describe("words are made from the numbers", () => {
  test("parts that offset each other are told as offsets, and none is a share of what is left", async () => {
    const unit = await unitOf([
      total(2025, "100.00"),
      ...type(2025, "60.00", "40.00"),
      total(2026, "108.00"),
      ...type(2026, "18.00", "90.00")
    ]);
    expect(bridge(unit).title).toBe(
      "Expenditure +8.00 万元: Project expenditure +50.00 offset by basic expenditure −42.00"
    );
    expect(bridge(unit, {locale: "zh"}).title).toBe("支出 +8.00 万元：项目支出 +50.00 与基本支出 −42.00 相抵");
    expect(lead(unit)).toBe(
      "Expenditure of 108.00 万元 is budgeted for 2026, up 8.00 万元 (+8.00 %) on 2025: project expenditure +50.00, offset by basic expenditure −42.00."
    );
    const said = drawnText(drivers(contextOf(unit)));
    expect(said).toContain("54.35 % of all movement");
    expect(said).not.toContain("of the change");
    expect(plain(driversExhibit(contextOf(unit, {choices: {by: "type"}}))!.title)).toBe(
      "Expenditure +8.00 万元: Project expenditure +50.00 offset by basic expenditure −42.00"
    );
  });

  test("a total that did not change is not driven by anything", async () => {
    const unit = await unitOf([
      total(2025, "100.00"),
      ...type(2025, "60.00", "40.00"),
      total(2026, "100.00"),
      ...type(2026, "50.00", "50.00")
    ]);
    expect(bridge(unit).title).toMatch(/^Expenditure unchanged: .* offset by /);
    expect(lead(unit)).toMatch(/the same as in 2025: .*\+10\.00, offset by .*−10\.00\.$/);
    expect(drawnText(drivers(contextOf(unit)))).not.toContain("of the change");
  });

  test("several either way are told by both sums", async () => {
    const unit = await unitOf([
      total(2025, "300.00"),
      ...functions(2025, "100.00", "100.00", "100.00"),
      total(2026, "305.00"),
      ...functions(2026, "120.00", "110.00", "75.00")
    ]);
    expect(bridge(unit).title).toBe(
      "Expenditure +5.00 万元: +30.00 in several lines (most: Social security and employment), against Housing security −25.00"
    );
  });

  test("most is said of more than half only", async () => {
    const unit = await unitOf([
      total(2025, "30.00"),
      ...functions(2025, "10.00", "10.00", "10.00"),
      total(2026, "60.00"),
      ...functions(2026, "22.00", "20.00", "18.00")
    ]);
    expect(bridge(unit).title).toBe("Expenditure +30.00 万元: Social security and employment moves most, +12.00");
  });

  test("what no line accounts for is named, not passed over", async () => {
    const unit = await unitOf([
      total(2025, "100.00"),
      ...type(2025, "60.00", "40.00"),
      total(2026, "150.00"),
      ...type(2026, "61.00", "41.00")
    ]);
    expect(bridge(unit).title).toBe("Expenditure +50.00 万元: most of it in no published line, +48.00");
  });

  test.each([
    [[2022, 2023, 2024, 2025, 2026], "Expenditure in 5 years, 2022 to 2026", "2022 年至 2026 年支出（5 个年度）"],
    [[2025, 2026], "Expenditure in 2 years, 2025 to 2026", "2025 年至 2026 年支出（2 个年度）"]
  ])("years %j are counted", async (years, english, chinese) => {
    const unit = await unitOf(years.map((year) => total(year, `${year - 1900}.00`)));
    expect([trendExhibit(contextOf(unit))!.title, trendExhibit(contextOf(unit, {locale: "zh"}))!.title]).toEqual([
      english,
      chinese
    ]);
  });

  test("a change too small to see beside its totals is not said to be magnified", async () => {
    const unit = await unitOf([
      total(2025, "8904663.00"),
      ...type(2025, "8904660.00", "3.00"),
      total(2026, "8904673.00"),
      ...type(2026, "8904670.00", "3.00")
    ]);
    expect(bridge(unit).drawn).toContain("on a broken axis");
    expect(bridge(unit).drawn).not.toMatch(/magnified/);
    expect(bridge(unit).title).toBe("Basic expenditure is all of the change");
    expect(lead(unit)).toContain("up 10.00 万元 (+< 0.01 %)");
    expect(drawnText(bridgeExhibit(contextOf(unit))!.draw(320))).toContain("on a broken axis");
  });
});
