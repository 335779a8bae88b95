import {describe, expect, it} from "vitest";
import {acceptedFormats} from "../../../src/components/draft/dropZone.js";
import {refusalText} from "../../../src/components/draft/fileLines.js";
import {adviceFor, fileKinds} from "../../../src/disclosure/formats/fileKinds.js";
import {titledDocuments} from "../../../src/disclosure/outline/otherDocuments.js";
import {documentReaders} from "../../../src/disclosure/readDocument.js";
import {adviceText} from "../../../src/locale/words/adviceText.js";
import {translator} from "../../../src/locale/words/words.js";

describe("refusalText", () => {
  it.each([
    [
      "unsupported pdf: no text, the pages are pictures (scan)",
      "its pages are pictures without text (a scan). Export the PDF from Word or Excel, or open that file itself."
    ],
    [
      "unsupported pdf: it is locked by a password",
      "it is locked by a password. Save a copy without one and open that."
    ],
    [
      "unsupported format: a document locked by a password (save it without one)",
      "it is locked by a password. Save a copy without one and open that."
    ],
    [
      "unsupported size: the file has 60 MB; at most 50 MB are read",
      "it is larger than 50 MB. Leave out pictures or export it anew, then open that."
    ],
    [
      "unsupported size: the tables have 300000 rows; at most 200000 are read",
      "it holds more than any disclosure does: the tables have 300000 rows; at most 200000 are read."
    ],
    [
      "unsupported format: a Word document of before 1997 (save it as .docx or PDF)",
      "it is a Word document in a form that is no longer used. Save it as .docx and open that."
    ],
    [
      "unsupported format: .pages (save it as .docx or PDF)",
      "files of the kind .pages are not read: save it as .docx or PDF."
    ],
    [
      "unsupported format: .ceb (open it in its reader and print or save it as PDF)",
      "files of the kind .ceb are not read: open it in its reader and print or save it as PDF."
    ],
    [
      "unsupported format: .xyz (one of .md, .pdf)",
      "files of this kind are not read. Open one of .pdf, .ofd, .docx, .doc, .wps, .rtf, .odt, .docm, .xlsx, .xlsm, .xlsb, .xls, .et, .ods, .html, .htm, .mht, .mhtml, .md, .txt, .zip."
    ],
    [
      "invalid xlsx: the file is damaged, locked or no workbook",
      "it is damaged, or not what its name says. Save it anew and open that."
    ],
    [
      "missing statement: no budget table found: not a budget disclosure",
      "it holds no budget table, so it does not look like a budget disclosure. Open the document with its tables."
    ],
    [
      "A requested file could not be found",
      "it could not be read: A requested file could not be found. If it is a folder, open the files in it."
    ]
  ])("%s", (message, text) => expect(refusalText(message, translator("en"), "en")).toBe(text));
  it("says it in Chinese too", () =>
    expect(refusalText("missing title: none", translator("zh"), "zh")).toContain("看起来不是预算公开文件"));
  it.each(titledDocuments)("$name is told in Chinese", ({name}) =>
    expect(refusalText(`unsupported document: ${name}: not a budget disclosure`, translator("zh"), "zh")).not.toContain(
      name
    )
  );
  it.each(
    fileKinds.flatMap(({extensions, advice}) =>
      extensions
        .split(" ")
        .slice(0, 1)
        .map((extension) => [extension, advice] as const)
    )
  )("%s: what to do is said in Chinese", (extension, advice) => {
    const said = refusalText(`unsupported format: ${adviceFor(extension, [])}`, translator("zh"), "zh");
    expect(said).toMatch(/请/);
    expect([said.includes(advice), adviceText(advice, "zh") === advice]).toEqual([false, false]);
  });
  it("the page offers what the reader reads", () =>
    expect([...acceptedFormats].sort()).toEqual(Object.keys(documentReaders).sort()));
});
