import type {CellObject, WorkSheet} from "@e965/xlsx";
import {read, utils} from "@e965/xlsx";
import {strFromU8, unzipSync} from "fflate";
import {JSDOM} from "jsdom";
import {beforeAll, describe, expect, test} from "vitest";
import {readCorpus} from "../../../loaders/corpus/corpus.js";
import {fenPer} from "../../../src/budget/amount.js";
import {breakdown, compare} from "../../../src/budget/breakdown.js";
import type {Operand} from "../../../src/budget/variance.js";
import {absent, variance} from "../../../src/budget/variance.js";
import {comparedTable} from "../../../src/components/exhibits/comparedTable.js";
import {variancesExhibit} from "../../../src/components/exhibits/variancesExhibit.js";
import {exhibitXlsx} from "../../../src/components/tables/exhibitXlsx.js";
import {columnLetters} from "../../../src/components/tables/workbook.js";
import {displayUnits} from "../../../src/locale/number.js";
import {unitFile} from "../../../src/store/published/unitFile.js";
import {drawIn} from "../../../src/store/page.js";
import {contextOf} from "../pageContext.js";

const {units} = await readCorpus("data");
const unit = unitFile(units.find(({code}) => code === "213002")!);
const about = {checks: "12 checks pass", savedOn: new Date(2026, 10, 28), address: "http://site.invalid/exhibit"};

beforeAll(() =>
  drawIn(new JSDOM(`<meta name="site-root" content="./">`, {url: "http://site.invalid/"}).window.document)
);

async function bytesOf(...[exhibit, context]: [Parameters<typeof exhibitXlsx>[0], Parameters<typeof exhibitXlsx>[2]]) {
  return new Uint8Array(await (await exhibitXlsx(exhibit, about, context)).arrayBuffer());
}

const bookOf = async (...of: Parameters<typeof bytesOf>) => read(await bytesOf(...of), {cellNF: true});

/** A cell as far as it says something: its value, what it is worked out by, how it is shown, its note. */
function told(sheet: WorkSheet, address: string) {
  const {v, f, z, c} = (sheet[address] ?? {}) as CellObject;
  return {v, f, z, ...(c ? {note: c.map(({t}) => t).join()} : {})};
}

/** What the two formulas come to, worked out here from the cells of the years alone. */
function workedOut(formula: string, sheet: WorkSheet): number | string {
  const change = /^ROUND\((\w+)-(\w+),(\d+)\)$/.exec(formula);
  const amount = (address: string) => Number((sheet[address] as CellObject | undefined)?.v ?? 0);
  if (change) return Number((amount(change[1]!) - amount(change[2]!)).toFixed(Number(change[3])));
  const rate = /^IF\((\w+)=0,IF\((\w+)=0,"(.+?)","(.+?)"\),ROUND\(\2-\1,\d+\)\/ABS\(\1\)\)$/.exec(formula)!;
  const [base, later] = [amount(rate[1]!), amount(rate[2]!)];
  return base === 0 ? (later === 0 ? rate[3]! : rate[4]!) : (later - base) / Math.abs(base);
}

