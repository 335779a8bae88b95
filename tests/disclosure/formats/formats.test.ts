import {zipSync} from "fflate";
import {existsSync} from "node:fs";
import type {Browser} from "playwright-core";
import {chromium} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Disclosure} from "../../../src/disclosure/model/disclosure.js";
import {readDocument} from "../../../src/disclosure/readDocument.js";
import {doc} from "./docFile.js";
import {odt} from "./odtFile.js";
import {ofd} from "./ofdFile.js";
import type {Piece} from "./oneDocument.js";
import {oneDocument} from "./oneDocument.js";
import {rtf} from "./rtfFile.js";
import {docx, html, markdown, ods, pdf, workbook} from "./writers.js";

const unitCode = "900001";
const read = async (bytes: Uint8Array | Promise<Uint8Array>, document: string) =>
  readDocument(await bytes, {document, unitCode});

const figuresOf = ({figures}: Disclosure) =>
  figures.map(({id, amount, state, precision, label}) => `${id} ${label} ${amount ?? ""} ${state} ${precision}`).sort();
const claimsOf = ({claims}: Disclosure) =>
  claims.map((claim) => JSON.stringify(claim, (key, value: unknown) => (key === "source" ? undefined : value)));

const executable = [
  process.env["CHROMIUM"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome"
].find((path) => path && existsSync(path));
if (!executable) console.log("PDF of the one document skipped: no Chromium found to print it");

describe("one document in every format", () => {
  let expected: Disclosure;
  let browser: Browser | undefined;
  beforeAll(async () => {
    expected = await read(markdown(oneDocument), "draft.md");
    if (executable)
      browser = await chromium.launch({
        executablePath: executable,
        args: [
          "--no-sandbox",
          "--disable-gpu",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync"
        ]
      });
  }, 60_000);
  afterAll(() => browser?.close());

  it("holds five tables' figures and two claims with a rate", () => {
    expect(expected.statements.map(({id, rows}) => `${id} ${rows.length}`)).toEqual([
      "summary 6",
      "generalBudget 11",
      "threePublic 1",
      "governmentFund 1",
      "projects 3"
    ]);
    expect(expected.figures.length).toBeGreaterThan(60);
    expect(expected.claims.length).toBeGreaterThanOrEqual(2);
    expect(expected.problems).toEqual([]);
  });

  it.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ["draft.html", () => html(oneDocument)],
    ["DRAFT.HTM", () => html(oneDocument)],
    ["draft.docx", () => docx(oneDocument)],
    ["plain.docx", () => docx(oneDocument, true)],
    ["draft.doc", () => doc(oneDocument)],
    ["draft.ofd", () => ofd(oneDocument)],
    ["draft.rtf", () => rtf(oneDocument)],
    ["draft.odt", () => odt(oneDocument)],
    ["draft.xlsx", () => workbook(oneDocument)],
    ["draft.xls", () => workbook(oneDocument, "biff8")],
    ["html.xls", () => html(oneDocument)],
    ["macros.xlsm", () => workbook(oneDocument, "xlsm")],
    ["binary.XLSB", () => workbook(oneDocument, "xlsb")],
    ["draft.ods", () => ods(oneDocument)],
    ["macros.docm", () => docx(oneDocument)]
  ])("%s gives the figures and claims of the .md", async (name, make) => {
    const disclosure = await read(make(), name);
    expect(figuresOf(disclosure)).toEqual(figuresOf(expected));
    expect(claimsOf(disclosure)).toEqual(claimsOf(expected));
  });

  it.each<[string, (pieces: readonly Piece[]) => Uint8Array | Promise<Uint8Array>]>([
    ["draft.docx", docx],
    ["draft.doc", doc],
    ["draft.odt", odt],
    ["draft.rtf", rtf],
    ["draft.ofd", ofd],
    ["draft.zip", (pieces) => zipSync({"draft.md": markdown(pieces)})]
  ])("%s withholds what the .md does", async (name, make) => {
    const pieces = [...oneDocument, {kind: "prose", text: "联系人：王小明 电话：021-55512345"} as const];
    const [found, plain] = [await read(make(pieces), name), await read(markdown(pieces), "draft.md")];
    expect(found.redactions).toBe(plain.redactions);
    expect(found.redactions).toBeGreaterThan(0);
    expect(JSON.stringify(found)).not.toMatch(/王小明|55512345/);
  });

  it.skipIf(!executable)("draft.pdf gives the figures and claims of the .md", async () => {
    const disclosure = await read(pdf(oneDocument, browser!), "draft.pdf");
    expect(figuresOf(disclosure)).toEqual(figuresOf(expected));
    expect(claimsOf(disclosure)).toEqual(claimsOf(expected));
  });
});
