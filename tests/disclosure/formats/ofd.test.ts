import {strToU8, zipSync} from "fflate";
import {describe, expect, it} from "vitest";
import {readPages} from "../../../src/disclosure/readDocument.js";
import {ofd, ofdBox, ofdFile, ofdText} from "./ofdFile.js";
import {oneDocument} from "./oneDocument.js";
import {said} from "./said.js";

const read = (...args: Parameters<typeof ofdFile>) => readPages(ofdFile(...args), "a.ofd");
const code = (attributes: string, text: string, more = "") =>
  `<ofd:TextObject Boundary="20 20 100 5" Font="3" Size="4" ${more}><ofd:TextCode ${attributes}>${text}</ofd:TextCode></ofd:TextObject>`;
const bars = (...data: readonly string[]) =>
  data
    .map(
      (path) =>
        `<ofd:PathObject Boundary="0 0 210 297" Stroke="false" Fill="true"><ofd:AbbreviatedData>${path}</ofd:AbbreviatedData></ofd:PathObject>`
    )
    .join("");

describe("an OFD document", () => {
  it("lines of text, a page each of its own", async () => {
    const pages = await read([ofdText([20, 20], "甲局2026年。"), ofdText([20, 20], "乙 & 丙。")]);
    expect(said(pages)).toEqual(["prose@1 甲局2026年。", "prose@2 乙 & 丙。"]);
    expect(pages.map(({number}) => number)).toEqual([1, 2]);
  });
  it("steps may be written as so many of one length, or not at all", async () =>
    expect(
      said(await read([code('X="0" Y="4" DeltaX="g 2 4 2 2"', "甲乙丙12。"), code('X="0" Y="4"', "丁，2。")]))
    ).toEqual(["prose@1 甲乙丙12。", "prose@2 丁，2。"]));
  it("a wide step is room between two texts", async () =>
    expect(said(await read([code('X="0" Y="4" DeltaX="4 30 4"', "甲乙丙丁")]))).toEqual(["prose@1 甲乙 丙丁"]));
  it("a code without a place begins where the one before it did", async () =>
    expect(
      said(
        await read([
          `<ofd:TextObject Boundary="20 20 9 9" Font="3" Size="4"><ofd:TextCode X="0" Y="4">甲，</ofd:TextCode><ofd:TextCode X="8">乙。</ofd:TextCode></ofd:TextObject>`
        ])
      )
    ).toEqual(["prose@1 甲，乙。"]));
  it("a table of boxes, and one of thin bars", async () => {
    const texts = ofdText([21, 41], "项目") + ofdText([51, 41], "1.00");
    const boxes = ofdBox(20, 40, 30, 6) + ofdBox(50, 40, 30, 6);
    const thin = bars(
      "M 20 40 L 80 40 L 80 40.3 L 20 40.3 C",
      "M 20 46 L 80 46 L 80 46.3 L 20 46.3 C",
      ...[20, 50, 80].map((x) => `M ${x} 40 L ${x}.3 40 L ${x}.3 46 L ${x} 46 C`)
    );
    for (const lines of [boxes, thin]) expect(said(await read([texts + lines]))).toEqual(["table 1: 项目|1.00"]);
  });
  it("curves and arcs draw no table", async () =>
    expect(
      said(
        await read([
          ofdText([20, 20], "甲。") +
            '<ofd:PathObject Boundary="20 20 60 60"><ofd:AbbreviatedData>M 0 0 B 9 0 9 9 0 9 Q 4 4 0 0 A 5 5 0 0 1 9 9 C</ofd:AbbreviatedData></ofd:PathObject>'
        ])
      )
    ).toEqual(["prose@1 甲。"]));
  it("a matrix scales text and moves it", async () => {
    const object = `<ofd:TextObject Boundary="20 30 9 9" CTM="0.3528 0 0 0.3528 0 0" Font="3" Size="12"><ofd:TextCode X="0" Y="12" DeltaX="12">甲。</ofd:TextCode></ofd:TextObject>`;
    expect(said(await read([ofdText([20, 20], "乙。", {size: 4.2}) + object]))).toEqual([
      "prose@1 乙。",
      "prose@2 甲。"
    ]);
  });
  it("a page set on its side is read upright", async () => {
    const turned = (x: number, text: string) =>
      `<ofd:TextObject Boundary="${x} 100 9 9" CTM="0 1 -1 0 0 0" Font="3" Size="4"><ofd:TextCode X="0" Y="0" DeltaX="g 9 4">${text}</ofd:TextCode></ofd:TextObject>`;
    expect(said(await read([turned(100, "第一行。") + turned(80, "第二行。")]))).toEqual([
      "prose@1 第一行。",
      "prose@2 第二行。"
    ]);
  });
  it("a template's text stands on its pages, a drawing of the resources where it is used", async () => {
    const resources = `<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="7"><ofd:Content>${ofdText([0, 0], "丙。")}</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>`;
    const use = '<ofd:CompositeObject ResourceID="7" Boundary="20 60 9 9"/>';
    expect(
      said(await read([ofdText([20, 40], "乙。") + use], {template: ofdText([20, 20], "甲。"), resources}))
    ).toEqual(["prose@1 甲。", "prose@2 乙。", "prose@3 丙。"]);
  });
  it("a bold line is a heading", async () => {
    const resources = '<ofd:Fonts><ofd:Font ID="4" FontName="SimHei"/></ofd:Fonts>';
    const body = [40, 50, 60].map((y) => ofdText([20, y], "甲局负责，保管档案。")).join("");
    const heading = ofdText([20, 20], "一、概况").replace('Font="3"', 'Font="4"');
    const heavy = ofdText([20, 30], "二、说明", {attributes: 'Weight="700"'});
    expect(said(await read([heading + heavy + body], {resources})).slice(0, 2)).toEqual([
      "heading 2@1 一、概况",
      "heading 2@2 二、说明"
    ]);
  });
  it("what is not shown is kept apart", async () => {
    const hidden = ofdText([20, 40], "底稿12", {attributes: 'Visible="false"'});
    const clear = code('X="0" Y="4"', "水印", 'Alpha="0"');
    const [page] = await read([ofdText([20, 30], "甲。") + hidden + clear]);
    expect(said([page!])).toEqual(["prose@1 甲。"]);
    expect(page!.asides).toEqual([
      {
        use: "hidden",
        line: 1,
        where: "text",
        parts: [
          {line: 1, cell: 0, text: "底稿12"},
          {line: 1, cell: 0, text: "水印"}
        ]
      }
    ]);
  });
  it("a page's own box is its size", async () => {
    const page = "<ofd:Area><ofd:PhysicalBox>100 100 100 100</ofd:PhysicalBox></ofd:Area>";
    expect(said(await read([ofdText([20, 20], "外。") + ofdText([120, 120], "内。")], {page}))).toEqual([
      "prose@1 内。"
    ]);
  });
});

