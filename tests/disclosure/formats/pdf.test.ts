import {describe, expect, it} from "vitest";
import {withoutRadicals} from "../../../src/disclosure/formats/pdf/painted.js";
import {readPdf} from "../../../src/disclosure/formats/pdf/pdf.js";
import {said} from "./said.js";
import {at, bar, smallPdf, stroke} from "./smallPdf.js";

const read = async (...pages: readonly (readonly string[])[]) =>
  said(await readPdf(smallPdf(pages.map((page) => page.join("\n")))));
const across = (...ys: number[]) => ys.map((y) => stroke(40, y, 340, y));
const down = (from: number, to: number, ...xs: number[]) => xs.map((x) => bar(x - 0.5, from, 1, to - from));

describe("readPdf", () => {
  it("has lines of text top to bottom, page numbers at the foot left out", async () =>
    expect(
      await read([
        at(40, 300, "second line of the page, long enough."),
        at(40, 320, "first line of the page, long enough."),
        at(190, 20, "- 1 -")
      ])
    ).toEqual(["prose@1 first line of the page, long enough.", "prose@2 second line of the page, long enough."]));
  it("has larger lines as headings", async () =>
    expect(
      await read([
        at(40, 350, "Title", 18),
        at(40, 320, "a sentence that goes on, and on."),
        at(40, 300, "a sentence that goes on, and on.")
      ])
    ).toContain("heading 1@1 Title"));
  it("joins runs of one word and keeps parts of a line apart", async () =>
    expect(await read([at(40, 300, "1,2"), at(53.9, 300, "34.56"), at(200, 300, "right")])).toEqual([
      "prose@1 1,234.56 right"
    ]));
  it("has a character printed twice once", async () =>
    expect(await read([at(40, 300, "7"), at(40.3, 300, "7")])).toEqual(["prose@1 7"]));
  it("reads a table from its lines, strokes or bars, a cell's lines as one", async () =>
    expect(
      await read([
        ...across(300, 260, 220),
        ...down(220, 300, 40, 140, 340),
        at(45, 285, "ab"),
        at(45, 270, "cd"),
        at(150, 280, "1,2"),
        at(45, 240, "ef")
      ])
    ).toEqual(["table 1: ab cd|1,2 / ef|"]));
  it("has a merged cell's text once, empty cells for the rest", async () =>
    expect(
      await read([
        ...across(300, 220),
        stroke(140, 260, 340, 260),
        ...down(220, 300, 40, 140, 340),
        ...down(220, 260, 240),
        at(45, 255, "item"),
        at(220, 275, "both"),
        at(150, 235, "1"),
        at(250, 235, "2")
      ])
    ).toEqual(["table 1: item|both| / |1|2"]));
  it("reads a table that is open at its sides", async () =>
    expect(
      await read([
        ...across(300, 260, 220),
        ...down(220, 300, 140),
        at(45, 275, "a"),
        at(150, 275, "1"),
        at(45, 235, "b"),
        at(150, 235, "2")
      ])
    ).toEqual(["table 1: a|1 / b|2"]));
  it("divides rows that no line divides where numbers stand below each other", async () =>
    expect(
      await read([
        ...across(300, 220),
        ...down(220, 300, 40, 140, 240, 340),
        ...["1.50", "2.50"].flatMap((n, i) => [
          at(45, 280 - 20 * i, `r${i}`),
          at(150, 280 - 20 * i, n),
          at(250, 280 - 20 * i, n)
        ])
      ])
    ).toEqual(["table 1: r0|1.50|1.50 / r1|2.50|2.50"]));
  it("reads a table without lines by what stands under what", async () =>
    expect(
      await read(
        [
          ["item", "sum"],
          ["a", "1.50"],
          ["b", "12.50"],
          ["c", "3.00"]
        ].flatMap(([label, sum], i) => [at(40, 300 - 20 * i, label!), at(200, 300 - 20 * i, sum!)])
      )
    ).toEqual(["table 1: item|sum / a|1.50 / b|12.50 / c|3.00"]));
  it("has a box around text as text", async () =>
    expect(await read([...across(300, 260), ...down(260, 300, 40, 340), at(45, 275, "a remark")])).toEqual([
      "prose@1 a remark"
    ]));
  it("gives a table on the next page the columns of the one before where its cells are joined", async () =>
    expect(
      await read(
        [
          ...across(300, 260),
          ...down(260, 300, 40, 140, 240, 340),
          at(45, 275, "a"),
          at(150, 275, "b"),
          at(250, 275, "1")
        ],
        [...across(380, 340), ...down(340, 380, 40, 240, 340), at(45, 355, "all"), at(250, 355, "1")]
      )
    ).toEqual(["table 1: a|b|1", "table 2: all||1"]));
  it("follows transformed, narrowed and moved text", async () =>
    expect(
      await read([
        "q 2 0 0 2 0 0 cm",
        at(20, 150, "12", 5),
        "Q",
        "BT /F 10 Tf 1 0 0 1 40 250 Tm 50 Tz (narrow) Tj 0 -20 Td (next) Tj ET"
      ])
    ).toEqual(["prose@1 12", "prose@2 narrow", "prose@3 next"]));

  it("reads a page that is turned", async () =>
    expect(
      said(
        await readPdf(smallPdf(["BT /F 10 Tf 0 1 -1 0 100 40 Tm (up) Tj 0 -20 Td (down) Tj ET"], {page: "/Rotate 90"}))
      )
    ).toEqual(["prose@1 up", "prose@2 down"]));
  it.each([
    ["UniGB-UCS2-H", "<9884 7b97 003100320033>"],
    ["GBK-EUC-H", "<d4a4cbe3313233>"]
  ])("reads Chinese in a font that is not embedded, in %s", async (map, text) => {
    const descriptor =
      "/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>";
    const font = `<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/${map}/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000${descriptor}>>]>>`;
    expect(said(await readPdf(smallPdf([`BT /F 10 Tf 40 300 Td ${text} Tj ET`], {font})))).toEqual(["prose@1 预算123"]);
  });
  it("has a sign where a font that cannot be read prints something", async () =>
    expect(
      said(
        await readPdf(
          smallPdf(["BT /F 10 Tf 40 300 Td (12) Tj ET"], {
            font: "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Nowhere-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType0>>]>>"
          })
        )
      )
    ).toEqual(["prose@1 \ufffd"]));
  it("has characters for the radicals that some fonts print", () =>
    expect(withoutRadicals("部⻔收⼊⽀出增⻓")).toBe("部门收入支出增长"));

  it("refuses a scan", () =>
    expect(readPdf(smallPdf(["0 0 m 10 10 l S"]))).rejects.toThrow(
      "unsupported pdf: no text, the pages are pictures (scan)"
    ));
  it("refuses what is no PDF", () =>
    expect(readPdf(new TextEncoder().encode("%PDF-1.4 nonsense"))).rejects.toThrow(
      "invalid pdf: the file is damaged or no PDF"
    ));
  it("refuses 5,000 pages", () =>
    expect(readPdf(smallPdf(Array<string>(5000).fill("")))).rejects.toThrow(
      "unsupported size: the file has 5000 pages; at most 2000 are read"
    ));
});
