import {describe, expect, it} from "vitest";
import {readPages} from "../../../src/disclosure/readDocument.js";
import {changed, workbookFile} from "./workbookFile.js";

const utf8 = (text: string) => new TextEncoder().encode(text);

/** How far the first cells of a document's only table are set in, in points. */
async function indentsIn(bytes: Uint8Array, name: string): Promise<Array<number | undefined>> {
  const [table] = (await readPages(bytes, name)).flatMap(({blocks}) => blocks).filter(({kind}) => kind === "table");
  return table?.kind === "table" ? table.rows.map(({facts}) => facts?.get(0)?.indent) : [];
}

const rows = (...names: string[]) => names.map((name) => `<tr>${name}<td>1.00</td></tr>`).join("\n");

describe("how far a cell's words are set in", () => {
  it("is told by spaces that are shown, and by the cell's style, in HTML", async () =>
    expect(
      await indentsIn(
        utf8(
          `<table>${rows("<td>甲</td>", "<td>&nbsp;&nbsp;乙</td>", "<td>　丙</td>", '<td style="padding-left:20px">丁</td>', '<td style="text-indent: 2em">戊</td>', "<td>\n  己</td>")}</table>`
        ),
        "x.html"
      )
    ).toEqual([0, 10, 10, 15, 20, 0]));

  it("and in texts by ideographic spaces, never by the space that a table's mark has", async () =>
    expect(await indentsIn(utf8("| 甲 | 1.00 |\n| 　乙 | 1.00 |\n|　　丙| 1.00 |"), "x.md")).toEqual([0, 10, 20]));

  it("is nothing where no cell is", async () =>
    expect(await indentsIn(utf8("| 甲 | 1.00 |\n| 乙 | 1.00 |"), "x.md")).toEqual([undefined, undefined]));

  it("is told by spaces and by the alignment of a workbook's cells", async () => {
    const names = ["科目", "  乙", "丙"];
    const file = workbookFile({表: {rows: names.map((name) => [name, 1.5])}});
    const styled = changed(
      changed(file, "xl/styles.xml", (xml) =>
        xml.replace(
          /<cellXfs[\s\S]*?<\/cellXfs>/,
          '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="0"><alignment horizontal="left" indent="2"/></xf></cellXfs>'
        )
      ),
      "xl/worksheets/sheet1.xml",
      (xml) => xml.replace(/<c r="A3"/, '<c r="A3" s="1"')
    );
    expect(await indentsIn(styled, "x.xlsx")).toEqual([0, 10, 20]);
  });
});
