import {describe, expect, test, vi} from "vitest";
import {varianceChart} from "../../src/charts/variance/varianceChart.js";
import type {VarianceChartOptions, VarianceRow} from "../../src/charts/variance/varianceDrawing.js";
import {all, difficultRows, document, headlineRows, impliedRow, number, one, printed, rowNamed, rowOf} from "./draw.js";
import {colliding, overflowing} from "./fits.js";
import {pretty} from "./pretty.js";

const years = {years: [2024, 2025, 2026], base: 2025, current: 2026};

function draw(rows: readonly VarianceRow[], options: Partial<VarianceChartOptions> = {}): SVGSVGElement {
  return varianceChart(rows, {...years, document, width: 1100, ...options});
}

function keydown(key: string): Event {
  return Object.assign(plain("keydown"), {key});
}

describe("pictures", () => {
  for (const locale of ["en", "zh"] as const) {
    for (const width of [1100, 700, 320]) {
      test(`headline lines, ${locale}, ${width}`, async () => {
        await expect(pretty(draw(headlineRows, {locale, width}))).toMatchFileSnapshot(
          `../output/variance-headlines-${locale}-${width}.svg`
        );
      });
    }
  }
  test("every kind of variance", async () => {
    await expect(pretty(draw(difficultRows))).toMatchFileSnapshot("../output/variance-kinds.svg");
    await expect(pretty(draw(difficultRows, {width: 320, unit: "yuan", locale: "zh"}))).toMatchFileSnapshot(
      "../output/variance-kinds-narrow.svg"
    );
  });
});

describe("bars", () => {
  const svg = draw(headlineRows);
  const bar = (key: string) => one(rowNamed(svg, key), "rect.change");
  const zero = (key: string) => number(one(rowNamed(svg, key), "line.zero"), "x1");

  test("begin at the zero line", () => {
    for (const key of ["Expenditure", "Basic expenditure", "Project expenditure"])
      expect(number(bar(key), "x")).toBeCloseTo(zero(key), 1);
  });

  test("are as long as their amounts, within a pixel", () => {
    const perWan = number(bar("Expenditure"), "width") / 250.21;
    expect(Math.abs(number(bar("Basic expenditure"), "width") - 74.21 * perWan)).toBeLessThan(1);
    expect(Math.abs(number(bar("Project expenditure"), "width") - 176 * perWan)).toBeLessThan(1);
    expect(Math.abs(number(bar("Agency operating expenses"), "width") - 7.65 * perWan)).toBeLessThan(1);
  });

  test("share one zero line, decreases to its left", () => {
    const mixed = draw(difficultRows);
    const falling = rowNamed(mixed, "Falling");
    const rect = one(falling, "rect.change");
    expect(number(rect, "x") + number(rect, "width")).toBeCloseTo(number(one(falling, "line.zero"), "x1"), 1);
    expect(
      new Set(
        all(mixed, ".row").flatMap((row) =>
          all(row, "line.zero")
            .slice(0, 1)
            .map((line) => line.getAttribute("x1"))
        )
      ).size
    ).toBe(1);
  });

  test("take a scale shared with other charts", () => {
    const shared = draw(headlineRows, {changeDomain: [0, 500_420_000]});
    const width = (root: Element) => number(one(rowNamed(root, "Expenditure"), "rect.change"), "width");
    expect(width(shared)).toBeCloseTo(width(svg) / 2, 0);
  });
});

describe("what is not a rate", () => {
  const svg = draw(difficultRows);
  const texts = (key: string, root: Element = svg) => printed(rowNamed(root, key)).join(" | ");

  test("a missing prior year is said, never 0 %", () => {
    expect(texts("Unpublished")).toContain("not comparable: no prior-year figure published");
    expect(texts("Gone quiet")).toContain("not comparable: no 2026 figure published");
    for (const locale of ["en", "zh"] as const) {
      for (const width of [1100, 700, 320]) {
        const row = rowNamed(draw(difficultRows, {locale, width}), "Unpublished");
        expect(printed(row).join(" ")).not.toMatch(/[+−]|%/);
        expect(row.getAttribute("aria-label")).not.toMatch(/0\s*%/);
        expect(all(row, ".not-comparable")).toHaveLength(1);
        expect(all(row, ".change, .pin")).toHaveLength(0);
      }
    }
    expect(texts("Unpublished", draw(difficultRows, {locale: "zh"}))).toContain("不可比：未公布上年数");
  });

  test("from zero is new, to zero is ended, no change is unchanged", () => {
    expect(texts("机关事业单位基本养老保险缴费支出以及职业年金缴费支出（含以前年度结转结余资金）与其他补助")).toMatch(
      /new$/
    );
    expect(texts("Ended")).toMatch(/ended$/);
    expect(texts("Steady")).toMatch(/unchanged$/);
    expect(texts("Nothing")).toMatch(/0\.00 \| 0\.00 \| unchanged$/);
  });

  test("zero, blank, not applicable and not published read differently", () => {
    const states = ["blank", "notApplicable"] as const;
    const rows = states.map((state): VarianceRow => ({
      ...rowOf(state, [undefined, 1, undefined]),
      variance: {kind: "notComparable", base: {state: "absent"}, current: {state}}
    }));
    const drawn = draw([...rows, rowOf("zero", [1, 1, 0])]);
    expect(texts("blank", drawn)).toContain("– |  | ");
    expect(texts("notApplicable", drawn)).toContain("– | × | ");
    expect(texts("zero", drawn)).toContain("0.00");
  });
});

