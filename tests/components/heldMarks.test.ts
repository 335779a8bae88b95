import {expect, it} from "vitest";
import {heldMarks} from "../../src/components/inspector/summaryText.js";

const pieces = (...texts: string[]) => texts.map((text) => ({text}));
const held = (...texts: string[]) =>
  heldMarks(pieces(...texts), ({text}) => /^[\d.]+$/.test(text)).map(
    ({opening = "", text, mark = ""}) => `${opening}|${text}|${mark}`
  );

it("a mark goes with the number before it, a bracket with the one after it", () => {
  expect(held("增加 ", "250.21", "（", "0.64", "），其中")).toEqual([
    "|增加 |",
    "|250.21|",
    "||",
    "（|0.64|）",
    "|，其中|"
  ]);
});
it("what stands between words stays", () => expect(held("a, b (c)")).toEqual(["|a, b (c)|"]));
it("nothing is lost or said twice", () =>
  expect(held("up ", "1", ", then (", "2", ").").join("").replaceAll("|", "")).toBe("up 1, then (2)."));
