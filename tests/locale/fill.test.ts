import {describe, expect, it} from "vitest";
import {fill, fillPieces} from "../../src/locale/fill.js";
import {inLanguage} from "../../src/locale/locale.js";
import {stateMark} from "../../src/locale/words/stateMark.js";

describe("fill", () => {
  it("fills every slot, one as often as it stands there", () =>
    expect(fill("{a} of {b}, {a} again", {a: 1, b: "two"})).toBe("1 of two, 1 again"));
  it("needs no slots where a sentence has none", () => expect(fill("blank")).toBe("blank"));
  it("fills in an empty text", () => expect(fill("{line}{apart}.", {line: "Total", apart: ""})).toBe("Total."));
  it("leaves out what no slot asks for", () => expect(fill("{a}", {a: "one", b: undefined})).toBe("one"));
  it("reads no slots in what it fills in", () => expect(fill("{a}", {a: "{b}"})).toBe("{b}"));
  for (const slots of [{}, {b: undefined}, {b: null}])
    it(`throws with ${JSON.stringify(slots)} where a slot is missing`, () =>
      expect(() => fill("{b} lines", slots)).toThrow("missing slot: {b} in {b} lines"));
});

describe("fillPieces", () => {
  it("keeps what fills a slot as it is", () =>
    expect(fillPieces("of {a}, {b}.", {a: {n: 1}, b: {n: 2}})).toEqual(["of ", {n: 1}, ", ", {n: 2}, "."]));
  it("joined is what fill gives", () =>
    expect(fillPieces("of {a}, {b}.", {a: "x", b: "y"}).join("")).toBe(fill("of {a}, {b}.", {a: "x", b: "y"})));
  it("throws where a slot is missing", () => expect(() => fillPieces("{a}", {})).toThrow("missing slot: {a} in {a}"));
});

describe("inLanguage", () => {
  it("takes the word of the language", () =>
    expect([inLanguage(["up", "增加"], "en"), inLanguage(["up", "增加"], "zh")]).toEqual(["up", "增加"]));
});

describe("stateMark", () => {
  it("leaves a blank empty, crosses what is not applicable, and dashes what is not published", () =>
    expect(["blank", "notApplicable", "absent", "unlisted", undefined].map(stateMark)).toEqual([
      "",
      "×",
      "–",
      "–",
      "–"
    ]));
});