describe("marks", () => {
  test("an implied base is marked and noted", () => {
    const svg = draw([impliedRow("Receptions", 0.92, 0.08)]);
    expect(printed(rowNamed(svg, "Receptions"))).toContain("≈\u20090.84");
    expect(printed(one(svg, ".notes")).join()).toContain("≈ implied");
    expect(one(svg, ".spark rect[stroke-dasharray]")).toBeTruthy();
  });

  test("an adverse increase has a triangle and the word, a decrease has not", () => {
    const svg = draw([
      rowOf("more", [1, 10, 12], {polarity: "adverse"}),
      rowOf("less", [1, 12, 10], {polarity: "adverse"}),
      rowOf("neutral", [1, 10, 12])
    ]);
    expect(all(rowNamed(svg, "more"), ".adverse")).toHaveLength(1);
    expect(printed(rowNamed(svg, "more"))).toContain("adverse");
    for (const key of ["less", "neutral"]) expect(all(rowNamed(svg, key), ".adverse")).toHaveLength(0);
  });

  test("a large rate on a small amount has a hollow head", () => {
    const svg = draw([rowOf("large", [1, 10000, 11500]), rowOf("small", [1, 10, 14])]);
    expect(one(rowNamed(svg, "small"), "circle").getAttribute("fill")).toBe("var(--paper)");
    expect(one(rowNamed(svg, "large"), "circle").getAttribute("fill")).toBe("var(--up)");
  });

  test("a rate beyond the scale ends in an arrowhead with its value", () => {
    const row = rowNamed(draw(difficultRows), "Rocket");
    expect(all(row, ".beyond")).toHaveLength(1);
    expect(printed(row).join()).toMatch(/\+1,50\d/);
  });

  test("a missing year is a gap, a zero a tick", () => {
    const spark = (row: VarianceRow) => one(draw([row]), ".spark");
    const gap = spark(rowOf("gap", [undefined, 3, 4]));
    expect([all(gap, "rect").length, all(gap, "line").length]).toEqual([2, 2]);
    const zero = spark(rowOf("zero", [0, 3, 4]));
    expect([all(zero, "rect").length, all(zero, "line").length]).toEqual([2, 3]);
  });

  test("rounding is drawn where it can be seen", () => {
    const wide = {value: 5e6, lo: 2e6, hi: 8e6};
    const rough: VarianceRow = {
      ...rowOf("rough", [1, 5, 10]),
      variance: {...rowOf("", [1, 5, 10]).variance, change: wide}
    };
    expect(all(draw([rough]), ".whisker").length).toBeGreaterThan(0);
    expect(all(draw([rowOf("fine", [1, 5, 10])]), ".whisker")).toHaveLength(0);
  });
});

