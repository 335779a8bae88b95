import {parseDocument} from "htmlparser2";
import {readFileSync} from "node:fs";
import {beforeAll, describe, expect, test} from "vitest";
import {readCorpus} from "../../../loaders/corpus/corpus.js";
import {paperFiles, paperInput} from "../../../loaders/paper/writePaper.js";
import {breakdowns, isPart} from "../../../src/budget/breakdown.js";
import {headlines, headlineKey} from "../../../src/budget/headlines.js";
import {reviewedAmounts} from "../../../src/budget/explain/review.js";
import {operandAt} from "../../../src/budget/series.js";
import {reviewPack} from "../../../src/components/paper/reviewPack.js";
import {plainWords} from "../../../src/components/paper/paper.js";
import {lineName} from "../../../src/locale/names.js";
import {unitFile} from "../../../src/store/published/unitFile.js";
import {dataFolder} from "../smallDisclosure.js";
import {smallFigures} from "../smallFigures.js";
import {allOf, styleOf, wordPart, wordTables, wordText} from "./wordParts.js";

const corpus = await readCorpus("data");

/** Units, their years, and the fen of what their documents count money in: 万元 and 元. */
const asked = [
  ["213002", 2026, 2025, 1_000_000],
  ["310107-wanli", 2025, 2024, 100],
  ["310107-wanli", 2024, 2023, 100]
] as const;
const papers = asked.flatMap(([unit, year, base, per]) =>
  (["en", "zh"] as const).map((locale) => ({unit, year, base, per, locale}))
);

/** An amount as printed, in fen; undefined of what is no number. */
function fenIn(text: string, per = 1_000_000): number | undefined {
  const plain = text.replace("\u2212", "-").replaceAll(/[,+≈\s]|万元/g, "");
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Math.round(Number(plain) * per) : undefined;
}

/** Whether an amount printed with two decimals of 万元 is this one. */
const isPrinted = (printed: number | undefined, fen: number | undefined) =>
  printed === undefined || fen === undefined ? printed === fen : Math.abs(printed - fen) <= 5000;

/** A rate as printed, in percent, and half of its last digit. */
function percentIn(text: string): {readonly value: number; readonly half: number} | undefined {
  const [, sign, digits, decimals = ""] = /^([+\u2212]?)([\d,]+(?:\.(\d+))?)\u202f%$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  return {value: (sign === "\u2212" ? -1 : 1) * Number(digits.replaceAll(",", "")), half: 0.5 * 10 ** -decimals.length};
}