describe("the variances of 213002, saved as Excel and read back", () => {
  test("total revenue has its printed amounts, and a change and a rate that work themselves out", async () => {
    const context = contextOf(unit, {year: 2026, base: 2025});
    const {Sheets, SheetNames} = await bookOf(variancesExhibit(context)!, context);
    expect(SheetNames).toEqual(["Table", "Sources"]);
    const sheet = Sheets.Table!;
    const rows = utils.sheet_to_json<unknown[]>(sheet, {header: 1, defval: null});
    expect(rows[0]!.slice(0, 7)).toEqual([
      "Line",
      "Code",
      "2025 (万元)",
      "2026 (万元)",
      "Δ (万元)",
      "Δ %",
      "Kind of change"
    ]);
    const at = rows.findIndex(([name]) => name === "Revenue") + 1;
    expect(told(sheet, `C${at}`)).toMatchObject({v: 39_334.86, f: undefined, z: "#,##0.00"});
    expect(told(sheet, `D${at}`)).toMatchObject({v: 39_585.07, f: undefined, z: "#,##0.00"});
    expect(told(sheet, `E${at}`)).toEqual({
      v: 250.21,
      f: `ROUND(D${at}-C${at},6)`,
      z: "+#,##0.00;-#,##0.00;#,##0.00"
    });
    const rate = told(sheet, `F${at}`);
    expect(rate.f).toBe(`IF(C${at}=0,IF(D${at}=0,"unchanged","new"),ROUND(D${at}-C${at},6)/ABS(C${at}))`);
    // 250.21 ÷ 39,334.86
    expect(rate.v).toBeCloseTo(0.006361024, 8);
    expect(rate.z).toBe("+0.00%;-0.00%;0.00%");
    expect(rows[at - 1]![6]).toBe("changed");
  });

  test("every amount is the line's to the fen in each unit and language, every change and rate a formula that comes to it", async () => {
    for (const display of displayUnits)
      for (const locale of ["en", "zh"] as const)
        for (const [base, year] of [
          [2025, 2026],
          [2024, 2026]
        ] as const) {
          const context = contextOf(unit, {year, base, display}, locale);
          const rows = compare(unit.lines, breakdown("functional"), context.view);
          const table = comparedTable(rows, context);
          const shown = {lines: rows.map(({line}) => line), years: [base, year]};
          const book = await bookOf({title: "t", subtitle: "s", source: "q", shown, table}, context);
          const sheet = book.Sheets[context.t("tableTwin")]!;
          const fen = (address: string) => {
            const cell = sheet[address] as CellObject | undefined;
            return typeof cell?.v === "number" ? Math.round(cell.v * fenPer[display]) : null;
          };
          rows.forEach(({variance: each}, i) => {
            expect([fen(`C${i + 2}`), fen(`D${i + 2}`), fen(`E${i + 2}`)]).toEqual([
              each.base.amount?.fen ?? null,
              each.current.amount?.fen ?? null,
              each.change?.value ?? null
            ]);
            for (const address of each.kind === "notComparable" ? [] : [`E${i + 2}`, `F${i + 2}`]) {
              const {f, v} = told(sheet, address);
              expect(f, address).toMatch(new RegExp(`^(ROUND|IF)\\(.*\\bC${i + 2}\\b`));
              const come = workedOut(f!, sheet);
              if (typeof come === "number") expect(v).toBeCloseTo(come, 12);
              else expect(v).toBe(come);
            }
            const {rate} = each;
            if (rate) expect(Number(told(sheet, `F${i + 2}`).v)).toBeCloseTo(rate.value, 12);
          });
          expect(rows.length).toBeGreaterThan(5);
        }
  });

  test("the head is bold and stays in sight, columns are as wide as what they hold", async () => {
    const context = contextOf(unit, {year: 2026, base: 2025}, "zh");
    const parts = unzipSync(await bytesOf(variancesExhibit(context)!, context));
    const part = (name: string) => strFromU8(parts[name]!);
    expect(part("xl/worksheets/sheet1.xml")).toMatch(/<pane ySplit="1" topLeftCell="A2" state="frozen"/);
    const style = Number(/<c r="A1" t="s" s="(\d+)"/.exec(part("xl/worksheets/sheet1.xml"))![1]);
    const font = Number(
      [.../<cellXfs.*<\/cellXfs>/.exec(part("xl/styles.xml"))![0].matchAll(/<xf [^>]*fontId="(\d+)"/g)][style]![1]
    );
    const fonts = /<fonts.*<\/fonts>/.exec(part("xl/styles.xml"))![0].match(/<font\/>|<font>.*?<\/font>/g)!;
    expect([fonts[font], fonts[0]].map((each) => each!.includes("<b/>"))).toEqual([true, false]);
    expect(part("xl/worksheets/sheet1.xml")).toMatch(/<col min="1" max="1" width="\d+/);
    expect(part("xl/workbook.xml")).toContain('name="表格"');
  });

  test("the second sheet has title, unit, years, source, checks and address, and where each amount is printed", async () => {
    const context = contextOf(unit, {year: 2026, base: 2025});
    const exhibit = variancesExhibit(context)!;
    const rows = utils.sheet_to_json<unknown[]>((await bookOf(exhibit, context)).Sheets.Sources!, {header: 1});
    const named = new Map(rows.map(([name, text]) => [name, text]));
    expect(
      ["Title", "Unit code", "Years", "Amounts in", "Source", "Checks", "Address", "Saved on"].map((name) =>
        named.get(name)
      )
    ).toEqual([
      exhibit.title,
      "213002",
      "2026 against 2025",
      "万元",
      exhibit.source,
      about.checks,
      about.address,
      "2026-11-28"
    ]);
    const revenue = rows.filter(([name, , year]) => name === "Revenue" && typeof year === "number");
    expect(revenue.map(([, , year, amount]) => [year, amount])).toEqual([
      [2025, 39_334.86],
      [2026, 39_585.07]
    ]);
    for (const [, , , amount, , document, place, printed] of revenue) {
      expect(document).toBe("2026.md");
      expect(place).toMatch(/line \d+/);
      expect(Number(String(printed).replaceAll(",", ""))).toBe(amount);
    }
  });

  test("the note of an amount of 2025 says that the disclosure of 2026 gives it", async () => {
    const context = contextOf(unit, {year: 2026, base: 2025});
    const sheet = (await bookOf(variancesExhibit(context)!, context)).Sheets.Table!;
    const at = utils.sheet_to_json<unknown[]>(sheet, {header: 1}).findIndex(([name]) => name === "Revenue") + 1;
    expect([told(sheet, `C${at}`).note, told(sheet, `D${at}`).note]).toEqual([
      "from the disclosure of 2026",
      undefined
    ]);
  });
});

describe("lines made by hand", () => {
  const context = contextOf(unit, {year: 2026, base: 2025});
  const line = (label: string) => ({
    ...unit.lines[0]!,
    key: label,
    code: "",
    label,
    classification: "project" as const,
    points: []
  });
  const wan = (amount: number): Operand => ({
    state: amount === 0 ? "zero" : "value",
    amount: {fen: Math.round(amount * 1_000_000), half: 5000}
  });
  const blank: Operand = {state: "blank"};
  const implied: Operand = {
    ...wan(10),
    impliedBy: {current: wan(12).amount!, change: wan(2).amount!}
  };
  const pairs: ReadonlyArray<readonly [name: string, base: Operand, current: Operand]> = [
    ["=HYPERLINK(1)", wan(2), wan(1)],
    ["from zero", wan(0), wan(0.84)],
    ["from blank", blank, wan(3)],
    ["both zero", wan(0), wan(0)],
    ["ended", wan(5), blank],
    ["not published before", absent, wan(4)],
    ["does not apply", {state: "notApplicable"}, wan(4)],
    ["below zero", wan(-4), wan(-1)],
    ["implied", implied, wan(12)],
    ["same", wan(7), wan(7)]
  ];
  const table = comparedTable(
    pairs.map(([name, base, current]) => ({
      line: line(name),
      variance: variance(base, current),
      depth: 0
    })) as unknown as Parameters<typeof comparedTable>[0],
    context
  );

  test("a zero is 0, a blank cell empty; from zero the word stands, and no change is made up where there is none", async () => {
    const book = await bookOf(
      {title: "t", subtitle: "s", source: "q", shown: {lines: [], years: [2025, 2026]}, table},
      context
    );
    const sheet = book.Sheets.Table!;
    const rows = pairs.map(([name], i) => [
      name,
      ...["C", "D", "E", "F"].map((letter) => told(sheet, `${letter}${i + 2}`).v ?? null)
    ]);
    expect(rows).toEqual([
      ["=HYPERLINK(1)", 2, 1, -1, -0.5],
      ["from zero", 0, 0.84, 0.84, "new"],
      ["from blank", null, 3, 3, "new"],
      ["both zero", 0, 0, 0, "unchanged"],
      ["ended", 5, null, -5, -1],
      ["not published before", null, 4, null, null],
      ["does not apply", null, 4, null, null],
      ["below zero", -4, -1, 3, 0.75],
      ["implied", 10, 12, 2, 0.2],
      ["same", 7, 7, 0, 0]
    ]);
    pairs.forEach(([name], i) => {
      for (const letter of ["E", "F"]) {
        const {f, v} = told(sheet, `${letter}${i + 2}`);
        expect(f === undefined, `${name} ${letter}`).toBe(v === undefined);
        if (f) expect(workedOut(f, sheet)).toBe(v);
      }
    });
    expect([sheet.A2?.v, sheet.A2?.t, sheet.A2?.f]).toEqual(["=HYPERLINK(1)", "s", undefined]);
  });

  test("notes say what is implied, blank, or not comparable and why", async () => {
    const book = await bookOf(
      {title: "t", subtitle: "s", source: "q", shown: {lines: [], years: [2025, 2026]}, table},
      context
    );
    const note = (address: string) => told(book.Sheets.Table!, address).note;
    expect([note("C2"), note("E2"), note("C10")]).toEqual([
      undefined,
      undefined,
      "implied: this year’s amount less the stated change"
    ]);
    expect([note("C4"), note("D6"), note("C7"), note("E7"), note("F7"), note("F8")]).toEqual([
      context.t("stateBlank"),
      context.t("stateBlank"),
      context.t("notPublished"),
      context.t("noPriorFigure"),
      context.t("noPriorFigure"),
      context.t("notApplicable")
    ]);
  });
});

test("columnLetters goes on behind Z with two letters", () =>
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]));
