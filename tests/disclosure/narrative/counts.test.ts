import {describe, expect, it} from "vitest";
import type {Count} from "../../../src/budget/countList.js";
import {countLists, halves, remainders} from "../../../src/disclosure/narrative/counts.js";
import {PassageBuilder} from "../../../src/disclosure/outline/passage.js";

const listsIn = (text: string) => countLists(new PassageBuilder("assets", "国有资产").add(text, 7).build(), "x.md");
const countText = ({value, rough, made}: Count): string => `${rough ? "~" : ""}${value}${made ? `=${made}` : ""}`;
const counted = (text: string): string[] =>
  listsIn(text).map(({thing, whole, parts}) => [thing, ...[whole, ...parts].map(countText)].join(" "));

describe("numbers of things and all their parts", () => {
  it("end in what the others leave", () => {
    expect(counted("本部门共有车辆5辆，其中：一般公务用车1辆、执法执勤用车3辆、其他用车1辆。")).toEqual([
      "vehicles 5 1 3 1"
    ]);
    expect(
      counted("本部门共有车辆5辆。其中，执法执勤用车3辆，其他按照规定配备的公务用车2辆；单价100万元以上设备3台。")
    ).toEqual(["vehicles 5 3 2"]);
    expect(counted("现有编制 1,020 人（行政编制 800 人，其他人员 220 人）。")).toEqual(["persons 1020 800 220"]);
  });

  it("are halves that leave nothing between them", () =>
    expect(
      counted("占用房屋500.50平方米，其中地上建筑面积400.50平方米，地下建筑面积100平方米，建筑高度20米。")
    ).toEqual(["area 500.5 400.5 100"]));

  it("may have parts of their own, and be rough", () =>
    expect(
      counted(
        "建筑面积约为900平方米，其中地上建筑面积为600平方米（其中计容面积590平方米，不计容面积20平方米），地下建筑面积为300平方米。"
      )
    ).toEqual(["area ~900 600=610 300", "area 600 590 20"]));

  it("stand where they are printed, from the whole to the last part", () =>
    expect(listsIn("本局共有车辆2辆，其中：业务用车1辆、其他用车1辆；设备3台。")[0]!.source).toMatchObject({
      line: 7,
      column: 1,
      text: "本局共有车辆2辆，其中：业务用车1辆、其他用车1辆"
    }));

  it.each(remainders)("%s: %s takes in what is left, as in %s", (_, name, example) => expect(example).toMatch(name));
  it.each(halves)("%s: two halves", (_, one, other, [first, second]) => {
    expect(first).toMatch(one);
    expect(second).toMatch(other);
  });

  it.each([
    ["some parts alone", "共有车辆10辆，其中执法执勤用车3辆、特种专业技术用车2辆。"],
    ["a part that is not read", "共有车辆10辆，其中执法执勤用车三辆、其他用车2辆。"],
    ["others of them behind", "共有车辆10辆，其中执法执勤用车3辆、其他用车2辆，比上年增加5辆。"],
    ["three of which two are halves", "建筑面积30平方米，其中地上面积10平方米、地下面积10平方米、架空层10平方米。"],
    ["persons who are other in another way", "职工50人，其中女性20人、其他民族3人。"],
    ["other things", "共有车辆10辆，其中其他设备2台、办公设备3台。"]
  ])("none of %s", (_, text) => expect(counted(text)).toEqual([]));
});