describe("an OFD document that is not read", () => {
  it("a picture", async () =>
    expect(read([ofdBox(1, 1, 9, 9)])).rejects.toThrow("unsupported ofd: no text, the pages are pictures (scan)"));
  it("one without its parts", async () =>
    expect(readPages(zipSync({"OFD.xml": strToU8("<a><DocRoot>b.xml</DocRoot></a>")}), "a.ofd")).rejects.toThrow(
      "invalid ofd: the file is damaged, locked or no OFD document"
    ));
  it("a drawing of many objects that is used many times", async () => {
    const use = '<ofd:CompositeObject ResourceID="7" Boundary="0 0 9 9"/>';
    const resources = `<ofd:CompositeGraphicUnit ID="7"><ofd:Content>${use}${ofdBox(1, 1, 9, 9).repeat(1001)}</ofd:Content></ofd:CompositeGraphicUnit>`;
    await expect(read([use.repeat(1000)], {resources})).rejects.toThrow(
      "unsupported size: its pages draw more than 1000000 objects"
    );
  });
  it("steps without end", async () =>
    expect(said(await read([code('X="0" Y="4" DeltaX="g 999999999 4"', "甲。")]))).toEqual(["prose@1 甲。"]));
  it("5,000 pages, 50,001 lines, elements 5,001 deep", async () => {
    await expect(read(Array<string>(2001).fill(ofdText([9, 9], "甲")))).rejects.toThrow("at most 2000 are read");
    await expect(read([bars(`M 0 0 L 9 0 C `.repeat(50_001))])).rejects.toThrow("at most 50000 are read");
    await expect(read(["<a>".repeat(5001)])).rejects.toThrow("stand in one another more than 5000 deep");
  });
  it("changed at any place it ends, in pages or one line", async () => {
    const whole = ofd(oneDocument);
    for (let i = 0; i < 60; ++i) {
      const changed = whole.slice();
      for (let k = 0; k < 4; ++k) changed[(i * 7919 + k * 104729) % whole.length] = (i * 31 + k * 67) % 256;
      const error = await readPages(changed, "a.ofd").catch((caught: Error) => caught);
      if (error instanceof Error) expect(error.message).toMatch(/^(?:invalid|unsupported) /);
    }
  });
});
