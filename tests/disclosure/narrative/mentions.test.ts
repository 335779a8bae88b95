import {describe, expect, it} from "vitest";
import {mentionsIn, mentionWords} from "../../../src/disclosure/narrative/mentions.js";
import {PassageBuilder} from "../../../src/disclosure/outline/passage.js";

const mentioned = (text: string, year = 2026): string[] =>
  mentionsIn(new PassageBuilder("other", "说明").add(text, 7).build(), "x.md", year).map(({kind, about}) =>
    [kind, about].filter(Boolean).join(" ")
  );

describe("words that checks ask for", () => {
  it.each(mentionWords.map(([kind, , example, about]) => [kind, example, about !== undefined] as const))(
    "%s: %s",
    (kind, example) => expect(mentioned(example).map((words) => words.split(" ")[0])).toContain(kind)
  );

  it("how a final account is said to stand to its budget", () => {
    expect(mentioned("决算数大于年初预算数的主要原因是增人")).toEqual(["againstBudget more"]);
    expect(mentioned("决算数小于预算数的主要原因是压减")).toEqual(["againstBudget less"]);
    expect(mentioned("决算数与预算数持平")).toEqual(["againstBudget equal"]);
  });

  it("a class by its former name, from the year that it has another", () => {
    expect(mentioned("医疗卫生与计划生育支出12.00万元")).toEqual(["formerName 210"]);
    expect(mentioned("医疗卫生与计划生育支出12.00万元", 2018)).toEqual([]);
    expect(mentioned("卫生健康支出12.00万元")).toEqual([]);
  });

  it("that there is nothing of one fund, in a paragraph of its own", () => {
    expect(mentioned("某局2026年政府性基金支出预算支出0万元。")).toEqual(["nothing governmentFund"]);
    expect(mentioned("本部门没有国有资本经营预算支出。")).toEqual(["nothing stateCapital"]);
    expect(mentioned("一般公共预算拨款支出10万元；政府性基金拨款支出预算为0万元。")).toEqual([]);
    expect(mentioned("政府性基金预算支出120万元。")).toEqual([]);
  });
});
