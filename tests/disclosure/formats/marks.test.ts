import {describe, expect, it} from "vitest";
import {withoutNoteMarks} from "../../../src/disclosure/formats/noteMarks.js";
import type {Aside, Table} from "../../../src/disclosure/formats/page.js";
import {readPages} from "../../../src/disclosure/readDocument.js";
import {amounts, messages, readAs} from "./figuresIn.js";
import {smallPdf} from "./smallPdf.js";
import {paragraph, run, table, wordFile} from "./wordFile.js";
import {changed, workbookFile} from "./workbookFile.js";

const utf8 = (text: string) => new TextEncoder().encode(text);
const raised = '<w:vertAlign w:val="superscript"/>';

/** Title, header and unit of a small table in 万元, then these rows. */
const markdown = (rows: string) =>
  utf8(
    `# 甲市档案馆2026年部门预算\n\n### 部门支出总表\n\n单位：万元\n\n| 科目名称 | 合计 | 基本支出 | 项目支出 |\n|---|---|---|---|\n${rows}\n`
  );
const html = (rows: string, style = "") =>
  utf8(
    `<html><head>${style}</head><body><h1>甲市档案馆2026年部门预算</h1><h3>部门支出总表</h3><p>单位：万元</p><table><tr><td>科目名称<td>合计<td>基本支出<td>项目支出</tr>${rows}</table></body></html>`
  );
const word = (rows: ReadonlyArray<readonly string[]>, styles = "") =>
  wordFile(
    paragraph(run("甲市档案馆2026年部门预算")) +
      paragraph(run("部门支出总表")) +
      paragraph(run("单位：万元")) +
      table(
        ["科目名称", "合计", "基本支出", "项目支出"].map((text) => run(text)),
        ...rows
      ),
    styles
  );
const workbook = (...row: string[]) =>
  workbookFile({
    Sheet1: {
      rows: [
        ["甲市档案馆2026年部门预算"],
        ["部门支出总表"],
        ["单位：万元"],
        ["科目名称", "合计", "基本支出", "项目支出"],
        row
      ]
    }
  });
/** The shared string of a workbook set in several ways. */
const rich = (bytes: Uint8Array, text: string, runs: string) =>
  changed(bytes, "xl/sharedStrings.xml", (xml) => xml.replace(`<si><t>${text}</t></si>`, `<si>${runs}</si>`));
const excelRun = (text: string, properties = "") =>
  `<r>${properties && `<rPr>${properties}<sz val="10"/></rPr>`}<t>${text}</t></r>`;

const three = ["total expenditure 70.00", "total basicExpenditure 70.00", "total projectExpenditure 10.00"];

