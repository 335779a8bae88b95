import {describe, expect, it} from "vitest";
import {readHtml} from "../../../src/disclosure/formats/html.js";
import {said} from "./said.js";

const read = (text: string) => said(readHtml(text));

describe("readHtml", () => {
  it.each<[string, string, string[]]>([
    ["nothing", "", []],
    ["headings by their depth", "<h1>甲</h1>\n<h3>乙</h3>", ["heading 1@1 甲", "heading 3@2 乙"]],
    [
      "paragraphs and what stands like them",
      "<p>甲</p><div>乙<p>丙</p>丁</div>",
      ["prose@1 甲", "prose@2 乙", "prose@3 丙", "prose@4 丁"]
    ],
    ["a list item", "<ul>\n<li>甲</li></ul>", ["item@2 甲"]],
    ["text without any element", "甲", ["prose@1 甲"]],
    ["a line break inside a paragraph", "<p>甲<br>乙</p>", ["prose@1 甲", "prose@2 乙"]],
    ["marks inside a line", "<p>一、<b>甲</b><u>乙</u> </p>", ["prose@1 一、甲乙"]],
    ["entities", "<p>&nbsp;3&lt;5 &amp; &#30002;&ldquo;三公&rdquo;</p>", ["prose@1 3<5 & 甲“三公”"]],
    [
      "what is never seen",
      "<script>alert(1)</script><style>p{}</style><template><p>甲</p></template><svg><text>乙</text></svg><p>丙</p>",
      ["prose@1 丙"]
    ],
    ["a script that never ends", "<p>甲</p><script>document.write('<p>乙</p>')", ["prose@1 甲"]],
    [
      "a table, its lines those of the source",
      "<table>\n<tr><th>甲<th>乙\n<tr><td>1<td></table>",
      ["table 2: 甲|乙 / 1|"]
    ],
    [
      "a table for setting the page, and the table in it",
      "<table><tr><td>部门收支总表</td></tr><tr><td><p>单位：万元</p><table><tr><td>项目<td>预算数</tr><tr><td>甲<td>1</tr></table></td></tr><tr><td>注：无</td></tr></table>",
      ["prose@5 部门收支总表", "prose@6 单位：万元", "table 3: 项目|预算数 / 甲|1", "prose@7 注：无"]
    ],
    [
      "a table in a cell of a table of amounts",
      "<table><tr><td>甲</td><td><table><tr><td>乙</td></tr></table></td></tr></table>",
      ["table 1: 甲|乙"]
    ],
    ["a cell over columns", "<table><tr><td colspan=2>甲</td><td>乙</td></tr></table>", ["table 1: 甲||乙"]],
    [
      "a cell over rows",
      "<table><tr><td rowspan=2>甲</td><td>乙</td></tr><tr><td>丙</td></tr></table>",
      ["table 1: 甲|乙 / |丙"]
    ],
    [
      "a cell over both",
      "<table><tr><td rowspan=2 colspan=2>甲</td><td>乙</td></tr><tr><td>丙</td></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>",
      ["table 1: 甲||乙 / ||丙 / 1|2|3"]
    ],
    [
      "a cell over rows at the end",
      "<table><tr><td>甲</td><td rowspan=2>乙</td></tr><tr><td>丙</td></tr></table>",
      ["table 1: 甲|乙 / 丙|"]
    ],
    [
      "a cell's lines as one",
      "<table><tr><td>科目<br/>名称</td><td><p>1,234.56</p></td></tr></table>",
      ["table 1: 科目名称|1,234.56"]
    ],
    [
      "a table in a cell as the cell's text",
      "<table><tr><td>甲<table><tr><td>乙</td><td>丙</td></tr></table></td><td>1</td></tr></table>",
      ["table 1: 甲乙丙|1"]
    ],
    ["a span of nonsense", "<table><tr><td colspan=-3 rowspan=x>甲</td><td>乙</td></tr></table>", ["table 1: 甲|乙"]],
    ["a table that never ends", "<table><tr><td>甲<td>1", ["table 1: 甲|1"]],
    [
      "text beside the rows of a table",
      "<table>单位：万元<tr><td>甲</td><td>1</td></tr></table>",
      ["prose@2 单位：万元", "table 1: 甲|1"]
    ]
  ])("%s", (_, text, expected) => expect(read(text)).toEqual(expected));

  it("refuses a cell over more columns than are read", () =>
    expect(() => readHtml("<table><tr><td colspan=100000>甲")).toThrow(
      "unsupported size: a table has 100000 columns; at most 1000 are read"
    ));
  it("reads a cell over more rows than there are", () =>
    expect(read("<table><tr><td rowspan=1000000000>甲<td>乙</table>")).toEqual(["table 1: 甲|乙"]));
  it("reads 1,000 nested tables as one cell's text, and refuses 100,000", () => {
    expect(read(`${"<table><tr><td>".repeat(1_000)}甲`)).toEqual(["table 1: 甲"]);
    expect(() => read(`${"<table><tr><td>".repeat(100_000)}甲`)).toThrow(
      "unsupported size: its elements stand in one another more than 5000 deep"
    );
  });
  it("refuses 200,001 rows", () =>
    expect(() => readHtml(`<table>${"<tr><td>1".repeat(200_001)}`)).toThrow(
      "unsupported size: the tables have 200001 rows; at most 200000 are read"
    ));
});
