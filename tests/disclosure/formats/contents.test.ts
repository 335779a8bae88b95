import {describe, expect, it} from "vitest";
import {readPages} from "../../../src/disclosure/readDocument.js";
import {amounts, messages, readAs} from "./figuresIn.js";
import {oneDocument, squared} from "./oneDocument.js";
import {rtf} from "./rtfFile.js";
import {said} from "./said.js";
import {at, smallPdf} from "./smallPdf.js";
import {docx, html, markdown, ods, workbook} from "./writers.js";

const utf8 = (text: string) => new TextEncoder().encode(text);
const expected = amounts(await readAs(markdown(oneDocument), "draft.md"));

/** The document as a program writes it that knows rows of cells alone. */
const delimited = (separator: string) =>
  utf8(
    oneDocument
      .flatMap((piece) => (piece.kind === "table" ? squared(piece.rows) : [[piece.text], []]))
      .map((cells) =>
        cells.map((cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(separator)
      )
      .join("\r\n")
  );

describe("a file is what it holds, whatever its name says", () => {
  it.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ["draft.pdf", () => html(oneDocument), "HTML, read as .html"],
    ["draft.doc", () => html(oneDocument), "HTML, read as .html"],
    ["draft.xls", () => html(oneDocument), "HTML, read as .html"],
    ["draft.md", () => html(oneDocument), "HTML, read as .html"],
    ["draft.doc", () => docx(oneDocument), "a Word document, read as .docx"],
    ["draft.pdf", () => docx(oneDocument), "a Word document, read as .docx"],
    ["draft.doc", () => rtf(oneDocument), "a rich text document, read as .rtf"],
    ["draft.xls", () => workbook(oneDocument), "an Excel workbook, read as .xlsx"],
    ["draft.xlsx", () => ods(oneDocument), "an OpenDocument spreadsheet, read as .ods"],
    ["draft.docx", () => workbook(oneDocument), "an Excel workbook, read as .xlsx"],
    ["draft.docx", () => workbook(oneDocument, "biff8"), "an Excel workbook, read as .xls"],
    ["draft.exe", () => workbook(oneDocument), "an Excel workbook, read as .xlsx"],
    ["draft.xls", () => delimited("\t"), "text, read as .txt"],
    ["draft.xls", () => delimited(","), "text, read as .txt"],
    ["draft.docx", () => markdown(oneDocument), "text, read as .txt"]
  ])("%s that is %3$s", async (name, make, what) => {
    const disclosure = await readAs(await make(), name);
    expect(messages(disclosure)).toEqual([`name of another format: the file is ${what}`]);
    expect(amounts(disclosure)).toEqual(expected);
  });

  it.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ["draft.XLSX", () => workbook(oneDocument)],
    ["draft.et", () => workbook(oneDocument, "biff8")],
    ["draft.aspx", () => html(oneDocument)]
  ])("%s is a usual name for what it holds", async (name, make) =>
    expect(messages(await readAs(await make(), name))).toEqual([])
  );

  it.each([
    ["an error page", "<h1>404</h1><p>您访问的页面不存在</p>"],
    ["a page to log in", "<form><p>用户名</p><p>密码</p><p>登录</p></form>"],
    [
      "a page that lists documents",
      `<p>当前位置：首页 &gt; 预算公开</p><ul>${[1, 2, 3, 4, 5].map((day) => `<li>甲局2026年部门预算 2026-02-0${day}</li>`).join("")}</ul>`
    ]
  ])("%s of a site, kept as .pdf, is said to be one", async (what, body) =>
    expect(readAs(utf8(`<!DOCTYPE html><html><body>${body}</body></html>`), "2026.pdf")).rejects.toThrow(
      `unsupported document: ${what}: not a budget disclosure`
    )
  );
  it("a PDF named .doc, whatever stands before it", async () => {
    const pdf = new TextDecoder().decode(smallPdf([at(10, 300, "12")]));
    const [page] = await readPages(utf8(`a: b\n\n${pdf}`), "a.doc");
    expect([said([page!]), page!.remarks!.length]).toEqual([["prose@1 12"], 1]);
  });
  it("an Excel workbook as XML is read", async () =>
    expect(amounts(await readAs(workbook(oneDocument, "xlml"), "draft.xls"))).toEqual(expected));
  it("a piece of HTML, in UTF-16 too", async () => {
    const piece = "<!-- a -->\n<table><tr><td>甲</td><td>1</td></tr></table>";
    const wide = new Uint8Array([
      0xff,
      0xfe,
      ...[...piece].flatMap((c) => [c.charCodeAt(0) % 256, c.charCodeAt(0) >> 8])
    ]);
    for (const bytes of [utf8(piece), wide]) expect(said(await readPages(bytes, "a.xls"))).toEqual(["table 2: 甲|1"]);
  });
  it("Markdown that begins with a piece of HTML is Markdown", async () =>
    expect(said(await readPages(utf8("<div>甲</div>\n\n# 乙"), "a.md"))).toEqual(["prose@1 甲", "heading 1@3 乙"]));
  it("a comma in a sentence makes no row", async () =>
    expect(said(await readPages(utf8("甲,乙,丙。\n丁。\n戊,己。"), "a.docx"))).toEqual([
      "prose@1 甲,乙,丙。",
      "prose@2 丁。",
      "prose@3 戊,己。"
    ]));
});
