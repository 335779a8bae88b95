import {describe, expect, it} from "vitest";
import {withoutRadicals} from "../../../src/disclosure/formats/pdf/painted.js";
import {readPdf} from "../../../src/disclosure/formats/pdf/pdf.js";
import {said} from "./said.js";
import {at, bar, smallPdf, stroke} from "./smallPdf.js";

const read = async (...pages: readonly (readonly string[])[]) =>
  said(await readPdf(smallPdf(pages.map((page) => page.join("\n")))));
const across = (...ys: number[]) => ys.map((y) => stroke(40, y, 340, y));
const down = (from: number, to: number, ...xs: number[]) => xs.map((x) => bar(x - 0.5, from, 1, to - from));

/** A font that is not embedded, its characters coded by a map. */
function chinese(map: string): string {
  const descriptor =
    "/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>";
  return `<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/${map}/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000${descriptor}>>]>>`;
}

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
    expect(said(await readPdf(smallPdf([`BT /F 10 Tf 40 300 Td ${text} Tj ET`], {font: chinese(map)})))).toEqual([
      "prose@1 预算123"
    ]);
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

  it("reads a page whose text is set on its side", async () =>
    expect(await read(["BT /F 10 Tf 0 1 -1 0 100 40 Tm (up) Tj 0 -20 Td (down) Tj ET"])).toEqual([
      "prose@1 up",
      "prose@2 down"
    ]));
  it("reads a page whose text is set on its side, downwards", async () =>
    expect(await read(["BT /F 10 Tf 0 -1 1 0 100 300 Tm (up) Tj 0 -20 Td (down) Tj ET"])).toEqual([
      "prose@1 up",
      "prose@2 down"
    ]));
  it("keeps the one word on its side beside upright text", async () =>
    expect(await read([at(40, 300, "a line of text"), "BT /F 10 Tf 0 1 -1 0 380 40 Tm (side) Tj ET"])).toContain(
      "prose@1 a line of text"
    ));

  const facts = async (...page: readonly string[]) =>
    (await readPdf(smallPdf([page.join("\n")])))[0]!.blocks.flatMap((block) =>
      block.kind === "table" ? block.rows.map((row) => row.facts?.get(0)?.indent) : []
    );
  it("keeps how many points a text is set in, its first line's where it wraps, and none of an amount's", async () =>
    expect(
      await facts(
        ...across(320, 290, 260, 230, 200),
        ...down(200, 320, 40, 140, 340),
        at(45, 305, "whole"),
        at(150, 305, "3.00"),
        at(60, 278, "part"),
        at(42, 266, "wraps"),
        at(150, 275, "1.00"),
        at(75, 245, "part of part"),
        at(150, 245, "2.00"),
        at(60, 215, "7.00"),
        at(150, 215, "2.00")
      )
    ).toEqual([5, 20, 35, undefined]));

  const amounts = (y: number, rest: number) => [
    ...["12,345.0", "67,890.0"].flatMap((n, i) => [at(142 + 42 * i, y, n), at(142 + 42 * i, rest, "0")]),
    at(230, y - 5, "80,235.00")
  ];
  it("has an amount that wraps in a narrow cell whole", async () =>
    expect(
      await read([
        ...across(300, 260, 220),
        ...down(220, 300, 40, 140, 182, 224, 340),
        at(45, 278, "a"),
        ...amounts(283, 271),
        at(45, 238, "b"),
        ...amounts(243, 231)
      ])
    ).toEqual(["table 1: a|12,345.00|67,890.00|80,235.00 / b|12,345.00|67,890.00|80,235.00"]));
  it("gives a label back the end that runs over its cell's edge", async () => {
    const font = chinese("UniGB-UCS2-H");
    const shown = (x: number, text: string) =>
      `BT /F 10 Tf ${x} 275 Td <${[...text].map((c) => c.charCodeAt(0).toString(16).padStart(4, "0")).join("")}> Tj ET`;
    const page = [...across(300, 260), ...down(260, 300, 40, 84, 340), shown(42, "其他支出"), shown(82, "额23.50")];
    expect(said(await readPdf(smallPdf([page.join("\n")], {font})))).toEqual(["table 1: 其他支出额|23.50"]);
    const apart = [...across(300, 260), ...down(260, 300, 40, 84, 340), shown(42, "其他"), shown(90, "额23.50")];
    expect(said(await readPdf(smallPdf([apart.join("\n")], {font})))).toEqual(["table 1: 其他|额23.50"]);
  });

  it("leaves out a line that heads most pages but the first of them, and keeps one that heads two", async () => {
    const page = (head: string, text: string) => [at(40, 380, head), at(40, 300, text)];
    expect(await read(page("Office", "a"), page("Office", "b"), page("Office", "c"), page("Else", "d"))).toEqual([
      "prose@1 Office",
      "prose@2 a",
      "prose@3 b",
      "prose@4 c",
      "prose@5 Else",
      "prose@6 d"
    ]);
    expect(await read(page("Office", "a"), page("Office", "b"))).toContain("prose@3 Office");
  });
  it("has prose that is set wide as prose, whatever amounts stand in it", async () => {
    const font = chinese("UniGB-UCS2-H");
    const shown = (x: number, y: number, text: string) =>
      `BT /F 10 Tf ${x} ${y} Td <${[...text].map((c) => c.charCodeAt(0).toString(16).padStart(4, "0")).join("")}> Tj ET`;
    const page = [
      [shown(40, 320, "收入总计"), shown(140, 320, "21,940.96")],
      [shown(40, 300, "万元。与上年相比，支出各增加"), shown(240, 300, "3,958.98")],
      [shown(40, 280, "万元，增长"), shown(140, 280, "22.00")]
    ];
    expect(said(await readPdf(smallPdf([page.flat().join("\n")], {font}))).map((text) => text.slice(0, 5))).toEqual([
      "prose",
      "prose",
      "prose"
    ]);
  });

  const remarksOf = async (pages: readonly string[], options = {}) =>
    (await readPdf(smallPdf(pages, options))).flatMap(({remarks = []}) => remarks.map(({message}) => message));
  it("says of a page among others that it has no text", async () =>
    expect(await remarksOf([at(40, 300, "text"), "0 0 m 10 10 l S", ""])).toEqual([
      "page without text: page 2 is empty or a picture"
    ]));
  it("says of a page that its font does not name its characters", async () =>
    expect(
      await remarksOf(["BT /F 10 Tf 40 300 Td (12) Tj ET"], {
        font: "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Nowhere-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType0>>]>>"
      })
    ).toEqual(["page without text: page 1 is set in a font that does not name its characters"]));

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
