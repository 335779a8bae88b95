import {describe, expect, test} from "vitest";
import type {CitedWork} from "../../src/locale/sentences/reference.js";
import {referenceForms} from "../../src/locale/sentences/reference.js";

const write = (form: string, work: CitedWork) => referenceForms.find(({id}) => id === form)!.write(work);

const address = "https://host/exhibit.html?unit=9&version=abcdefghij";
const chinese: CitedWork = {
  id: "示例局-2026",
  author: "天门市示例局",
  title: "天门市示例局 2026 年部门预算公开",
  year: 2026,
  read: "2026-11-08",
  address,
  language: "zh"
};
const english: CitedWork = {...chinese, author: "Example Bureau", title: "Budget of 2026", language: "en"};

// worked out by hand from the standard: 8.8 and its examples, such as
// 萧钰. 出版业信息化迈入快车道[EB/OL]. (2001-12-19)[2002-04-15]. http://…; a year stands before the day read (8.8.1); 4.2 for parts
describe("GB/T 7714-2015", () => {
  test.each<[what: string, work: CitedWork, text: string]>([
    [
      "Chinese, with its year",
      chinese,
      `天门市示例局. 天门市示例局 2026 年部门预算公开[EB/OL]. 2026[2026-11-08]. ${address}`
    ],
    [
      "English, with its day",
      {...english, published: "2026-01-20"},
      `Example Bureau. Budget of 2026[EB/OL]. (2026-01-20)[2026-11-08]. ${address}`
    ],
    [
      "without a date",
      undated(chinese),
      `天门市示例局. 天门市示例局 2026 年部门预算公开[EB/OL]. [2026-11-08]. ${address}`
    ],
    ["without an address", unread(chinese), "天门市示例局. 天门市示例局 2026 年部门预算公开[R]. 2026."],
    [
      "a part of it",
      {...chinese, part: "支出由项目支出推动"},
      `天门市示例局. 支出由项目支出推动[EB/OL]//天门市示例局. 天门市示例局 2026 年部门预算公开. 2026[2026-11-08]. ${address}`
    ]
  ])("%s", (_, work, text) => expect(write("gbt7714", work)).toBe(text));
});

// 9.7 groups, 9.14 dates, 9.17 n.d., 9.16 retrieval, 10.3 parts
describe("APA 7", () => {
  test.each<[what: string, work: CitedWork, text: string]>([
    [
      "English, with its year",
      english,
      `Example Bureau. (2026). Budget of 2026. Retrieved November 8, 2026, from ${address}`
    ],
    [
      "Chinese, with its day",
      {...chinese, published: "2026-01-20"},
      `天门市示例局. (2026, January 20). 天门市示例局 2026 年部门预算公开. Retrieved November 8, 2026, from ${address}`
    ],
    [
      "without a date",
      undated(english),
      `Example Bureau. (n.d.). Budget of 2026. Retrieved November 8, 2026, from ${address}`
    ],
    ["without an address", unread(english), "Example Bureau. (2026). Budget of 2026."],
    [
      "a part of it, ending in a mark of its own",
      {...english, part: "Is it enough?"},
      `Example Bureau. (2026). Is it enough? In Budget of 2026. Retrieved November 8, 2026, from ${address}`
    ]
  ])("%s", (_, work, text) => expect(write("apa7", work)).toBe(text));
});

describe("BibTeX", () => {
  test("an entry of a group, whose name no style parts", () =>
    expect(write("bibtex", {...english, id: "9-2026-abcdefghij", version: "abcdefghij"})).toBe(
      [
        "@misc{9-2026-abcdefghij,",
        "  author = {{Example Bureau}},",
        "  title = {{Budget of 2026}},",
        "  year = {2026},",
        "  version = {abcdefghij},",
        `  url = {${address}},`,
        "  urldate = {2026-11-08}",
        "}"
      ].join("\n")
    ));

  test("what TeX would read is escaped; an address cannot end its braces", () => {
    const text = write("bibtex", {...english, title: "50 % of $1 {a}_b #2 & ~^\\", address: "https://h/}\\x y"});
    expect(text).toContain(
      "title = {{50 \\% of \\$1 \\{a\\}\\_b \\#2 \\& \\textasciitilde{}\\textasciicircum{}\\textbackslash{}}}"
    );
    expect(text).toContain("url = {https://h/%7D%5Cx%20y}");
  });

  test("a part names its document, a date its year and day; without either neither stands", () => {
    const text = write("bibtex", {...english, id: "示例 1", part: "Bridge", published: "2025-12-31"});
    for (const line of [
      "@incollection{---1,",
      "  title = {{Bridge}},",
      "  booktitle = {{Budget of 2026}},",
      "  year = {2025},",
      "  date = {2025-12-31},"
    ])
      expect(text.split("\n")).toContain(line);
    expect(write("bibtex", undated(unread(english)))).toBe(
      "@misc{----2026,\n  author = {{Example Bureau}},\n  title = {{Budget of 2026}}\n}"
    );
  });
});

// the fields and types of CSL-JSON's schema 1.0.2
describe("CSL-JSON", () => {
  test("a page of a group, with its version", () =>
    expect(JSON.parse(write("cslJson", {...chinese, version: "abcdefghij"}))).toEqual([
      {
        id: "示例局-2026",
        type: "webpage",
        author: [{literal: "天门市示例局"}],
        title: "天门市示例局 2026 年部门预算公开",
        issued: {"date-parts": [[2026]]},
        version: "abcdefghij",
        URL: address,
        accessed: {"date-parts": [[2026, 11, 8]]},
        language: "zh-CN"
      }
    ]));

  test("quotation marks and line ends are escaped; no date, no address and no part are no fields", () => {
    const [item] = JSON.parse(write("cslJson", {...undated(unread(english)), title: 'A "b"\n\\c'})) as [object];
    expect(item).toEqual({
      id: "示例局-2026",
      type: "report",
      author: [{literal: "Example Bureau"}],
      title: 'A "b"\n\\c',
      language: "en"
    });
  });

  test("a part stands in its document", () =>
    expect(JSON.parse(write("cslJson", {...english, part: "Bridge", published: "2026-01-20"}))).toMatchObject([
      {type: "chapter", title: "Bridge", "container-title": "Budget of 2026", issued: {"date-parts": [[2026, 1, 20]]}}
    ]));
});

function undated({year: _, ...work}: CitedWork): CitedWork {
  return work;
}

function unread({address: _, ...work}: CitedWork): CitedWork {
  return work;
}
