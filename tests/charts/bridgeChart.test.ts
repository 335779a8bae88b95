import {describe, expect, test} from "vitest";
import type {Bridge} from "../../src/budget/bridge.js";
import {bridge} from "../../src/budget/bridge.js";
import {bridgeChart} from "../../src/charts/bridge/bridgeChart.js";
import type {BridgeChartOptions} from "../../src/charts/bridge/bridgeDrawing.js";
import {all, document, number, one, printed, wan} from "./draw.js";
import {colliding, overflowing} from "./fits.js";
import {pretty} from "./pretty.js";

const labels = {
  base: "2025 budget",
  current: "2026 budget",
  basic: "Basic expenditure",
  project: "Project expenditure",
  "project.1": "Project operating funds",
  "project.2": "Local subsidy to the basic pension fund of government units"
};

const fen = (amount: number) => Math.round(amount * 1e6);
const money = (amount: number) => wan(amount).amount ?? {fen: 0, half: 5000};

/** 天门市社会保险事业管理局, 2025 to 2026. */
const dwarfed = bridge(money(39334.86), money(39585.07), [
  {key: "basic", fen: fen(74.21)},
  {
    key: "project",
    fen: fen(176),
    parts: [
      {key: "project.1", fen: fen(21.75)},
      {key: "project.2", fen: fen(154.25)}
    ]
  }
]);

const plain = bridge(money(120), money(90), [
  {key: "basic", fen: fen(20)},
  {key: "project", fen: fen(-60), parts: [{key: "project.1", fen: fen(-35)}]}
]);

const negative = bridge(money(-1200), money(-1230), [
  {key: "basic", fen: fen(-50)},
  {key: "project", fen: fen(20)}
]);
const nothing = bridge(money(0), money(0), []);

function draw(data: Bridge, options: Partial<BridgeChartOptions> = {}): SVGSVGElement {
  return bridgeChart(data, {labels, base: 2025, current: 2026, width: 900, document, ...options});
}

/** Top and bottom of each step's bar, by its key. */
function bars(svg: SVGSVGElement, [start, length]: readonly [string, string]) {
  return all(svg, ".step").map((step) => {
    const bar = one(step, "rect");
    return {key: step.getAttribute("data-key"), from: number(bar, start), to: number(bar, start) + number(bar, length)};
  });
}

describe("pictures", () => {
  for (const [name, data] of Object.entries({dwarfed, plain, negative})) {
    for (const width of [900, 320]) {
      test(`${name}, ${width}`, async () => {
        await expect(pretty(draw(data, {width}))).toMatchFileSnapshot(`../output/bridge-${name}-${width}.svg`);
      });
    }
  }
});