describe.each(papers)(
  "the report of $unit, $year against $base, $locale, as Word",
  ({unit: code, year, base, per, locale}) => {
    let files: Awaited<ReturnType<typeof paperFiles>>;
    beforeAll(async () => {
      files = await paperFiles(corpus, {kind: "report", unit: code, year, base, locale, display: "wan"});
    }, 240_000);
    const unit = unitFile(corpus.units.find((own) => own.code === code)!);
    const budget = unit.lines.filter(({phase}) => phase === "budget");
    const yearHeads = [`${base} (万元)`, `${year} (万元)`];

    test("each row of lines has the amounts of its figures, their difference and their rate", async () => {
      const tables = wordTables(files.docx).filter(({head}) => yearHeads.every((each) => head.includes(each)));
      expect(tables.length).toBeGreaterThan(2);
      let counted = 0;
      for (const {head, rows} of tables) {
        const [from, to] = yearHeads.map((each) => head.indexOf(each)) as [number, number];
        const isCoded = from === 2;
        for (const row of rows) {
          const amounts = [fenIn(row[from]!), fenIn(row[to]!)];
          const found = budget.filter((line) => {
            const own = [base, year].map((each) => operandAt(line, each).amount?.fen);
            return (
              lineName(line, locale) === row[0] &&
              (!isCoded || (/^\d+$/.test(line.code) ? line.code : "") === row[1]) &&
              own.every((fen, i) => isPrinted(amounts[i], fen))
            );
          });
          expect(found, row.join(" | ")).not.toEqual([]);
          const [before, now] = [base, year].map((each) => operandAt(found[0], each));
          expect([row[from]!, row[to]!].map((text) => text.startsWith("≈"))).toEqual(
            [before, now].map((operand) => operand!.impliedBy !== undefined)
          );
          const change = fenIn(row[to + 1]!);
          const exact = (now!.amount?.fen ?? 0) - (before!.amount?.fen ?? 0);
          if (change !== undefined) expect(isPrinted(change, exact), row.join(" | ")).toBe(true);
          const rate = percentIn(row[to + 2]!);
          if (rate) {
            const percent = (100 * exact) / Math.abs(before!.amount!.fen);
            expect(Math.abs(rate.value - percent), row.join(" | ")).toBeLessThanOrEqual(rate.half + 1e-9);
          }
          counted += amounts.filter((fen) => fen !== undefined).length;
        }
      }
      expect(counted).toBeGreaterThan(50);
    });

    test("no line of a breakdown that has an amount in either year is left out", async () => {
      const rows = wordTables(files.docx).flatMap((table) => table.rows);
      const listed = budget.filter(
        (line) =>
          (breakdowns.slice(1).some((way) => isPart(line, way)) || headlines.some(({key}) => key === line.key)) &&
          [year, base].some((each) => operandAt(line, each).amount)
      );
      const missing = listed.filter(
        (line) =>
          !rows.some((row) => row[0] === lineName(line, locale) && (!/^\d+$/.test(line.code) || row[1] === line.code))
      );
      expect(missing.map(({label}) => label)).toEqual([]);
    });

    test("each number of the summary follows from what is printed at the places behind it", async () => {
      const {docx} = files;
      const places = wordTables(docx).find(({head}) => head.length === 4 && /^(?:No\.|序号)$/.test(head[0]!))!;
      const printed = (n: number) =>
        fenIn(places.rows[n - 1]![3]!, places.rows[n - 1]![3]!.includes("万元") ? undefined : per)!;
      const lead = allOf(wordPart(docx, "word/document.xml"), "w:p").find((each) => styleOf(each) === "Lead")!;
      const numbers = [...wordText(lead).matchAll(/([+\u2212]?[\d,]+\.\d+)(\u202f%)?((?:\[\d+\])+)/g)];
      expect(numbers.length).toBeGreaterThan(3);
      // every number with decimals has its places
      expect(wordText(lead).match(/\d\.\d/g)).toHaveLength(numbers.length);
      for (const [text, number, percent, refs] of numbers) {
        const terms = refs!.match(/\d+/g)!.map((each) => printed(Number(each)));
        const [first, second] = terms as [number, number];
        if (percent) {
          const {value, half} = percentIn(number! + percent)!;
          expect(Math.abs(Math.abs(value) - Math.abs((100 * (first - second)) / second)), text).toBeLessThanOrEqual(
            half
          );
          continue;
        }
        // one place: its amount; two: their difference; three: what a part leaves of that
        const change = Math.abs(first - second);
        const exact = terms.length === 1 ? first : terms.length === 2 ? change : change - terms[2]!;
        const printedFen = fenIn(number!)!;
        expect(isPrinted(terms.length === 1 ? printedFen : Math.abs(printedFen), exact), text).toBe(true);
      }
    });

    test("its contents list its headings, in order", async () => {
      const paragraphs = allOf(wordPart(files.docx, "word/document.xml"), "w:p");
      const texts = (...styles: readonly string[]) =>
        paragraphs.filter((each) => styles.includes(styleOf(each) ?? "")).map(wordText);
      const headings = texts("Heading1", "Heading2");
      expect(headings.length).toBeGreaterThan(8);
      expect(texts("TOC1", "TOC2").map((text) => text.replace(/\d+$/, ""))).toEqual(headings);
    });

    test("table heads repeat, rows stay whole, pictures say what they show", async () => {
      const document = wordPart(files.docx, "word/document.xml");
      for (const table of allOf(document, "w:tbl")) {
        const rows = allOf(table, "w:tr");
        expect(rows.map((row) => has(row, "w:tblHeader"))).toEqual([true, ...rows.slice(1).map(() => false)]);
        expect(rows.every((row) => has(row, "w:cantSplit"))).toBe(true);
      }
      const pictures = allOf(document, "wp:docPr");
      expect(pictures.length).toBeGreaterThan(4);
      for (const {attribs} of pictures) expect(attribs.descr).toContain(unit.unit.name);
    });

    test("it is A4 in its language, with a face for Chinese, and right-aligned numbers", async () => {
      const {docx} = files;
      const document = wordPart(docx, "word/document.xml");
      expect(allOf(document, "w:pgSz").map(({attribs}) => [attribs["w:w"], attribs["w:h"]])).toEqual([
        ["11906", "16838"]
      ]);
      const [defaults] = allOf(wordPart(docx, "word/styles.xml"), "w:docDefaults");
      expect(allOf(defaults!, "w:lang")[0]!.attribs).toEqual({
        "w:val": locale === "zh" ? "zh-CN" : "en-GB",
        "w:eastAsia": "zh-CN"
      });
      expect(allOf(defaults!, "w:rFonts")[0]!.attribs["w:eastAsia"]).toBe(
        locale === "zh" ? "SimSun" : "Microsoft YaHei"
      );
      const [headlineTable] = allOf(document, "w:tbl");
      const [, row] = allOf(headlineTable!, "w:tr");
      expect(
        allOf(row!, "w:tc")
          .slice(1, 5)
          .map((cell) => allOf(cell, "w:jc")[0]?.attribs["w:val"])
      ).toEqual(["right", "right", "right", "right"]);
    });

    test("its HTML has the same tables, no script and no address but its own", async () => {
      const {html, docx} = files;
      const page = parseDocument(html);
      const plain = (text: string) => text.replace(/\s/g, "");
      const cells = allOf(page, "table").map((table) =>
        allOf(table, "tr").map((row) => [...allOf(row, "th"), ...allOf(row, "td")].map((cell) => plain(textIn(cell))))
      );
      expect(cells).toEqual(wordTables(docx).map(({head, rows}) => [head, ...rows].map((row) => row.map(plain))));
      for (const name of ["script", "link", "img", "iframe", "object", "form"]) expect(allOf(page, name)).toEqual([]);
      const attributes = everyAttribute(page).filter(([name]) => !/^xmlns/.test(name));
      expect(attributes.filter(([name, value]) => /^on/.test(name) || /(?:https?:)?\/\/\w/.test(value))).toEqual([]);
      const ids = attributes.filter(([name]) => name === "id").map(([, value]) => value);
      expect(new Set(ids).size).toBe(ids.length);
      const links = attributes.filter(([name]) => name === "href").map(([, value]) => value.slice(1));
      expect(links.filter((id) => !ids.includes(id))).toEqual([]);
    });
  }
);

