import {describe, expect, it} from "vitest";
import {readWaivers, waiverColumns, withWaivers} from "../../src/store/decided/waiverText.js";

const header = "finding,reason,who,when";
const row = "900001/2026/growth/agencyOperating/02cf1b7a,经核对为口径差异,预算科,2026-01-31";
const read = (...lines: string[]) => readWaivers(lines.join("\r\n"));
const said = (...lines: string[]) => read(...lines).problems.map(({line, error}) => `${line}: ${error.message}`);
const waiver = {
  finding: "900001/2026/growth/agencyOperating/02cf1b7a",
  reason: "经核对为口径差异",
  who: "预算科",
  when: "2026-01-31"
};

describe("readWaivers", () => {
  it("reads who accepted which finding, why and when, and its line", () =>
    expect(read(header, row)).toEqual({waivers: [{...waiver, line: 2}], problems: []}));
  it("the columns are those that are documented", () => expect(waiverColumns.join(",")).toBe(header));
  it("columns may stand in any order, with others between them, after a byte order mark", () => {
    expect(
      read(
        "\ufeffwhen,note,finding,who,reason",
        "2026-01-31,复核,900001/2026/growth/agencyOperating/02cf1b7a,预算科,经核对为口径差异"
      ).waivers
    ).toEqual([{...waiver, line: 2}]);
  });
  it("spaces around a value are gone; a reason in quotes may have commas and breaks, and lines are counted on", () => {
    expect(read(header, row.replaceAll(",", " , ")).waivers).toEqual([{...waiver, line: 2}]);
    expect(read(header, `a,"一,`, `二",甲,2026-01-31`, row).waivers).toEqual([
      {finding: "a", reason: "一,\r\n二", who: "甲", when: "2026-01-31", line: 2},
      {...waiver, line: 4}
    ]);
  });
  it("an empty line is none", () =>
    expect(read(header, "", row, "")).toEqual({waivers: [{...waiver, line: 3}], problems: []}));

  it.each<[string, string]>([
    [row.replace("经核对为口径差异", ""), "2: missing reason: every waiver says which finding, why, who and when"],
    [row.replace("预算科", " "), "2: missing who: every waiver says which finding, why, who and when"],
    [row.replace("2026-01-31", ""), "2: missing when: every waiver says which finding, why, who and when"],
    [row.replace(waiver.finding, ""), "2: missing finding: every waiver says which finding, why, who and when"],
    [row.replace("2026-01-31", "昨天"), "2: invalid when: 昨天"],
    [row.replace("2026-01-31", "2026-1-31"), "2: invalid when: 2026-1-31"],
    [row.replace("2026-01-31", "2026-01-312"), "2: invalid when: 2026-01-312"],
    ["a,b", "2: invalid row: 2 cells under 4 columns"]
  ])("%s: %s", (line, problem) => expect(said(header, line)).toEqual([problem]));

  it("a bad line spoils none of the others, and says which it is", () => {
    const {waivers, problems} = read(header, row, "b,,甲,2026-01-31", "c,理由,乙,2026-02-01");
    expect(waivers.map(({finding, line}) => [finding, line])).toEqual([
      [waiver.finding, 2],
      ["c", 4]
    ]);
    expect(problems.map(({line}) => line)).toEqual([3]);
  });
  it("without its columns the file has no waivers", () => {
    expect(said("finding,why", "a,b")).toEqual([
      "1: missing column: reason",
      "1: missing column: who",
      "1: missing column: when"
    ]);
    expect(read("finding,why", "a,b").waivers).toEqual([]);
    expect(said("")).toHaveLength(4);
  });

  it("a finding that is waived twice is told: only one of the reasons can count", () =>
    expect(said(header, row, row.replace("经核对为口径差异", "另一理由"))).toHaveLength(1));
  it("a day that is in no month is invalid", () =>
    expect(said(header, row.replace("2026-01-31", "2026-13-45"))).toEqual(["2: invalid when: 2026-13-45"]));
});

describe("a file of another unit", () => {
  const messages = (text: string, units?: string[]) =>
    readWaivers(text, units).problems.map(({line, error}) => `${line}: ${error.message}`);
  it("is told by its ids where it has no column of units", () => {
    expect(messages(`${header}\n${row}\n${row}`, ["213002"])).toEqual([
      "2: invalid unit: the file is of 900001, not of 213002"
    ]);
    expect([messages(`${header}\n${row}`, ["900001"]), messages(`${header}\n${row}`)]).toEqual([[], []]);
  });
  it("is told by its column whatever its ids", () =>
    expect(messages(`${header},unit,unit_name\na,理由,甲,2026-01-31,8,另一局`, ["9"])).toEqual([
      "2: invalid unit: the file is of 8 另一局, not of 9"
    ]));
  it("a code that Excel took its zeros from is still the unit's", () => {
    const text = (code: string) => `${header},unit\na,理由,甲,2026-01-31,${code}`;
    expect([messages(text("1001"), ["001001"]), messages(text("001001"), ["001001"])]).toEqual([[], []]);
    expect(messages(text("01001"), ["1001"])).toEqual(["2: invalid unit: the file is of 01001, not of 1001"]);
  });
  it("an id that begins with no unit is of any", () =>
    expect(messages(`${header}\na,理由,甲,2026-01-31`, ["9"])).toEqual([]));
});

describe("withWaivers", () => {
  it("a new file says of each which unit, year and line it is of, and a row of the four columns may follow", () => {
    const text = withWaivers("", [waiver], () => ({
      unit: "900001",
      unitName: "示例局",
      fiscalYear: 2026,
      lineName: "机关运行经费"
    }));
    expect(text).toBe(`${header},unit,unit_name,fiscal_year,line_name\r\n${row},900001,示例局,2026,机关运行经费\r\n`);
    const more = withWaivers(text, [{...waiver, finding: "b"}]);
    expect(readWaivers(more, ["900001"])).toMatchObject({
      problems: [],
      waivers: [
        {...waiver, line: 2},
        {...waiver, finding: "b", line: 3}
      ]
    });
  });
  it("begins a file, which reads as the same", () => {
    expect(withWaivers("", [waiver])).toMatch(/^finding,reason,who,when\r\n/);
    expect(readWaivers(withWaivers("", [waiver])).waivers).toEqual([{...waiver, line: 2}]);
  });
  it("keeps what there is to the letter, with or without a break at its end", () => {
    const kept = `${header}\n${row}`;
    for (const text of [kept, `${kept}\n`, `${kept}\r\n`]) {
      const more = withWaivers(text, [{...waiver, finding: "b"}]);
      expect(more.startsWith(text)).toBe(true);
      expect(readWaivers(more).waivers.map(({finding}) => finding)).toEqual([waiver.finding, "b"]);
    }
  });
  it("quotes what needs it", () => {
    const reason = '一,“二”\n"三"';
    expect(readWaivers(withWaivers("", [{...waiver, reason}])).waivers[0]!.reason.replace(/\r\n/g, "\n")).toBe(reason);
  });
  it("adds none to a file as it is", () =>
    expect(withWaivers(`${header}\n${row}\n`, [])).toMatch(new RegExp(`^${header}\n`)));
});
