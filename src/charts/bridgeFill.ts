import type {Step} from "../budget/bridge.js";
import type {Box} from "./marks.js";
import {polygon, rect} from "./marks.js";
import type {Group} from "./svg.js";
import {bu, changeColor, ink3, paper, py} from "./theme.js";

/** A step's bar: last year's total light, this year's dark, a part of a sum light too, a residual hatched, a driver by its direction. */
export function stepBar(parent: Group, {kind, from, to}: Step, box: Box, hatch: string): void {
  const bar = rect(parent, box).attr("class", kind);
  if (kind === "residual") bar.attr("fill", hatch).attr("stroke", ink3);
  else bar.attr("fill", kind === "base" || kind === "part" ? py : kind === "current" ? bu : changeColor(to - from));
}

const tooth = 5;

/** A visible tear through a bar: a zigzag of paper from one edge to the other, across or along. */
export function tear(parent: Group, {x, y, width, height}: Box): void {
  const across = width >= height;
  const length = across ? width : height;
  const depth = across ? height : width;
  const teeth = Math.max(2, Math.round(length / tooth / 2) * 2);
  const edge = (offset: number) =>
    Array.from({length: teeth + 1}, (_, i): readonly [number, number] => {
      const along = (i * length) / teeth;
      const swing = offset + (i % 2 ? tooth : 0);
      return across ? [x + along, y + swing] : [x + swing, y + along];
    });
  polygon(parent, [...edge(0), ...edge(depth - tooth).reverse()]).attr("class", "tear").attr("fill", paper);
}
