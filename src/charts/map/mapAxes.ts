import {sum} from "d3-array";
import {fenPer} from "../../budget/amount.js";
import {kindWord, unitHead, word} from "../../locale/words/chartWords.js";
import {line, rect, small, write} from "../drawing/marks.js";
import {textWidth} from "../drawing/measureText.js";
import type {Group} from "../drawing/svg.js";
import {ink2, ink3, rule, smallSize} from "../drawing/theme.js";
import type {MapScales, MapSettings} from "./mapScales.js";
import {percentText, sizeText, ticksOf} from "./mapScales.js";

/** Both axes, the thresholds, the four fields' names, and the strips of lines without a rate. */
export function mapAxes(parent: Group, scales: MapScales, settings: MapSettings): void {
  drawFields(parent, scales, settings);
  drawSizes(parent, scales, settings);
  drawRates(parent, scales, settings);
  drawStrips(parent, scales, settings);
}

function drawFields(parent: Group, scales: MapScales, {absolute, relative, unit, locale}: MapSettings): void {
  const {x, y, left, right, top, bottom} = scales;
  const [from, over] = [relative ? x(relative) : left, absolute ? y(absolute / fenPer[unit]) : bottom];
  const fields = parent.append("g").attr("class", "fields");
  rect(fields, {x: left, y: over, width: from - left, height: bottom - over})
    .attr("fill", rule)
    .attr("fill-opacity", 0.35);
  line(fields, [left, over], [right + sum(scales.strips, ({width}) => width), over], {
    stroke: ink2,
    dashes: "4 3"
  }).attr("class", "threshold");
  line(fields, [from, top], [from, bottom], {stroke: ink2, dashes: "4 3"}).attr("class", "threshold");
  const ends = {
    start: {x: left + 6, room: from - left},
    end: {x: right - 6, room: right - from}
  };
  const names = [
    ["fieldAmount", "start", top + 10],
    ["fieldBoth", "end", top + 10],
    ["fieldNone", "start", bottom - 10],
    ["fieldRate", "end", bottom - 10]
  ] as const;
  for (const [name, anchor, height] of names) {
    const text = word(name, locale);
    const {x: at, room} = ends[anchor];
    if (room > textWidth(text, smallSize) + 12) write(fields, text, [at, height], small({anchor, fill: ink3}));
  }
}

function drawSizes(parent: Group, {y, left, right, top, bottom}: MapScales, {unit, locale}: MapSettings): void {
  const axis = parent.append("g").attr("class", "sizes");
  write(axis, `${word("sizeAxis", locale)}\u2002${unitHead(unit, locale)}`, [0, 9], small());
  line(axis, [left, top], [left, bottom], {stroke: ink3, width: 0.75});
  for (const value of ticksOf(y)) {
    line(axis, [left, y(value)], [right, y(value)], {width: 0.75});
    write(axis, sizeText(value, unit), [left - 6, y(value)], small({anchor: "end"}));
  }
}

function drawRates(parent: Group, {x, left, right, bottom}: MapScales, {locale}: MapSettings): void {
  const axis = parent.append("g").attr("class", "rates");
  line(axis, [left, bottom], [right, bottom], {stroke: ink3, width: 0.75});
  for (const value of ticksOf(x)) {
    line(axis, [x(value), bottom], [x(value), bottom + 4], {stroke: ink3, width: 0.75});
    const text = percentText(value);
    write(
      axis,
      text,
      [Math.min(right - textWidth(text, smallSize) / 2, x(value)), bottom + 14],
      small({anchor: "middle"})
    );
  }
  write(axis, word("rateAxis", locale), [right, bottom + 34], small({anchor: "end"}));
}

function drawStrips(parent: Group, {strips, top, bottom}: MapScales, {locale}: MapSettings): void {
  for (const {kind, x, width} of strips) {
    const strip = parent.append("g").attr("class", `strip ${kind}`);
    line(strip, [x - width / 2, top], [x - width / 2, bottom], {stroke: ink3, width: 0.75});
    write(strip, kindWord(kind, locale), [x, bottom + 14], {
      size: smallSize,
      fill: ink2,
      weight: 600,
      anchor: "middle"
    });
  }
}