describe("rows", () => {
  test("Enter, Space and a click open", () => {
    const onOpen = vi.fn();
    const row = rowNamed(draw(headlineRows, {onOpen}), "Expenditure");
    expect([row.getAttribute("tabindex"), row.getAttribute("role")]).toEqual(["0", "button"]);
    row.dispatchEvent(keydown("Enter"));
    row.dispatchEvent(keydown(" "));
    row.dispatchEvent(keydown("x"));
    row.dispatchEvent(plain("click"));
    expect(onOpen.mock.calls.map(([{key}]) => key)).toEqual(["Expenditure", "Expenditure", "Expenditure"]);
  });

  test("are no buttons where nothing opens", () => {
    expect(rowNamed(draw(headlineRows), "Expenditure").getAttribute("role")).toBe("img");
  });

  test("say everything in one sentence", () => {
    const label = (key: string, locale: "en" | "zh") =>
      rowNamed(draw(headlineRows, {locale}), key)
        .getAttribute("aria-label")
        ?.replace(/[\u2009\u202f]/g, " ");
    expect(label("Basic expenditure", "en")).toBe(
      "Basic expenditure: 611.48 in 2024; 719.51 in 2025; 793.72 in 2026; change against 2025 +74.21 (+10.31 %); 2.01 % of the total; in 10,000 yuan."
    );
    expect(label("Three public expenses", "zh")).toBe(
      "Three public expenses：2024 年 未公布；2025 年 3.84（推算）；2026 年 4.42；较 2025 年 +0.58（+15.1 %，范围 14.94 至 15.27 %）；不利；单位万元。"
    );
  });

  test.each([1100, 320])(
    "that go by another name in the other year bear a mark, a note and the sentence, at %i pixels",
    (width) => {
      const linked = {...rowOf("旧名", [1, 2, 3]), linked: "May continue another line."};
      const chart = draw([linked, rowOf("其他", [1, 2, 3])], {width});
      expect(all(chart, ".name").map(({textContent}) => textContent)).toEqual(["旧名\u2009⇄", "其他"]);
      expect(rowNamed(chart, "旧名").getAttribute("aria-label")).toContain("; May continue another line;");
      expect(printed(chart).join()).toContain("⇄ listed under another name");
      expect(printed(draw([rowOf("其他", [1, 2, 3])], {width})).join()).not.toContain("⇄");
    }
  );

  test("show where the focus is", () => {
    const row = rowNamed(draw(headlineRows), "Expenditure");
    const ring = one(row, ".focus-ring");
    row.dispatchEvent(plain("focus"));
    expect(ring.getAttribute("stroke")).toBe("var(--accent)");
    row.dispatchEvent(plain("blur"));
    expect(ring.getAttribute("stroke")).toBe("none");
  });

  test("that fold or are open say so", () => {
    const onOpen = () => undefined;
    expect(rowNamed(draw(difficultRows, {onOpen}), "12 lines under the threshold").getAttribute("aria-expanded")).toBe(
      "false"
    );
    expect(
      rowNamed(draw(headlineRows, {onOpen, opened: "Expenditure"}), "Expenditure").getAttribute("aria-expanded")
    ).toBe("true");
  });
});

describe("room", () => {
  const many = Array.from({length: 40}, (_, i) => rowOf(`Line ${i}`, [i, i * 2, i * 3], {level: i % 4}));
  const huge = [rowOf("机关事业单位", [1, 9_999_999.99, 12_345_678.91]), rowOf("Other", [1, 2, -3])];
  const zeros = [rowOf("a", [0, 0, 0]), rowOf("b", [0, 0, 0])];
  const unknown = [rowOf("a", [undefined, undefined, 1]), rowOf("b", [undefined, undefined, 2])];

  for (const [name, rows] of Object.entries({headlineRows, difficultRows, many, huge, zeros, unknown, none: []})) {
    test(`no text of ${name} leaves its chart or meets another, at any width, unit and language`, () => {
      for (const width of [320, 360, 480, 559, 560, 640, 700, 768, 900, 1100, 1440]) {
        for (const unit of ["yuan", "wan", "yi"] as const) {
          for (const locale of ["en", "zh"] as const) {
            const svg = draw(rows, {width, unit, locale});
            expect([overflowing(svg), colliding(svg)], `${width} ${unit} ${locale}`).toEqual([[], []]);
          }
        }
      }
    });
  }

  test("names too long for two lines end in an ellipsis and keep their title", () => {
    const name = "很长的名称".repeat(20);
    const row = rowNamed(draw([rowOf(name, [1, 2, 3])], {width: 700}), name);
    expect(printed(one(row, ".name"))).toHaveLength(2);
    expect(printed(one(row, ".name")).at(-1)).toMatch(/…$/);
    expect(one(row, ".name title").textContent).toBe(name);
  });

  test("no rows says so", () => {
    expect(draw([]).textContent).toContain("No lines to compare.");
  });
});

test("colours are variables only", () => {
  for (const width of [1100, 320]) {
    const markup = draw(difficultRows, {width, onOpen: () => undefined}).outerHTML.replaceAll(/url\(#[\w-]+\)/g, "");
    expect(markup).not.toMatch(/#[0-9a-f]{3}|rgba?\(|hsl/i);
    expect(
      new Set(
        markup.match(/(?:fill|stroke)="[^"]*"/g)?.filter((paint) => !/="(var\(--[\w-]+\)|none|stroke|)"/.test(paint))
      )
    ).toEqual(new Set());
  }
});

test("a name is text, never markup", () => {
  const svg = draw([rowOf("<img src=x onerror=alert(1)>", [1, 2, 3])]);
  expect(svg.querySelector("img")).toBeNull();
});

test("ids are the same for the same chart and differ between charts", () => {
  const id = (rows: readonly VarianceRow[]) => one(draw(rows), "pattern").id;
  expect(id(headlineRows)).toBe(id(headlineRows));
  expect(id(headlineRows)).not.toBe(id(difficultRows));
});

function plain(type: string): Event {
  const event = document.createEvent("Event");
  event.initEvent(type, false, false);
  return event;
}
