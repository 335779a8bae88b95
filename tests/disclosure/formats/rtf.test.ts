import {describe, expect, it} from "vitest";
import {readPages} from "../../../src/disclosure/readDocument.js";
import {coded, rtfFile, rtfRow} from "./rtfFile.js";
import {said} from "./said.js";

const read = async (body: string) => readPages(rtfFile(body), "a.rtf");
const text = async (body: string) => said(await read(body));

describe("a rich text document", () => {
  it("paragraphs, headings by level and by style", async () =>
    expect(
      await text(
        `\\pard\\s1 ${coded("一")}\\par\\pard\\outlinelevel1 ${coded("二")}\\par\\pard ${coded("三")}\\line ${coded("四")}\\par`
      )
    ).toEqual(["heading 1@1 一", "heading 2@2 二", "prose@3 三", "prose@4 四"]));
  it("characters by their number, by bytes of the document's code, and of a font's", async () =>
    expect(await text("\\u24180? \\'c4\\'ea{\\f2 \\'a6\\'7e}{\\f0 2026}\\par")).toEqual(["prose@1 年 年年2026"]));
  it("a byte of a character may be written as it is", async () =>
    expect(await text("\\'8c[\\'8c\\'5b\\par")).toEqual(["prose@1 孾孾"]));
  it("substitutes are passed over, as many as are said", async () =>
    expect(await text("{\\uc2\\u24180\\'c4\\'ea}\\u24180\\emdash{\\uc0\\u24180}1\\par")).toEqual(["prose@1 年年年1"]));
  it("a table with a cell over two columns", async () =>
    expect(
      await text(
        rtfRow(["A", "B"], [1000, 3000]) + rtfRow(["C\\par D", "1", "2"], [1000, 2000, 3000]) + "\\pard E\\par"
      )
    ).toEqual(["table 2: A|B| / C D|1|2", "prose@5 E"]));
  it("a field is its result, a formula without one itself", async () =>
    expect(
      await text(
        "{\\field{\\*\\fldinst{ PAGE }}{\\fldrslt{3}}}\\par{\\field{\\*\\fldinst =SUM(ABOVE)}{\\fldrslt }}\\par"
      )
    ).toEqual(["prose@1 3", "prose@2 =SUM(ABOVE)"]));
  it("what is no text of the document is not read, what stands in a box is", async () =>
    expect(
      await text(
        "{\\info{\\title A}}{\\footer{\\field{\\*\\fldinst PAGE}{\\fldrslt 1}}}{\\*\\unknown B}{\\pict 00ff\\bin4 }}{{}{\\shp{\\*\\shpinst{\\sp x}{\\shptxt C\\par}}{\\shprslt C}}D\\par"
      )
    ).toEqual(["prose@1 C", "prose@2 D"]));
  it("hidden and struck text is kept apart, raised text is raised", async () => {
    const [page] = await read("A{\\v B}{\\strike C}{\\deleted D}\\par 70.00{\\super 1}\\nosupersub\\par");
    expect(said([page!])).toEqual(["prose@1 A", "prose@2 70.00¹"]);
    expect(page!.asides!.map(({use, parts}) => `${use} ${parts.map((part) => part.text).join()}`)).toEqual([
      "hidden B",
      "struck CD"
    ]);
  });
  it("groups 5,001 deep, a row of 1,001 cells", async () => {
    await expect(read("{".repeat(5001))).rejects.toThrow("stand in one another more than 5000 deep");
    await expect(read("\\trowd" + "\\cellx1".repeat(1001))).rejects.toThrow("at most 1000 are read");
  });
  it("braces that are missing, and ones too many, lose no text", async () =>
    expect(await text("A}}\\par B\\par{C")).toEqual(["prose@1 A", "prose@2 B", "prose@3 C"]));
});
