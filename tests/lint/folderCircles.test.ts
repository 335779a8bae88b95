import {describe, expect, it} from "vitest";
import {folderCircles} from "../../lint/folderCircles.js";

const circles = (sources: Readonly<Record<string, string>>) =>
  folderCircles(sources).map((circle) => circle.map(({from, to}) => `${from} > ${to}`).join(", "));
const over = {"a/one.ts": 'import {x} from "../b/one.js";', "b/one.ts": "export const x = 1;", "a/two.ts": ""};

describe("no circles of folders", () => {
  it("one way is none", () => expect(circles(over)).toEqual([]));

  it.each([
    ["an import", 'import {y} from "../a/two.js";'],
    ["a type", 'import type {Y} from "../a/two.js";'],
    ["a type in place", 'export type Z = import("../a/two.js").Y;'],
    ["a dynamic import", 'export const z = () => import("../a/two.js");'],
    ["handed on", 'export {y} from "../a/two.js";']
  ])("back by way of other files: %s", (_, text) =>
    expect(circles({...over, "b/two.ts": text})).toEqual(["a/one.ts > b/one.ts, b/two.ts > a/two.ts"])
  );

  it("a folder and one in it", () =>
    expect(
      circles({
        "a/one.ts": 'import "./b/one.js";',
        "a/b/one.ts": "",
        "a/b/two.ts": 'import "../two.js";',
        "a/two.ts": ""
      })
    ).toEqual(["a/one.ts > a/b/one.ts, a/b/two.ts > a/two.ts"]));

  it("through a third", () =>
    expect(circles({...over, "b/two.ts": 'import "../c/one.js";', "c/one.ts": 'import "../a/two.js";'})).toEqual([
      "a/one.ts > b/one.ts, b/two.ts > c/one.ts, c/one.ts > a/two.ts"
    ]));

  it("packages and files of one folder are none", () =>
    expect(circles({"a/one.ts": 'import "b/one.js"; import "./two.js";', "a/two.ts": 'import "./one.js";'})).toEqual(
      []
    ));
});
