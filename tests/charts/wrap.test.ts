import {expect, test} from "vitest";
import {alignDecimals} from "../../src/charts/drawing/amountText.js";
import {textWidth, wrapText} from "../../src/charts/drawing/measureText.js";
import {identity} from "../../src/charts/drawing/svg.js";

const wrap = (text: string, width: number, most?: number) =>
  wrapText(text, width, {size: 10, ...(most ? {most} : {})}).lines;

test("Chinese characters are one em wide, digits all alike", () => {
  expect(textWidth("社会保障", 10)).toBe(40);
  expect(textWidth("1111", 10)).toBe(textWidth("8080", 10));
  expect(textWidth("ab", 10, 600)).toBeGreaterThan(textWidth("ab", 10));
});

test("Latin breaks between words, Chinese between characters", () => {
  expect(wrap("Basic expenditure", 70)).toEqual(["Basic ", "expenditure"]);
  expect(wrap("社会保障支出", 40)).toEqual(["社会保障", "支出"]);
});

test("no line begins with 、。，or a closing bracket, none ends with an opening one", () => {
  expect(wrap("社会保障、就业", 40)).toEqual(["社会保", "障、就业"]);
  for (const line of wrap("因公出国（境）费用，以及其他", 40, 9)) expect(line).not.toMatch(/^[）、。，]|（$/);
});

test("what is too long is cut with an ellipsis, within the width", () => {
  const {lines, cut} = wrapText("很长的名称".repeat(9), 60, {size: 10});
  expect([lines.length, cut, lines[1]]).toEqual([2, true, "长的名称很…"]);
  for (const text of ["supercalifragilistic", "机关事业单位基本养老保险"]) {
    for (const line of wrap(text, 33, 9)) expect(textWidth(line, 10)).toBeLessThanOrEqual(33);
  }
});

test("decimal points of a column stand under one another", () => {
  expect(alignDecimals(["3", "39.05", "1.5"])).toEqual(["3\u2008\u2007\u2007", "39.05", "1.5\u2007"]);
});

test("identity is the same for the same content only", () => {
  expect(identity("a", 1)).toBe(identity("a", 1));
  expect(identity("a", "b")).not.toBe(identity("ab"));
});