describe("steps", () => {
  for (const [width, ends] of [
    [900, ["y", "height"]],
    [320, ["x", "width"]]
  ] as const) {
    test(`begin where the last one ended, ${width} wide`, () => {
      const found = bars(draw(dwarfed, {width}), ends);
      const [base, basic, first, second, current] = found;
      const upright = width === 900;
      const start = (bar = base) => (upright ? bar?.to : bar?.from) ?? NaN;
      const end = (bar = base) => (upright ? bar?.from : bar?.to) ?? NaN;
      expect(found.map(({key}) => key)).toEqual(["base", "basic", "project.1", "project.2", "current"]);
      for (const [a, b] of [
        [base, basic],
        [basic, first],
        [first, second]
      ])
        expect(start(b)).toBeCloseTo(end(a), 1);
      expect(end(current)).toBeCloseTo(end(second), 1);
    });

    test(`are as long as their amounts, within a pixel, ${width} wide`, () => {
      const [, basic, first, second] = bars(draw(dwarfed, {width}), ends).map(({from, to}) => to - from);
      const perWan = (second ?? NaN) / 154.25;
      expect(Math.abs((basic ?? NaN) - 74.21 * perWan)).toBeLessThan(1);
      expect(Math.abs((first ?? NaN) - 21.75 * perWan)).toBeLessThan(1);
    });
  }

  test("are joined by connectors", () => {
    const found = all(draw(dwarfed), "line.connector");
    expect(found).toHaveLength(4);
    for (const connector of found) expect(connector.getAttribute("y1")).toBe(connector.getAttribute("y2"));
  });

  test("that are parts stand under their driver's name and sum", () => {
    expect(printed(one(draw(dwarfed), ".bracket"))).toEqual(["Project expenditure +176.00"]);
    expect(draw(dwarfed, {width: 320}).textContent).toContain("Project expenditure +176.00");
  });

  test("nobody explains are hatched and named", () => {
    const svg = draw(plain);
    const residuals = all(svg, "rect.residual");
    expect(residuals.map((bar) => /^url\(#/.test(bar.getAttribute("fill") ?? ""))).toEqual([true, true]);
    expect(svg.textContent).toContain("Not quantified");
    expect(draw(plain, {locale: "zh"}).textContent).toContain("未说明");
  });
});

describe("totals", () => {
  test("that dwarf the steps are torn, said to be, and drawn whole from zero beside them", () => {
    for (const width of [900, 320]) {
      const svg = draw(dwarfed, {width});
      expect(all(svg, ".tear")).toHaveLength(2);
      expect(svg.textContent).toContain("do not start at zero");
      const [length, zero] = width === 900 ? (["height", "y1"] as const) : (["width", "x1"] as const);
      const [base = NaN, current = NaN] = all(svg, ".full rect:not(.window)").map((bar) => number(bar, length));
      expect(Math.abs(base / current - 39334.86 / 39585.07)).toBeLessThan(0.005);
      expect(number(one(svg, ".full .zero"), zero)).toBeGreaterThan(0);
      expect(all(svg, ".magnifier polygon")).toHaveLength(1);
    }
  });

  test("that do not are drawn from zero", () => {
    const svg = draw(plain);
    expect(all(svg, ".tear, .full")).toHaveLength(0);
    const zero = number(one(svg, "line.zero"), "y1");
    const [base] = bars(svg, ["y", "height"]);
    expect(base?.to).toBeCloseTo(zero, 1);
  });
});

test("no text leaves its chart or meets another, at any width, unit and language", () => {
  const long = {
    ...labels,
    basic: "机关事业单位基本养老保险缴费支出以及职业年金缴费支出（含以前年度结转结余资金）与其他补助"
  };
  for (const data of [dwarfed, plain, negative, nothing]) {
    for (const width of [320, 360, 519, 520, 640, 768, 900, 1100, 1440]) {
      for (const unit of ["yuan", "wan", "yi"] as const) {
        for (const locale of ["en", "zh"] as const) {
          const svg = draw(data, {width, unit, locale, labels: long});
          expect([overflowing(svg), colliding(svg)], `${width} ${unit} ${locale}`).toEqual([[], []]);
        }
      }
    }
  }
});

test("the description says every step", () => {
  expect(one(draw(dwarfed), "desc").textContent).toBe(
    "2025 budget 39,334.86; Basic expenditure +74.21; Project operating funds +21.75; Local subsidy to the basic pension fund of government units +154.25; 2026 budget 39,585.07; Project expenditure +176.00; in 10,000 yuan."
  );
});

test("colours are variables only", () => {
  expect(draw(plain).outerHTML.replaceAll(/url\(#[\w-]+\)/g, "")).not.toMatch(/#[0-9a-f]{3}|rgba?\(|hsl/i);
});

test("a bracket's name gives way before its amount: a part of a number would be another", () => {
  const steps = [
    {
      key: "long",
      fen: 17_600_000,
      parts: [
        {key: "a", fen: 2_175_000},
        {key: "b", fen: 3_000_000}
      ]
    },
    {key: "other", fen: 7_421_000}
  ];
  const data = bridge({fen: 3_933_486_000, half: 5000}, {fen: 3_958_507_000, half: 5000}, steps);
  for (const width of [330, 520, 640, 700, 900]) {
    const chart = bridgeChart(data, {
      document,
      width,
      labels: {long: "Project expenditure of all units and funds together", a: "A", b: "B", other: "C"},
      base: 2025,
      current: 2026
    });
    for (const text of all(chart, ".bracket text, text")
      .map((each) => each.textContent ?? "")
      .filter((each) => /Project|\+17/.test(each)))
      expect(text).toMatch(/\+17\.60$/);
  }
});
