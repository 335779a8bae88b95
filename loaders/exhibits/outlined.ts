import {DOMParser} from "linkedom";
import type {SetCharacter} from "./faces.js";
import {glyphsOf} from "./faces.js";

const namespace = "http://www.w3.org/2000/svg";

/** What only text knows; everything else of it holds for its outline too. */
const textOnly = /^(?:x|y|dx|dy|text-anchor|dominant-baseline|letter-spacing|font-.*)$/;

/**
 * A self-contained SVG with its texts as outlines, which looks the same in
 * every program on every host, whatever faces it has; its title and
 * description still say in words what it shows. `missing` lists characters
 * that the faces do not have, which are left out.
 */
export async function outlined(svg: string): Promise<{readonly svg: string; readonly missing: readonly string[]}> {
  const document = new DOMParser().parseFromString(svg, "image/svg+xml") as unknown as Document;
  const root = document.documentElement;
  const missing = new Set<string>();
  for (const text of root.querySelectorAll("text")) {
    const group = document.createElementNS(namespace, "g");
    copyAttributes(text, group);
    for (const chunk of chunks(text)) {
      const runs = await Promise.all(chunk.map(async (run) => ({run, ...(await glyphsOf(run.text, run.weight))})));
      const whole = runs.reduce((sum, {run, glyphs}) => sum + run.dx + width(glyphs) * run.size, 0);
      let x = chunk[0]!.x - whole * (anchors[chunk[0]!.anchor] ?? 0);
      for (const {run, glyphs, missing: without} of runs) {
        for (const character of without) missing.add(character);
        x += run.dx;
        const path = document.createElementNS(namespace, "path");
        if (run.node !== text) copyAttributes(run.node, path);
        path.setAttribute("d", drawn(glyphs, {x, y: run.y, size: run.size}));
        group.append(path);
        x += width(glyphs) * run.size;
      }
    }
    text.replaceWith(group);
  }
  return {svg: root.outerHTML, missing: [...missing]};
}

const anchors: Readonly<Record<string, number>> = {middle: 0.5, end: 1};

/** Text of one look, and where on the line it begins; `x` counts in the first of a chunk only. */
interface Run {
  readonly node: Element;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly size: number;
  readonly weight: number;
  readonly anchor: string;
}

/** What is placed as one: a text, or a part of it that has a place of its own. */
function chunks(text: Element): Run[][] {
  const all: Run[][] = [];
  let [x, y] = [number(text, "x"), number(text, "y")];
  y += length(text.getAttribute("dy"), size(text));
  for (const node of text.childNodes) {
    const isElement = node.nodeType === 1;
    const owner = isElement ? (node as Element) : text;
    const content = (node.textContent ?? "").replace(/\s*\n\s*/g, " ");
    if (!content || (isElement && !/^tspan$/i.test(owner.tagName))) continue;
    const isPlaced = isElement && (owner.hasAttribute("x") || owner.hasAttribute("y"));
    if (isPlaced) [x, y] = [number(owner, "x", x), number(owner, "y", y)];
    if (isElement) y += length(owner.getAttribute("dy"), size(owner));
    const run: Run = {
      node: owner,
      text: content,
      x,
      y: y + raised(owner),
      dx: length(isElement || !all.length ? owner.getAttribute("dx") : null, size(owner)),
      size: size(owner),
      weight: weight(owner),
      anchor: inherited(owner, "text-anchor") ?? "start"
    };
    if (isPlaced || !all.length) all.push([run]);
    else all.at(-1)!.push(run);
  }
  return all;
}

function number(node: Element, name: string, otherwise = 0): number {
  const value = node.getAttribute(name);
  return value === null ? otherwise : Number.parseFloat(value);
}

/** A distance in pixels, given in them or in em. */
function length(value: string | null, em: number): number {
  if (!value) return 0;
  return Number.parseFloat(value) * (value.trim().endsWith("em") ? em : 1);
}

function size(node: Element): number {
  return Number.parseFloat(inherited(node, "font-size") ?? "16");
}

function weight(node: Element): number {
  const value = inherited(node, "font-weight") ?? "400";
  return {normal: 400, bold: 700}[value] ?? Number(value);
}

/** How far a text stands lower than its place because that is its middle or top. */
function raised(node: Element): number {
  const place = inherited(node, "dominant-baseline");
  return size(node) * ({middle: 0.26, central: 0.36, hanging: 0.73}[place ?? ""] ?? 0);
}

function inherited(node: Element, name: string): string | undefined {
  for (let at: Element | null = node; at; at = at.parentElement) {
    const own = new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`).exec(at.getAttribute("style") ?? "")?.[1];
    const value = own ?? at.getAttribute(name);
    if (value) return value.trim();
  }
  return undefined;
}

function copyAttributes(from: Element, to: Element): void {
  for (const {name, value} of from.attributes) if (!textOnly.test(name)) to.setAttribute(name, value);
}

function width(glyphs: readonly SetCharacter[]): number {
  return glyphs.reduce((sum, {advance}) => sum + advance, 0);
}

/** Glyphs side by side as the data of a path, to a hundredth of a pixel. */
function drawn(
  glyphs: readonly SetCharacter[],
  at: {readonly x: number; readonly y: number; readonly size: number}
): string {
  let [data, x] = ["", at.x];
  for (const {outline, advance} of glyphs) {
    let from: readonly number[] = [0, 0];
    for (const {type, values} of outline) {
      const points = values.map((value, i) => Math.round(100 * (i % 2 ? at.y - value * at.size : x + value * at.size)));
      data +=
        type === "M"
          ? `M${numbers(points)}`
          : stroke(
              type,
              points.map((value, i) => value - from[i % 2]!)
            );
      if (points.length) from = points.slice(-2);
    }
    x += advance * at.size;
  }
  return data;
}

/** A line, a curve or the way back to the start, counted from the point before it. */
function stroke(type: string, by: readonly number[]): string {
  if (type === "L" && by[1] === 0) return by[0] === 0 ? "" : `h${numbers([by[0]!])}`;
  if (type === "L" && by[0] === 0) return `v${numbers([by[1]!])}`;
  return type.toLowerCase() + numbers(by);
}

/** Hundredths in as few characters as a path allows. */
function numbers(hundredths: readonly number[]): string {
  return hundredths
    .map((value) =>
      String(value / 100)
        .replace(/^(-?)0\./, "$1.")
        .replace(/^(?=[\d.])/, " ")
    )
    .join("")
    .trimStart();
}
