import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {steps} from "../../src/charts/icicle/icicleDrawing.js";
import * as chartTheme from "../../src/charts/drawing/theme.js";

const style = readFileSync("src/style.css", "utf8");

type Colour = readonly number[];

/** The colours that a block of the stylesheet sets, over those of another. */
function tokens(block: RegExp, under: Readonly<Record<string, Colour>> = {}): Record<string, Colour> {
  const [text = ""] = block.exec(style) ?? [];
  const found = [...text.matchAll(/(--[\w-]+): #([\da-f]{3}|[\da-f]{6});/g)].map(
    ([, name, hex]) => [name!, rgb(hex!)] as const
  );
  expect(found.length).toBeGreaterThan(5);
  return {...under, ...Object.fromEntries(found)};
}

function rgb(hex: string): Colour {
  const long = hex.length === 3 ? hex.replace(/./g, "$&$&") : hex;
  return [0, 2, 4].map((at) => parseInt(long.slice(at, at + 2), 16));
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(colour: Colour): number {
  const [r = 0, g = 0, b = 0] = colour.map((value) =>
    value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: Colour, b: Colour): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter! + 0.05) / (darker! + 0.05);
}

const over = (colour: Colour, opacity: number, ground: Colour): Colour =>
  colour.map((value, i) => value * opacity + ground[i]! * (1 - opacity));

const light = tokens(/:root \{[^}]*\}/);
const dark = tokens(/:root\[data-theme="dark"\] \{[^}]*\}/, light);
const print = tokens(/@media print \{\s*:root[^}]*\}/, light);

/** What text is written in: every `color` of the stylesheet, and what charts write in. */
const inks = [...new Set([...style.matchAll(/[\s;{]color: var\((--[\w-]+)\)/g)].map(([, name]) => name!))].filter(
  (name) => name !== "--paper"
);

describe.each([
  ["light", light],
  ["dark", dark],
  ["print", print]
] as const)("in %s", (_, theme) => {
  const grounds = {
    paper: theme["--paper"]!,
    ground: theme["--ground"]!,
    mark: theme["--mark"]!,
    "an opened row of a chart": over(theme["--rule"]!, 0.35, theme["--paper"]!)
  };

  test.each(inks)("%s is read on every ground: 4.5 : 1", (ink) => {
    for (const [name, ground] of Object.entries(grounds))
      expect(contrast(theme[ink]!, ground), name).toBeGreaterThanOrEqual(4.5);
  });

  test("paper is read on a dark button, and names on the areas of the tree", () => {
    expect(contrast(theme["--paper"]!, theme["--ink"]!)).toBeGreaterThanOrEqual(4.5);
    for (const change of ["--up", "--down"])
      for (const [, opacity] of steps)
        expect(
          contrast(theme["--ink"]!, over(theme[change]!, opacity, theme["--paper"]!)),
          `${change} ${opacity}`
        ).toBeGreaterThanOrEqual(4.5);
  });

  test("what underlines a link is seen: 3 : 1", () => {
    for (const ground of [grounds.paper, grounds.ground])
      expect(contrast(theme["--under"]!, ground)).toBeGreaterThanOrEqual(3);
  });
});

test("no text is written in the colour of a rule, and no link underlined in it", () => {
  expect(inks).not.toContain("--rule");
  expect(style).not.toMatch(/(?:text-decoration-color: |underline [a-z]* ?)var\(--rule\)/);
});

test("charts write in colours of the stylesheet only", () => {
  const own = Object.values(chartTheme).flatMap((value) =>
    typeof value === "string" && value !== chartTheme.sans ? [value as string] : []
  );
  expect(own.length).toBeGreaterThan(5);
  for (const value of own) expect(light).toHaveProperty([value.slice(4, -1)]);
});
