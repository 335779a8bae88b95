import {expect, test} from "vitest";
import {usualMateriality} from "../../src/budget/explain/materiality.js";
import {readExplainChoices, writeExplainChoices} from "../../src/components/view/materialLines.js";

const shown = (choices: Record<string, string>) =>
  Object.fromEntries(Object.entries(writeExplainChoices(readExplainChoices(choices))).filter(([, value]) => value));

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
  expect(readExplainChoices(choices).switched).toEqual({"offBudget.1": true, "perimeter.1": false, price: false});
  expect(readExplainChoices(choices).materiality.totals).toEqual({absolute: 200_000_000, relative: 0.075});
});

test("thresholds and groups that are none are as usual", () => {
  const {materiality, group} = readExplainChoices({"min-totals": "-1-x", group: "other"});
  expect([materiality, group]).toEqual([usualMateriality, ""]);
});