describe("a mark, a deletion and hidden text are no digits of the number", () => {
  it.each<[string, () => Uint8Array, string]>([
    [
      "HTML",
      () =>
        html("<tr><td>合计<td>70.00<sup>1</sup><td>7<del>1</del>0.00<td>10.00<span style='display:none'>9</span></tr>"),
      "a.html"
    ],
    [
      "HTML by rules of style",
      () =>
        html(
          "<tr><td>合计<td>70.00<i class=up>①</i><td>7<i class='old x'>1</i>0.00<td>10.00<b class=gone>9</b></tr>",
          "<style>.up{vertical-align:super} i.old{color:red;text-decoration:line-through} b.gone , .z{visibility:hidden}</style>"
        ),
      "a.html"
    ],
    [
      "HTML in other ways",
      () =>
        html(
          "<tr><td>合计<td>70.00<sup><a href=#1>[1]</a></sup><td>7<s>1</s>0.<ins>00</ins><td>10<!-- 9 -->.00<template>9</template><span hidden>9</span><script>9</script></tr>"
        ),
      "a.html"
    ],
    [
      "Markdown",
      () => markdown('| 合计 | 70.00<sup>1</sup> | 7~~1~~0.00 | 10.00<span style="display:none">9</span> |'),
      "a.md"
    ],
    ["Markdown's notes", () => markdown("| 合计 | 70.00[^1] | 70.00① | 10.00 * |"), "a.md"],
    ["TeX in Markdown", () => markdown("| 合计 | $70.00^{1}$ | 70.00注1 | 10.00（注2） |"), "a.md"],
    [
      "Word",
      () =>
        word([
          [
            run("合计"),
            run("70.00") + run("1", raised),
            run("7") + run("1", "<w:strike/>") + run("0.00"),
            run("10.00") + run("9", "<w:vanish/>")
          ]
        ]),
      "a.docx"
    ],
    [
      "Word's tracked changes",
      () =>
        word([
          [
            run("合计"),
            run("70.00"),
            `${run("7")}<w:del w:id="1" w:author="x"><w:r><w:delText>1</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>0</w:t></w:r></w:ins>${run(".00")}`,
            `${run("10.00")}<w:moveFrom w:id="3"><w:r><w:t>9</w:t></w:r></w:moveFrom>`
          ]
        ]),
      "a.docx"
    ],
    [
      "Word's styles",
      () =>
        word(
          [
            [
              run("合计"),
              run("70.00") + run("1", '<w:rStyle w:val="Up"/>'),
              run("7") + run("1", '<w:rStyle w:val="OldToo"/>') + run("0.00"),
              run("10.00") + run("9", '<w:rStyle w:val="Gone"/>')
            ]
          ],
          '<w:style w:type="character" w:styleId="Up"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style><w:style w:type="character" w:styleId="Old"><w:rPr><w:dstrike/></w:rPr></w:style><w:style w:type="character" w:styleId="OldToo"><w:basedOn w:val="Old"/></w:style><w:style w:type="character" w:styleId="Gone"><w:rPr><w:vanish/></w:rPr></w:style>'
        ),
      "a.docx"
    ],
    [
      "Excel",
      () =>
        rich(
          rich(
            workbook("合计", "A", "B", "10.00①"),
            "A",
            excelRun("70.00") + excelRun("1", '<vertAlign val="superscript"/>')
          ),
          "B",
          excelRun("7") + excelRun("1", "<strike/>") + excelRun("0.00")
        ),
      "a.xlsx"
    ]
  ])("%s", async (_, make, name) => {
    const disclosure = await readAs(make(), name);
    expect(amounts(disclosure)).toEqual(three);
    expect(messages(disclosure).filter((message) => /invalid|ambiguous/.test(message))).toEqual([]);
  });

  it("a style switched off by the run counts for nothing", async () => {
    const styles = '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:rPr><w:strike/></w:rPr></w:style>';
    const disclosure = await readAs(
      word(
        [
          [
            run("合计", '<w:strike w:val="0"/>'),
            run("70.00", '<w:strike w:val="false"/>'),
            run("70.00", '<w:strike w:val="0"/>'),
            run("10.00", '<w:strike w:val="0"/>')
          ]
        ],
        ""
      ),
      "a.docx"
    );
    expect(amounts(disclosure)).toEqual(three);
    const page = (
      await readPages(wordFile(paragraph(run("甲", '<w:strike w:val="0"/>'), run("乙")), styles), "a.docx")
    )[0]!;
    expect(page.blocks.map((block) => (block.kind === "table" ? "" : block.text))).toEqual(["甲"]);
  });
});

describe("what is left out is said, with its place", () => {
  it("of HTML", async () => {
    const disclosure = await readAs(
      html("\n<tr><td>合计<td>70.00<sup>1</sup><td>7<del>1</del>0.00<td>10.00<span style='display:none'>9</span></tr>"),
      "a.html"
    );
    expect(
      disclosure.problems
        .filter(({message}) => /mark|struck|hidden/.test(message))
        .map(({place, message}) => `${place.document}:${place.line}: ${message}`)
    ).toEqual([
      "a.html:5: struck text left out: 1",
      "a.html:5: hidden, but read by whoever opens the file: text (1 with numbers)",
      "a.html:5: mark of a note told from what it stands at: 70.00¹"
    ]);
    expect(disclosure.numbers.byUse).toMatchObject({figure: 3, struck: 1, hidden: 1});
  });
  it("the printed text of an amount keeps its mark", async () => {
    const {figures, statements} = await readAs(markdown("| 合计 | 70.00① | 70.00 | 10.00 |"), "a.md");
    expect(figures[0]!.source.text).toBe("70.00①");
    expect(statements[0]!.rows[0]!.cells[1]!.text).toBe("70.00①");
  });
  it("telephone numbers of persons are in no remark and no list", async () => {
    const disclosure = await readAs(
      html("<tr><td>合计<td>70.00<td>70.00<td>10.00<s>13812345678</s></tr><tr hidden><td>联系电话<td>13812345678</tr>"),
      "a.html"
    );
    expect(JSON.stringify(disclosure)).not.toContain("13812345678");
    expect(disclosure.redactions).toBe(2);
  });
});

