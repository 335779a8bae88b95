import {expect, it} from "vitest";
import {budgetNames, budgetPhase} from "../../src/budget/budgetPhase.js";

it.each(budgetNames.map(([phase, , example]) => [example, phase] as const))("%s is the %s phase", (words, phase) =>
  expect(budgetPhase(words)).toBe(phase)
);

it("预算数 alone is neither", () => expect(budgetPhase("完成预算数的")).toBeUndefined());
