import {zipSync, zlibSync} from "fflate";
import {describe, expect, it} from "vitest";
import {refuseZipBomb} from "../../../src/disclosure/formats/zip.js";
import {documentReaders, readDocument} from "../../../src/disclosure/readDocument.js";
import {oneDocument} from "./oneDocument.js";
import {packedPdf, smallPdf, stroke} from "./smallPdf.js";
import {markdown} from "./writers.js";

const read = (bytes: Uint8Array, document: string) => readDocument(bytes, {document, unitCode: "900001"});
const megabytes = (n: number) => new Uint8Array(n * 1024 * 1024);
const bomb = (n: number, folder = "word") => zipSync({[`${folder}/document.xml`]: megabytes(n)}, {level: 6});

/** Writes over the size that the zip's directory declares. */
function declaring(bytes: Uint8Array, size: number): Uint8Array {
  const lying = bytes.slice();
  const view = new DataView(lying.buffer);
  for (let at = 0; at < lying.length - 4; ++at)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  return lying;
}

describe("hostile files", () => {
  it("a zip that declares 201 MB", () =>
    expect(() => refuseZipBomb(declaring(zipSync({a: megabytes(1)}), 201 * 1024 * 1024))).toThrow(
      "unsupported size: the file unpacks to more than 201 MB; at most 200 MB are read"
    ));
  it("a zip that packs a thousand times", () =>
    expect(() => refuseZipBomb(bomb(20))).toThrow(
      /^unsupported size: the file unpacks to \d+ times its size; at most 200 times is read$/
    ));
  it("a zip that lies about its size is stopped while it unpacks", () =>
    expect(() => refuseZipBomb(declaring(bomb(20), 100))).toThrow("unsupported size: the file unpacks to"));
  it.each(["docx", "xlsx"])("a bomb as .%s", (format) =>
    expect(read(declaring(bomb(20, format === "docx" ? "word" : "xl"), 100), `draft.${format}`)).rejects.toThrow(
      "unsupported size"
    )
  );
  it("a file of 60 MB in any format", async () => {
    for (const extension of ["md", "txt", "html", "docx", "xlsx", "xls", "pdf"])
      await expect(read(megabytes(60), `draft.${extension}`)).rejects.toThrow(
        "unsupported size: the file has 60 MB; at most 50 MB are read"
      );
  });
  it("a zip cut off", () =>
    expect(read(bomb(1).slice(0, 500), "draft.docx")).rejects.toThrow("invalid zip: the file is damaged or cut off"));
  it("a zip of something else", () =>
    expect(read(zipSync({"a.bin": megabytes(0)}), "draft.docx")).rejects.toThrow(
      "unsupported format: .zip (unpack it and take the files in it)"
    ));
  it("a Word document without its parts", () =>
    expect(read(zipSync({"word/a.txt": new Uint8Array([1])}), "draft.docx")).rejects.toThrow(
      "invalid docx: the file is damaged or no Word document"
    ));
});

describe("hostile PDF files", () => {
  const packed = (bytes: Uint8Array) => zlibSync(bytes, {level: 6});
  it("a page whose drawing unpacks to 11 MB", () =>
    expect(read(packedPdf(packed(megabytes(11))), "draft.pdf")).rejects.toThrow(
      "unsupported size: a page's drawing unpacks to more than 10 MB"
    ));
  it("one packed twice", () =>
    expect(read(packedPdf(packed(packed(megabytes(200))), "/FlateDecode/FlateDecode"), "draft.pdf")).rejects.toThrow(
      "unsupported size: a page's drawing unpacks to more than 10 MB"
    ));
  it("5,000 pages", () =>
    expect(read(smallPdf(Array<string>(5000).fill("")), "draft.pdf")).rejects.toThrow(
      "unsupported size: the file has 5000 pages; at most 2000 are read"
    ));
  it("a page of 50,001 lines", () =>
    expect(read(smallPdf([`${stroke(1, 1, 90, 1)}\n`.repeat(50_001)]), "draft.pdf")).rejects.toThrow(
      "unsupported size: a page draws 50001 straight lines; at most 50000 are read"
    ));
  it("a stream cut off is no bomb", () =>
    expect(read(packedPdf(packed(megabytes(11)).slice(0, 2000)), "draft.pdf")).rejects.toThrow(
      "unsupported pdf: no text"
    ));
});

const utf8 = (text: string) => new TextEncoder().encode(text);

describe("a kind that is not read, told by its contents", () => {
  it.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ["draft.md", () => smallPdf([""]), "unsupported pdf: no text, the pages are pictures (scan)"],
    ["draft.docx", () => new Uint8Array(100).fill(7), "invalid docx: the file is damaged or of another format"],
    ["draft.pdf", () => new Uint8Array(100).fill(7), "invalid pdf: the file is damaged or of another format"],
    ["draft.xls", () => new Uint8Array(), "invalid xls: the file is damaged or of another format"],
    [
      "draft.doc",
      () => utf8('<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"/>'),
      "unsupported format: a Word document as XML (save it as .docx or PDF)"
    ],
    [
      "draft.pdf",
      () => new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0]),
      "unsupported format: .jpg (a picture holds no text; take the Word, Excel or PDF file that it was made from)"
    ],
    [
      "draft.docx",
      () => zipSync({"ppt/presentation.xml": new Uint8Array([1])}),
      "unsupported format: .pptx (save it as PDF)"
    ],
    ["draft.docx", () => openDocument("presentation"), "unsupported format: .odp (save it as PDF)"]
  ])("%s", async (name, make, message) => {
    const bytes = await make();
    await expect(read(bytes, name)).rejects.toThrow(message);
  });
});

const openDocument = (type: string) =>
  zipSync({
    mimetype: [new TextEncoder().encode(`application/vnd.oasis.opendocument.${type}`), {level: 0}],
    "content.xml": new Uint8Array([1])
  });

describe("a kind of file that is not read, whatever it holds, comes with what to do", () => {
  it.each([
    [".PAGES", "save it as .docx or PDF"],
    [".sxc .numbers", "save it as .xlsx or PDF"],
    [".ppt .pptx .dps .odp", "save it as PDF"],
    [".ceb .caj .xps", "open it in its reader and print or save it as PDF"],
    [
      ".jpg .JPEG .png .tif .bmp .webp",
      "a picture holds no text; take the Word, Excel or PDF file that it was made from"
    ],
    [".tar .rar .7z .gz", "unpack it and take the files in it"],
    [".webarchive .xml", "open it in a browser and save it as .html or PDF"],
    [".xyz .json", `one of ${Object.keys(documentReaders).join(", ")}`]
  ])("%s", async (extensions, advice) => {
    for (const extension of extensions.split(" "))
      await expect(read(markdown(oneDocument), `draft${extension}`)).rejects.toThrow(
        `unsupported format: ${extension.toLowerCase()} (${advice})`
      );
  });
  it.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ["draft", () => markdown(oneDocument), "unsupported format: draft (one of "]
  ])("%s", async (name, make, message) => {
    const bytes = await make();
    await expect(read(bytes, name)).rejects.toThrow(message);
  });
});
