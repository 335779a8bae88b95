import {describe, expect, it} from "vitest";
import {fragmentAsked, inDocument} from "../../../src/components/report/documentFragment.js";

describe("inDocument", () => {
  it("is the fragment itself for the document that is shown", () => {
    expect(inDocument("#line-12", -1)).toBe("#line-12");
    expect(fragmentAsked("#line-12")).toEqual({id: "line-12", position: -1});
  });
  it("names another document by its position", () => {
    expect(inDocument("#line-12-3", 1)).toBe("#file-1-line-12-3");
    expect(fragmentAsked("#file-1-line-12-3")).toEqual({id: "line-12-3", position: 1});
  });
  it("is nothing without a fragment", () => expect(fragmentAsked("")).toEqual({id: "", position: -1}));
});
