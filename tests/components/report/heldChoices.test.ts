import {describe, expect, it} from "vitest";
import {HeldChoices} from "../../../src/components/report/heldChoices.js";

describe("HeldChoices", () => {
  it("holds what is chosen of a document while it is open", () => {
    const held = new HeldChoices();
    held.of("2026.md").years = {year: 2026, base: 2024};
    held.of("2025.md").sections.variances = {by: "functional"};
    held.retain(["2026.md"]);
    expect([held.of("2026.md").years, held.of("2025.md")]).toEqual([{year: 2026, base: 2024}, {sections: {}}]);
  });

  it("keeps texts in memory until they are forgotten", () => {
    const {keeping} = new HeldChoices();
    expect([keeping.keep("initials", "甲"), keeping.kept("initials")]).toEqual([true, "甲"]);
    keeping.keep("initials", undefined);
    expect([keeping.kept("initials"), new HeldChoices().keeping.kept("initials")]).toEqual([undefined, undefined]);
  });
});
