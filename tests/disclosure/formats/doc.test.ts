import {describe, expect, it} from "vitest";
import {readPages} from "../../../src/disclosure/readDocument.js";
import {doc, docFile, docRow, raised, strike, vanish} from "./docFile.js";
import type {DocParagraph} from "./docFile.js";
import {oneDocument} from "./oneDocument.js";
import {said} from "./said.js";

const read = async (...args: Parameters<typeof docFile>) => readPages(docFile(...args), "a.doc");
const prose = (text: string): DocParagraph => ({runs: [{text}]});

describe("a Word document of before 2007", () => {
  it("headings by their styles, paragraphs, tables", async () =>
    expect(
      said(await read([{...prose("标题"), style: 2}, prose("文"), ...docRow(["甲", "1"], [0, 900, 1800])]))
    ).toEqual(["heading 2@1 标题", "prose@2 文", "table 4: 甲|1"]));
  it("text of one byte a character before text of two", async () =>
    expect(said(await read([prose("年")], {narrow: "2026 \x80"}))).toEqual(["prose@1 2026 €年"]));
  it("a cell over several columns is followed by empty ones", async () =>
    expect(
      said(await read([...docRow(["甲", "乙"], [0, 900, 2700]), ...docRow(["丙", "1", "2"], [-20, 910, 1800, 2690])]))
    ).toEqual(["table 2: 甲|乙| / 丙|1|2"]));
  it("a row that begins further right has empty cells before", async () =>
    expect(said(await read([...docRow(["甲", "乙"], [0, 900, 1800]), ...docRow(["1"], [900, 1800])]))).toEqual([
      "table 2: 甲|乙 / |1"
    ]));
  it("paragraphs of a cell are one text", async () =>
    expect(
      said(await read([{...prose("一般公共"), operations: [0x16, 0x24, 1]}, ...docRow(["服务", "1"], [0, 900, 1800])]))
    ).toEqual(["table 2: 一般公共服务|1"]));
  it("a field is its result, a formula without one itself", async () => {
    const field = (instruction: string, result: string) => prose(`\x13${instruction}\x14${result}\x15`);
    expect(
      said(await read([field(" PAGE ", "3"), field(' HYPERLINK "a" ', "甲"), field(" =SUM(ABOVE) ", "")]))
    ).toEqual(["prose@1 3", "prose@2 甲", "prose@3 =SUM(ABOVE)"]);
  });
  it("hidden and struck text is kept apart, raised text is raised", async () => {
    const [page] = await read([
      {runs: [{text: "甲"}, {text: "乙", operations: vanish}, {text: "丙", operations: strike}]},
      {...prose("丁"), style: 4},
      {runs: [{text: "70.00"}, {text: "1", operations: raised}]}
    ]);
    expect(said([page!])).toEqual(["prose@1 甲", "prose@3 70.00¹"]);
    expect(page!.asides!.map(({use, parts}) => `${use} ${parts.map(({text}) => text).join()}`)).toEqual([
      "hidden 乙",
      "struck 丙",
      "hidden 丁"
    ]);
  });
  it("tables of many rows take several pages of properties", async () => {
    const rows = Array.from({length: 60}, (_, i) => docRow([`项目${i}`, `${i}.00`], [0, 900, 1800]));
    const [table] = (await read(rows.flat()))[0]!.blocks;
    expect(table?.kind === "table" && table.rows.map(({cells}) => cells.join())).toEqual(
      rows.map((_, i) => `项目${i},${i}.00`)
    );
  });
  it("named .wps it is no other", async () =>
    expect((await readPages(doc(oneDocument), "a.wps"))[0]!.remarks).toBeUndefined());
});

describe("a Word document that is not read", () => {
  it.each([
    ["locked", {flags: 0x300}, "unsupported format: a document locked by a password (save it without one)"],
    ["of before 1997", {version: 0x68}, "unsupported format: a Word document of before 1997 (save it as .docx or PDF)"]
  ])("one %s", async (_, options, message) => expect(read([prose("甲")], options)).rejects.toThrow(message));
  it("cut off at any place: one line, or what is left of it", async () => {
    const whole = doc(oneDocument);
    for (let length = 600; length < whole.length; length += 997) {
      const error = await readPages(whole.slice(0, length), "a.doc").catch((caught: Error) => caught);
      if (error instanceof Error) expect(error.message).toMatch(/^invalid doc: the file is damaged/);
    }
  });
  it("changed at any place it ends, in pages or one line", async () => {
    const whole = doc(oneDocument);
    for (let i = 0; i < 200; ++i) {
      const changed = whole.slice();
      for (let k = 0; k < 8; ++k) changed[(i * 7919 + k * 104729) % whole.length] = (i * 31 + k * 67) % 256;
      const error = await readPages(changed, "a.doc").catch((caught: Error) => caught);
      if (error instanceof Error) expect(error.message).toMatch(/^(?:invalid|unsupported) /);
    }
  });
});
