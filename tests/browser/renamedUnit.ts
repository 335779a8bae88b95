import type {UnitFile} from "../../src/store/published/unitFile.js";
import {lineWith} from "../budget/lines.js";

/** Fen of so many 万元. */
const wan = (amount: number) => amount * 1_000_000;

/** The unit with projects that go by other names in its second year, one of them confirmed by a reviewer. */
export function withRenamedProjects(unit: UnitFile): UnitFile {
  const projects = [
    lineWith("办案经费", {2023: wan(11.25), 2024: wan(11.25)}),
    lineWith("机关养老保险财政补助", {2023: wan(38_000)}),
    lineWith("机关养老保险财政地方补助", {2024: wan(38_700)}),
    lineWith("智慧社区建设", {2023: wan(120)}),
    lineWith("智慧社区建设与运行维护专项经费", {2024: wan(60)}),
    lineWith("市容环境综合整治", {2023: wan(100)}),
    lineWith("绿化养护", {2024: wan(70)}),
    lineWith("河道保洁", {2024: wan(30)}),
    lineWith("信访接待", {2023: wan(8)}),
    lineWith("群众来访窗口", {2024: wan(9)})
  ];
  const total = lineWith(
    "合计",
    {2023: wan(38_239.25), 2024: wan(38_880.25)},
    {key: "projectExpenditure/all/total/total", classification: "total", code: "total", level: 0}
  );
  const named = (name: string) => ({classification: "project" as const, names: [name]});
  return {
    ...unit,
    lines: [
      ...unit.lines.filter(
        ({measure, code, fund}) => !(measure === "projectExpenditure" && code === "total" && fund === "all")
      ),
      total,
      ...projects
    ],
    decisions: [
      {
        base: 2023,
        year: 2024,
        decision: "confirmed",
        from: named("信访接待"),
        to: named("群众来访窗口"),
        reason: "单位函复：更名",
        who: "budget office",
        when: "2024-03-01"
      }
    ]
  };
}
