import {describe, expect, it} from "vitest";
import type {Figure} from "../../../src/budget/figure.js";
import {withCodes} from "../../../src/disclosure/readDisclosure.js";
import {claimsOf} from "./said.js";

const rows = [
  ["210", "卫生健康支出"],
  ["21011", "行政事业单位医疗"],
  ["2101102", "事业单位医疗"]
].map(([code, label]) => ({classification: "functional", code, label}) as Figure);
const codeOf = (name: string) =>
  withCodes(claimsOf([`“${name}（类）行政事业单位医疗（款）事业单位医疗（项）”5.00万元。`], "budget"), rows)[0]!.code;

describe("withCodes", () => {
  it.each(["卫生健康支出", "卫生健康", "医疗卫生与计划生育支出"])(
    "%s is the class that the tables call 卫生健康支出",
    (name) => expect(codeOf(name)).toBe("2101102")
  );
  it("leaves names that the tables do not have", () =>
    expect(codeOf("教育支出")).toBe("教育支出/行政事业单位医疗/事业单位医疗"));
});
