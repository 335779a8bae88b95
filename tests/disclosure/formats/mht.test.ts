import {expect, it} from "vitest";
import {readPages} from "../../../src/disclosure/readDocument.js";
import {amounts, messages, readAs} from "./figuresIn.js";
import {oneDocument} from "./oneDocument.js";
import {said} from "./said.js";
import {html, markdown} from "./writers.js";

const latin = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
const bytesOf = (text: string) => String.fromCharCode(...new TextEncoder().encode(text));
const quoted = (text: string) =>
  bytesOf(text)
    .replace(/[=\x80-\xff]/g, (c) => `=${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`)
    .replace(/(.{70}[^=]{3})/g, "$1=\r\n");
const page = (body: string, encoding: string, before = "") =>
  latin(
    `MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="--=_A"\r\n\r\n${before}----=_A\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Location: file:///C:/a.htm\r\n\r\n${body}\r\n----=_A\r\nContent-Type: image/png\r\n\r\nx\r\n----=_A--\r\n`
  );

it.each([
  ["quoted-printable", quoted],
  ["base64", (text: string) => btoa(bytesOf(text)).replace(/(.{76})/g, "$1\r\n")],
  ["8bit", bytesOf]
])("a page in one file, %s, by the name of a Word document", async (encoding, written) => {
  const disclosure = await readAs(page(written(new TextDecoder().decode(html(oneDocument))), encoding), "draft.doc");
  expect(messages(disclosure)).toEqual(["name of another format: the file is a web page in one file, read as .mht"]);
  expect(amounts(disclosure)).toEqual(amounts(await readAs(markdown(oneDocument), "draft.md")));
});
it("the first part of HTML counts, in parts of parts too", async () => {
  const inner =
    "----=_A\r\nContent-Type: multipart/alternative; boundary=B\r\n\r\n--B\r\nContent-Type: text/plain\r\n\r\n乙\r\n--B\r\nContent-Type: text/html\r\n\r\n<p>1</p>\r\n--B--\r\n";
  expect(said(await readPages(page("<p>2</p>", "7bit", inner), "a.mht"))).toEqual(["prose@1 1"]);
});
it("a page that frames a workbook's sheets is these", async () => {
  const part = (text: string) => `----=_A\r\nContent-Type: text/html\r\n\r\n${text}\r\n`;
  const frames = part("<html><frameset><frame src=a></frameset></html>") + part("<p>tabs</p>");
  const sheet = "<table><tr><td>1</td><td>2</td></tr></table>";
  expect(said(await readPages(page(sheet, "7bit", frames + part(sheet)), "a.xls"))).toEqual([
    "table 1: 1|2",
    "table 3: 1|2"
  ]);
});
it("one without a page", async () =>
  expect(readPages(latin("MIME-Version: 1.0\r\nContent-Type: image/png\r\n\r\nx"), "a.mht")).rejects.toThrow(
    "invalid mht: the file is damaged or holds no page"
  ));
