import {expect, test} from "vitest";
import {usualMateriality} from "../../src/budget/explain/materiality.js";
import {readChoices, writeChoices} from "../../src/components/page/choices.js";
import {explainChoices, materialityOf, switchedTo, switchesOf} from "../../src/components/view/materialLines.js";

const read = (choices: Record<string, string>) => readChoices(explainChoices, choices);

const shown = (choices: Record<string, string>) =>
  Object.fromEntries(Object.entries(writeChoices(explainChoices, read(choices))).filter(([, value]) => value));

test("what is as usual is left out of the address", () => expect(shown({})).toEqual({}));

test("what is chosen comes back as it went", () => {
  const choices = {
    total: "revenue",
    by: "source",
    open: "a/b",
    all: "1",
    with: "offBudget.1",
    without: "perimeter.1 price",
    "min-totals": "200-7.5",
    group: "project",
    line: "x"
  };
  expect(shown(choices)).toEqual(choices);
  expect(switchesOf(read(choices))).toEqual({"offBudget.1": true, "perimeter.1": false, price: false});
  expect(materialityOf(read(choices)).totals).toEqual({absolute: 200_000_000, relative: 0.075});
});

test("thresholds and groups that are none are as usual", () => {
  const choices = read({"min-totals": "-1-x", group: "other"});
  expect([materialityOf(choices), choices.group]).toEqual([usualMateriality, ""]);
});

test("an adjustment is switched on or off, never both", () => {
  const choices = read({with: "offBudget.1", without: "price"});
  expect(switchedTo(choices, "price", true)).toEqual({with: ["offBudget.1", "price"], without: []});
  expect(switchedTo(choices, "offBudget.1", false)).toEqual({with: [], without: ["price", "offBudget.1"]});
});