/** Whether something is so that Word says by an element, and by its value not to be. */
function has(node: Parameters<typeof allOf>[0], name: string): boolean {
  return allOf(node, name).some(({attribs}) => !/^(?:false|0|off)$/.test(attribs["w:val"] ?? ""));
}

function textIn(node: Parameters<typeof allOf>[0]): string {
  return "data" in node ? node.data : "children" in node ? node.children.map(textIn).join("") : "";
}

function everyAttribute(node: Parameters<typeof allOf>[0]): Array<[name: string, value: string]> {
  const own = "attribs" in node ? Object.entries(node.attribs) : [];
  return [...own, ...("children" in node ? node.children.flatMap(everyAttribute) : [])];
}

test("places of 213002 stand in the document's text, line by line", {timeout: 120_000}, async () => {
  const {docx} = await paperFiles(corpus, {
    kind: "report",
    unit: "213002",
    year: 2026,
    base: 2025,
    locale: "en",
    display: "wan"
  });
  const lines = readFileSync("data/213002-tianmen-social-insurance/2026.md", "utf8").split("\n");
  const {rows} = wordTables(docx).find(({head}) => head[0] === "No." && head.length === 4)!;
  expect(rows.length).toBeGreaterThan(10);
  for (const [, , place, printed] of rows)
    expect(lines[Number(/line (\d+)/.exec(place!)![1]) - 1], place).toContain(printed);
});

