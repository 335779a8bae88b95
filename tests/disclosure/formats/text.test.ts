import {describe, expect, it} from "vitest";
import type {Block} from "../../../src/disclosure/formats/page.js";
import {decode, plain, readText} from "../../../src/disclosure/formats/text.js";

const blocksOf = (text: string): readonly Block[] => readText(text)[0]!.blocks;
/** "heading 1@1 标题", "prose@3 文", "table 5: a|b / c|d" */
const said = (text: string): string[] =>
  blocksOf(text).map((block) => {
    if (block.kind === "table")
      return `table ${block.rows[0]!.line}: ${block.rows.map(({cells}) => cells.join("|")).join(" / ")}`;
    return block.kind === "heading"
      ? `heading ${block.depth}@${block.line} ${block.text}`
      : `${block.item ? "item" : "prose"}@${block.line} ${block.text}`;
  });

describe("readText", () => {
  it.each<[string, string, string[]]>([
    ["nothing", "", []],
    ["blank lines alone", "\n  \n\n", []],
    ["headings of any depth, closed or not", "# 甲\n###### 乙 ##", ["heading 1@1 甲", "heading 6@2 乙"]],
    ["seven signs are no heading", "####### 甲", ["prose@1 ####### 甲"]],
    ["a list item", "- 甲", ["item@1 甲"]],
    ["lines of prose, each its own", "甲\n乙", ["prose@1 甲", "prose@2 乙"]],
    ["a pipe table without its rule", "| 甲 | 乙 |\n| --- | ---: |\n| 1 |  |", ["table 1: 甲|乙 / 1|"]],
    ["a TAB table with its empty cells", "甲\t\t乙\n\t1\t", ["table 1: 甲||乙 / |1|"]],
    ["a TAB table that blank lines do not end", "甲\t乙\n\n\n1\t2", ["table 1: 甲|乙 / 1|2"]],
    [
      "two tables with prose between them",
      "甲\t乙\n备注\n丙\t丁",
      ["table 1: 甲|乙", "prose@2 备注", "table 3: 丙|丁"]
    ],
    ["an escaped pipe is part of its cell", "| 甲\\|乙 | 丙 |", ["table 1: 甲|乙|丙"]],
    ["every kind of line end", "# 甲\r\n乙\r丙\n丁", ["heading 1@1 甲", "prose@2 乙", "prose@3 丙", "prose@4 丁"]]
  ])("%s", (_, text, expected) => expect(said(text)).toEqual(expected));

  it("says how many characters stand before a text in its line", () => {
    expect(blocksOf("  甲\n- 乙").map((block) => (block.kind === "prose" ? block.offset : undefined))).toEqual([2, 2]);
  });
});

describe("plain", () => {
  it.each([
    ["<p>1、<u>甲</u></p>", "1、甲"],
    ["<br/>甲<br>", "甲"],
    ["**甲**与__乙__", "甲与乙"],
    ["甲&nbsp;&amp;&lt;", "甲 &<"],
    ["$\\geq 99\\%$", "≥99%"],
    ["$12.50$", "12.50"],
    ["3 < 5", "3 < 5"],
    ["  甲 ", "甲"],
    ["", ""]
  ])("%j is %j", (text, expected) => expect(plain(text)).toBe(expected));
});

describe("decode", () => {
  const bytes = (...values: number[]) => new Uint8Array(values);
  it("drops a byte order mark and nothing else", () =>
    expect(decode(bytes(0xef, 0xbb, 0xbf, 0xe7, 0x94, 0xb2))).toBe("甲"));
  it("of no bytes is an empty text", () => expect(decode(bytes())).toBe(""));
  it.each([
    ["UTF-16, little end first", bytes(0xff, 0xfe, 0x32, 0x75)],
    ["UTF-16, big end first", bytes(0xfe, 0xff, 0x75, 0x32)],
    ["GBK", bytes(0xbc, 0xd7)],
    ["GB18030 of four bytes (㐂)", bytes(0x81, 0x39, 0xef, 0x31)]
  ])("of %s", (name, input) => expect(decode(input)).toBe(name.includes("㐂") ? "㐂" : "甲"));
  it("of UTF-16 without a mark goes by its zero bytes", () => {
    expect(decode(bytes(0x31, 0, 0x32, 0x75))).toBe("1甲");
    expect(decode(bytes(0, 0x31, 0x75, 0x32))).toBe("1甲");
  });
  it.each([
    ["UTF-8 cut off in a character", bytes(0xe7, 0x94), "the file is not UTF-8"],
    [
      "UTF-8 with a wrong byte among its characters",
      bytes(0xe7, 0x94, 0xb2, 0xe7, 0x94, 0xb2, 0xe7, 0x94, 0xb2, 0xff, 0x0a),
      "the file is not UTF-8"
    ],
    ["zero bytes in no order", bytes(0, 0, 0, 1), "the file holds binary data"],
    ["a picture", bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), "the file is not UTF-8, UTF-16 or GB18030"],
    ["half a character after a mark", bytes(0xff, 0xfe, 0x32), "the file is not UTF-16LE, as its first bytes say"]
  ])("of %s: invalid text", (_, input, why) => expect(() => decode(input)).toThrow(`invalid text: ${why}`));
});
