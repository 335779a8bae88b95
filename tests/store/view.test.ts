import {describe, expect, it} from "vitest";
import {formatView, parseView} from "../../src/store/view.js";

const fallback = {unit: "213002", year: 2026, base: 2025, display: "wan"} as const;
const known = {units: ["213002", "300001"], years: [2024, 2025, 2026]};
const parse = (search: string) => parseView(search, fallback, known);

describe("parseView", () => {
  it("an empty address is the usual view", () => expect(parse("")).toEqual({...fallback, choices: {}}));
  it("reads back what formatView wrote, whatever the choices hold", () => {
    const view = {unit: "300001", year: 2025, base: 2024, display: "yi", choices: {find: "a&b=中文 <", by: "project"}} as const;
    expect(parse(formatView(view))).toEqual(view);
  });
  it("a year alone is compared with the one before it", () => expect(parse("?year=2025")).toMatchObject({year: 2025, base: 2024}));
  it("a year is not compared with itself", () => expect(parse("?year=2026&base=2026")).toMatchObject({year: 2026, base: 2025}));
  it("unknown units, years and displays fall back", () => expect(parse("?unit=x&year=1999&base=20x5&in=toString")).toEqual({...fallback, choices: {}}));
});

describe("formatView", () => {
  it("says its version first and leaves empty choices out", () =>
    expect(formatView({...fallback, choices: {by: "", order: "rate"}})).toBe("?v=1&unit=213002&year=2026&base=2025&in=wan&order=rate"));
});
