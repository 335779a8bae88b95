import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import {unitOf} from "../components/unitContext.js";
import {launch} from "./chromium.js";
import {copied, says, settled, textOf, visit} from "./visit.js";

const site = inject("site");
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** A page of the built site, where a made-up unit stands in the place of a shipped one. */
async function opened(printed: readonly string[], path: string) {
  const made = await unitOf(printed);
  const unit = {...made, unit: {...made.unit, code: "213002"}};
  const found = await visit(browser, site, "sources");
  await found.page.route(/units\/213002[^/]*\.json/, (route) => route.fulfill({json: unit}));
  await found.page.goto(site + path);
  await settled(found.page);
  return found;
}

describe("a made-up unit on the built site", () => {
  test("with functions and without types has its own change as headline, and nothing unexplained", async () => {
    const {page, context, complaints} = await opened(
      [
        "2025 expenditure total 12038.89",
        "2025 expenditure functional 208 社会保障 9000.00",
        "2025 expenditure functional 210 卫生健康 3038.89",
        "2026 expenditure total 11931.14",
        "2026 expenditure functional 208 社会保障 8900.00",
        "2026 expenditure functional 210 卫生健康 3031.14"
      ],
      "?unit=213002&year=2026&base=2025"
    );
    const text = await textOf(page, "#page");
    await says(page, "#bridge h2").toBe("Social security and employment drives most of the change");
    await says(page, "#bridge").toContain("−100.00");
    for (const wrong of ["No change in total", "Not explained"]) expect(text).not.toContain(wrong);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("with −8.00, 3.00 and −5.00 says so in its lead and in what is copied", async () => {
    const {page, context, complaints} = await opened(
      ["2024 expenditure total -8.00", "2025 expenditure total 3.00", "2026 expenditure total -5.00"],
      "?unit=213002&year=2025&base=2024"
    );
    await says(page, ".title .lead").toBe(
      "Expenditure of 3.00 万元 is budgeted for 2025, up 11.00 万元 (+137.50 %) from −8.00 in 2024."
    );
    const cited = await copied(page, () => page.click(".lead-tools button"));
    expect(cited).toContain("from −8.00 in 2024");
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("with parts that offset each other prints no share of what they leave", async () => {
    const {page, context, complaints} = await opened(
      [
        "2025 expenditure total 100.00",
        "2025 basicExpenditure total 60.00",
        "2025 projectExpenditure total 40.00",
        "2026 expenditure total 108.00",
        "2026 basicExpenditure total 18.00",
        "2026 projectExpenditure total 90.00"
      ],
      "?unit=213002&year=2026&base=2025"
    );
    await says(page, "#bridge h2").toBe(
      "Expenditure +8.00 万元: Project expenditure +50.00 offset by basic expenditure −42.00"
    );
    await says(page, ".drivers").not.toContain("of the change");
    await says(page, "#trend h2").toBe("Expenditure in 2 years, 2025 to 2026");
    expect(complaints).toEqual([]);
    await context.close();
  });

  test("one figure has one print: the rate of the same line wherever it stands on the page", async () => {
    for (const path of ["", "explanations", "variances"]) {
      const {page, context} = await visit(browser, site, `${path}?unit=213002&year=2026&base=2025`);
      const text = await textOf(page, "#page");
      expect(text).not.toContain("16.67");
      if (path !== "variances") expect(text).toContain("+16.7 %");
      await context.close();
    }
  });
});
