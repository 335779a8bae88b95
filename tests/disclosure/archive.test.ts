import {strToU8, zipSync} from "fflate";
import {describe, expect, it} from "vitest";
import {readDocument, readPages, readTogether} from "../../src/disclosure/readDocument.js";
import {amounts, messages, readAs} from "./formats/figuresIn.js";
import {oneDocument} from "./formats/oneDocument.js";
import {said} from "./formats/said.js";
import {docx, markdown, workbook} from "./formats/writers.js";

const tables = oneDocument.slice(oneDocument.findIndex(({kind}) => kind === "table") - 2);
const words = oneDocument.slice(0, oneDocument.length - tables.length);
const whole = await readAs(markdown(oneDocument), "draft.md");
const expected = amounts(whole);
const read = (files: Record<string, Uint8Array>) => readAs(zipSync(files), "draft.zip");
const refusal = "unsupported format: .zip (unpack it and take the files in it)";
const titled = (text: string) => strToU8(`${text}\n\n合计\t1.00\n`);

describe("an archive", () => {
  it("of one document is that document", async () => {
    const disclosure = await read({"甲局/2026.docx": await docx(oneDocument)});
    expect(amounts(disclosure)).toEqual(expected);
    expect(messages(disclosure)).toEqual(["files read as one document: 2026.docx"]);
  });
  it("of a text and its tables is one document, and says so", async () => {
    const disclosure = await read({
      "附件：公开表.xlsx": workbook(tables),
      "说明.docx": await docx(words),
      "封面.jpg": new Uint8Array([1]),
      "__MACOSX/._说明.docx": new Uint8Array([1])
    });
    expect(amounts(disclosure)).toEqual(expected);
    expect(disclosure.claims.length).toBe(whole.claims.length);
    expect(messages(disclosure)).toEqual([
      "files read as one document: 说明.docx, 附件：公开表.xlsx",
      "files not read: 封面.jpg"
    ]);
    const lines = disclosure.statements.map(({rows}) => rows[0]!.line);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });
  it("of a text that holds its tables, and of these once more, is the text", async () => {
    const disclosure = await read({"a.docx": await docx(oneDocument), "b.xlsx": workbook(tables)});
    expect(amounts(disclosure)).toEqual(expected);
    expect(messages(disclosure)).toEqual(["files read as one document: a.docx", "files not read: b.xlsx"]);
  });
  it("of one document in two formats is read once", async () => {
    const disclosure = await read({"a.md": markdown(oneDocument), "a.docx": await docx(oneDocument)});
    expect(messages(disclosure)).toEqual(["files read as one document: a.docx", "files not read: a.md"]);
  });
  it("with names in China's own code", async () => {
    const bytes = zipSync({"ab.md": markdown(oneDocument)});
    // 甲 in place of ab, wherever the archive names the file
    const named = bytes.map((byte, i) => {
      const at = (from: number) => bytes[from] === 0x61 && bytes[from + 1] === 0x62 && bytes[from + 2] === 0x2e;
      return at(i) ? 0xbc : at(i - 1) ? 0xd7 : byte;
    });
    expect(messages(await readAs(named, "draft.zip"))).toEqual(["files read as one document: 甲.md"]);
  });
  it("is what its files are, read together", async () => {
    const files = [
      {name: "2026.docx", bytes: await docx(words)},
      {name: "2026-tables.xlsx", bytes: workbook(tables)}
    ];
    const disclosure = await readTogether(files, {document: "2026.docx"});
    expect(amounts(disclosure)).toEqual(expected);
    expect(messages(disclosure)).toEqual(["files read as one document: 2026.docx, 2026-tables.xlsx"]);
  });
  it("of a text alone", async () =>
    expect(said(await readPages(zipSync({"a.txt": strToU8("甲。")}), "a.zip"))).toEqual(["prose@1 甲。"]));
});

describe("an archive that is not read", () => {
  it.each<[string, Record<string, Uint8Array>]>([
    ["two texts", {"a.md": markdown(oneDocument), "b.md": markdown(oneDocument)}],
    ["tables of two files without a text", {"a.xlsx": workbook(tables), "b.xlsx": workbook(tables)}],
    ["pictures", {"a.jpg": new Uint8Array([1])}],
    ["an archive", {"a.zip": zipSync({"a.md": markdown(oneDocument)})}],
    ["an archive by another name", {"a.md": zipSync({"a.md": markdown(oneDocument)})}],
    [
      "text and tables of two years",
      {"a.md": titled("甲市档案馆2026年部门预算"), "b表.md": titled("甲市档案馆2025年部门预算")}
    ],
    [
      "text and tables of two units",
      {"a.md": titled("甲市档案馆2026年部门预算"), "b表.md": titled("甲市图书馆2026年部门预算")}
    ]
  ])("%s", async (_, files) => expect(read(files)).rejects.toThrow(refusal));
  it("a file of it that is none: what is wrong with that", async () =>
    expect(read({"a.pdf": new Uint8Array(100).fill(7)})).rejects.toThrow("invalid pdf: the file is damaged"));
  it("a bomb, and one in another's place", async () => {
    const zeros = new Uint8Array(20 * 1024 * 1024);
    const bomb = zipSync({"word/document.xml": zeros}, {level: 6});
    for (const files of [{"a.md": zeros}, {"a.docx": bomb}])
      await expect(readDocument(zipSync(files), {document: "a.zip"})).rejects.toThrow("unsupported size");
  });
});
