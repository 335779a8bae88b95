import {describe, expect, it} from "vitest";
import {readWritten} from "./reading.js";

const tables = [
  "",
  "单位：万元",
  "",
  "| 收入 | | 支出 | |",
  "| --- | --- | --- | --- |",
  "| 项目 | 预算数 | 项目 | 预算数 |",
  "| 一、一般公共预算拨款收入 | 100.00 | 一、一般公共服务支出 | 100.00 |",
  "| 收入总计 | 100.00 | 支出总计 | 100.00 |"
];
const read = async (...cover: string[]) => {
  const {unit, fiscalYear, statements} = await readWritten([...cover, ...tables].join("\n"));
  return [unit.name, fiscalYear, statements[0]!.unit];
};

describe("a title over several lines names the whole unit", () => {
  it.each([
    [["天门市", "粮食储备中心", "2026年部门预算", "单位：万元"]],
    [["# 天门市", "", "# 粮食储备中心", "", "# 2026年部门预算"]],
    [["天门市粮食", "储备中心", "2026年部门预算"]],
    [["天门市粮食储备中心", "2026年", "部门预算"]],
    [["2026年", "天门市粮食储备中心", "部门预算"]],
    [["2026年天门市粮食", "储备中心部门预算"]],
    [["天门市粮食储备中心2026年", "部门预算公开"]],
    [["2026年度", "天门市", "粮食储备中心", "部门预算公开情况说明"]],
    [["附件1", "天门市", "粮食储备中心二〇二六年部门预算"]],
    [["2026年部门预算", "天门市粮食储备中心"]],
    [["2026年部门预算", "（天门市粮食储备中心）"]],
    [["目录", "第一部分 概况", "", "天门市", "粮食储备中心", "2026年部门预算"]]
  ])("%j", async (cover) => expect(await read(...cover)).toEqual(["天门市粮食储备中心", 2026, "wan"]));

  it("of a short name: 财政局 below 天门市", async () =>
    expect(await read("天门市", "财政局", "2026年部门预算")).toEqual(["天门市财政局", 2026, "wan"]));
  it("of a unit with a remark, and a 单位预算", async () =>
    expect((await read("天门市农业农村局（本级）", "2026年度", "单位预算"))[0]).toBe("天门市农业农村局(本级)"));
});

describe("lines above a title that are no part of it", () => {
  it.each(["附件", "目录", "公开文本", "天门市人民政府", "2026年1月"])("%s", async (above) =>
    expect((await read(above, "天门市粮食储备中心2026年部门预算"))[0]).toBe("天门市粮食储备中心")
  );
});

it("单位：万元 names no unit", () => expect(read("2026年部门预算", "单位：万元")).rejects.toThrow("missing title"));