test("a change that nothing divides is drawn once, however many exhibits show it", {timeout: 120_000}, async () => {
  const of = {unit: "500000-kxjsj", year: 2026, base: 2025, locale: "zh", display: "wan"} as const;
  const {html} = await paperFiles(corpus, {...of, kind: "report"});
  const ids = everyAttribute(parseDocument(html)).flatMap(([name, value]) => (name === "id" ? [value] : []));
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});

describe("the review pack of 213002", () => {
  const of = {unit: "213002", year: 2026, base: 2025, locale: "en", display: "wan"} as const;

  test("holds the changes over their thresholds, the largest first, and no others", {timeout: 120_000}, async () => {
    const {docx} = await paperFiles(corpus, {...of, kind: "review"});
    const [material] = wordTables(docx);
    // by hand: totals from 100 万元 or 5 %, three public and operating expenses always
    expect(material!.rows.map(([name]) => name!.split("\n")[0])).toEqual([
      "Revenue",
      "Expenditure",
      "Project expenditure",
      "Basic expenditure",
      "Agency operating expenses",
      "Three public expenses",
      "Vehicle operation",
      "Official receptions"
    ]);
    const sign = wordTables(docx).at(-1)!;
    expect(sign.rows.map(([role]) => role)).toEqual(["Prepared by", "Reviewed by", "Approved by"]);
  });

  test("lists a reviewer's query among its open points, and one that is accepted not", () => {
    const input = paperInput(corpus, of);
    const line = (id: "revenue" | "expenditure") =>
      input.context.unit.lines.find(({key, phase}) => key === headlineKey(id) && phase === "budget")!;
    const review = (id: "revenue" | "expenditure", state: "query" | "accepted", note: string) => ({
      line: line(id).key,
      base: 2025,
      year: 2026,
      state,
      note,
      who: "LW",
      when: "2026-02-01",
      ...reviewedAmounts(line(id), {base: 2025, year: 2026})
    });
    const pack = reviewPack({
      ...input,
      reviews: [review("revenue", "query", "Why not more?"), review("expenditure", "accepted", "Fine.")]
    });
    const open = pack.sections.find(({id}) => id === "open")!;
    const lists = open.blocks.flatMap((block) => (block.kind === "list" ? block.items.map(plainWords) : []));
    expect(lists.some((text) => text.includes("Why not more?"))).toBe(true);
    expect(lists.some((text) => text.includes("Fine."))).toBe(false);
  });
});

const hostile = "<img src=x onerror=alert(1)>&局";

test("hostile names are text in both files, and what XML forbids is left out", {timeout: 120_000}, async () => {
  const printed = [
    "2025 expenditure total 11.00",
    "2026 expenditure total 12.50",
    `2026 expenditure functional 208 ${"<b>社保\u0001</b>"} 12.50`
  ];
  const folder = await dataFolder({"900001-x/figures.csv": smallFigures(printed, {name: hostile})});
  const own = await readCorpus(folder);
  const {html, docx, paper} = await paperFiles(own, {kind: "report", unit: "900001", locale: "zh", display: "wan"});
  expect(paper.title).toBe(hostile);
  const page = parseDocument(html);
  expect([...allOf(page, "img"), ...allOf(page, "b")]).toEqual([]);
  expect(everyAttribute(page).filter(([name]) => /^on/.test(name))).toEqual([]);
  expect(textIn(allOf(page, "h1")[0]!)).toBe(paper.title);
  const text = wordText(wordPart(docx, "word/document.xml"));
  for (const words of [hostile, "<b>社保</b>"]) expect(text).toContain(words);
  expect(text).not.toContain("\u0001");
});

test.each([
  [{unit: "nobody"}, /^unknown unit: nobody \(one of 213002, /],
  [{unit: "213002", year: 1999}, /^unknown year: 1999 \(one of /],
  [{unit: "213002", base: 2026}, /^unknown year: 2026 \(one of 2024, 2025\)$/]
])("of %o there is no report", async (of, message) => {
  await expect(paperFiles(corpus, {kind: "report", locale: "en", display: "wan", ...of})).rejects.toThrow(message);
});
