import {expect, test} from "vitest";
import {readWritten} from "./reading.js";

const table = [
  "### 部门支出总表",
  "",
  "单位：万元",
  "",
  "| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |",
  "| --- | --- | --- | --- | --- |",
  "| 201 | 一般公共服务支出 | 3.00 | 1.00 | 2.00 |"
];

test.each(["甲市青年联合会", "共青团甲市委员会", "甲市青少年宫"])(
  "%s is a name, though a year's word stands in it",
  async (name) =>
    expect((await readWritten([`# ${name} 2026 年部门预算公开`, "", ...table].join("\n"))).unit.name).toBe(name)
);
