import {plainName} from "./plainName.js";

/** Words that names of projects carry or drop at will. */
const fillers = /项目|经费|资金|专项|工作|补助|补贴|费用|支出/g;

const years = /20\d\d(?:年度?)?/g;

/** Numbers that tell one phase, batch or site from the next. */
const ordinals = /[\d一二三四五六七八九十]+(?=期|批|号|次|标段)/g;

/**
 * How alike two names are, from 0 to 1: Dice's coefficient over pairs of
 * neighbouring characters, of the plain names without years and without words
 * that say nothing (经费, 项目, …). Names that are nothing but such words, and
 * names of different phases (一期, 二期), are not alike.
 */
export function nameLikeness(a: string, b: string): number {
  const [x, y] = [core(a), core(b)];
  if (!x || !y || ordinalsOf(a) !== ordinalsOf(b)) return 0;
  if (x === y) return 1;
  const [left, right] = [pairs(x), pairs(y)];
  const common = [...left].filter((pair) => right.has(pair)).length;
  return (2 * common) / (left.size + right.size || 1);
}

/** How close two amounts are, from 0 to 1: what the smaller is of the larger; 0 for unlike signs. */
export function amountLikeness(a: number, b: number): number {
  if (a === b) return 1;
  return a * b <= 0 ? 0 : Math.min(Math.abs(a), Math.abs(b)) / Math.max(Math.abs(a), Math.abs(b));
}

function core(name: string): string {
  return plainName(name).replace(years, "").replace(fillers, "");
}

function ordinalsOf(name: string): string {
  return (plainName(name).replace(years, "").match(ordinals) ?? []).join(" ");
}

function pairs(text: string): Set<string> {
  return new Set(Array.from(text.slice(1), (character, i) => text[i]! + character));
}
