import {economicItem, economicName} from "../budget/classification/economic.js";
import type {Classification} from "../budget/figure.js";
import {squeeze} from "./squeeze.js";

/** A code of 类, 款, 项 as the ministry gives them. */
const functional = /^2\d\d(?:\d\d){0,2}$/;

/** "71102" below 21011 for 2101102: the class of the row above, whose 款 it shares; undefined where nothing is wrong or can be mended. */
export function repairedCode(code: string, above: string, classification: Classification): string | undefined {
  if (classification !== "functional" || functional.test(code) || !/^\d{1,2}\d{4}$/.test(code)) return undefined;
  const group = above.slice(3, 5);
  return functional.test(above) && group && code.slice(-4, -2) === group ? above.slice(0, 3) + code.slice(-4) : undefined;
}

/** The standard's name of an economic code, where the printed one is another: a unit's own numbering. */
export function contradictedName(code: string, label: string, classification: Classification): string | undefined {
  const standard = classification === "economic" ? economicName(code) : undefined;
  const word = squeeze(label);
  if (!standard || !word || economicItem(word) === code) return undefined;
  return economicItem(word) || !sharesPair(word, squeeze(standard)) ? standard : undefined;
}

function sharesPair(a: string, b: string): boolean {
  return [...a].some((c, i) => i > 0 && b.includes(a[i - 1]! + c));
}