describe("withoutNoteMarks", () => {
  const shown = (text: string) => {
    const [page] = withoutNoteMarks([{blocks: [{kind: "prose", line: 1, text, offset: 0}]}]);
    return [
      (page!.blocks[0] as {text: string}).text,
      ...(page!.asides ?? []).flatMap(({parts}: Aside) => parts.map((part) => part.text))
    ];
  };
  it.each([
    ["支出70.00¹万元，增长3%②。", ["支出70.00万元，增长3%②。", "¹"]],
    ["支出70.00①万元、80.00[^2]万元", ["支出70.00万元、80.00万元", "①", "[^2]"]],
    ["一般公共预算¹支出", ["一般公共预算支出", "¹"]],
    ["面积5m²，CO₂", ["面积5m²，CO₂"]],
    ["10×10⁴元", ["10×10⁴元"]],
    ["①基本支出 ②项目支出", ["①基本支出 ②项目支出"]],
    ["[2016]101号", ["[2016]101号"]]
  ])("%s", (text, expected) => expect(shown(text)).toEqual(expected));

  const cell = (text: string) => {
    const [page] = withoutNoteMarks([{blocks: [{kind: "table", rows: [{line: 1, cells: [text]}]}]}]);
    return (page!.blocks[0] as Table).rows[0]!.cells[0];
  };
  it.each([
    ["70.00¹", "70.00"],
    ["-1,234.50 ①", "-1,234.50"],
    ["(12.00)*", "(12.00)"],
    ["※70.00", "70.00"],
    ["12%②", "12%"],
    ["70.00〔注1〕", "70.00"],
    ["基本支出³", "基本支出"],
    ["预算数[^3]", "预算数"],
    ["*", "*"],
    ["①", "①"],
    ["≥95%", "≥95%"],
    ["10⁴", "10"]
  ])("%s is %s", (text, expected) => expect(cell(text)).toBe(expected));
});

describe("raised digits of a PDF", () => {
  const lines = async (content: string) =>
    (await readPages(smallPdf([content]), "a.pdf"))[0]!.blocks.map((block) =>
      block.kind === "table" ? "" : block.text
    );
  it.each([
    [
      "a mark at a number",
      "BT /F 10 Tf 40 300 Td (70.00) Tj /F 6 Tf 3.5 Ts (12) Tj 0 Ts /F 10 Tf ( yuan) Tj ET",
      ["70.00¹² yuan"]
    ],
    ["one that is hardly raised", "BT /F 10 Tf 40 300 Td (70.00) Tj /F 6 Tf 1.5 Ts (1) Tj ET", ["70.00¹"]],
    [
      "a unit's exponent",
      "BT /F 10 Tf 40 300 Td (5 m) Tj /F 6 Tf 3.5 Ts (2) Tj 0 Ts /F 10 Tf (, 7) Tj ET",
      ["5 m², 7"]
    ],
    ["a smaller number of its own", "BT /F 10 Tf 40 300 Td (70.00) Tj /F 6 Tf 60 0 Td (1) Tj ET", ["70.00 1"]],
    ["digits of one size", "BT /F 10 Tf 40 300 Td (70.00) Tj (1) Tj ET", ["70.001"]]
  ])("%s", async (_, content, expected) => expect(await lines(content)).toEqual(expected));
});
