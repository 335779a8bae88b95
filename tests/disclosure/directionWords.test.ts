import {describe, expect, it} from "vitest";
import type {Direction} from "../../src/budget/claim.js";
import {directionWords} from "../../src/budget/directionWords.js";
import {clausesOf} from "../../src/budget/explain/reason.js";
import {lex} from "../../src/disclosure/narrative/lexer.js";

const ofAmount = (text: string) => lex(text, 2026).flatMap((token) => (token.kind === "direction" ? token : []))[0];
const ofReason = (text: string): Direction | undefined => clausesOf(text)[0]?.direction;

/** Every word that its pattern stands for, without what may stand before and behind it. */
const wordsOf = (pattern: string): string[] =>
  pattern
    .replace("没有(?:增减)?(?:变化|变动)", "没有变化|没有变动|没有增减变化")
    .replace("无增减(?:变化|变动)?", "无增减|无增减变化|无增减变动")
    .replace("(?:基本)?持平", "持平|基本持平")
    .replace(/\(\?:为\|达\)\?|净\?|了\?/g, "")
    .replace(/\(\?:|\)/g, "")
    .split("|");

const rows = directionWords.flatMap(([direction, pattern, example, places]) => [
  ...[...wordsOf(pattern), example].map((word) => ({word, direction, places}))
]);

describe("every word of a direction", () => {
  it.each(rows)("$word is $direction in $places", ({word, direction, places}) => {
    expect(ofAmount(word)?.direction).toBe(places.includes("amount") ? direction : undefined);
    expect(ofReason(word)).toBe(places.includes("reason") ? direction : undefined);
  });
  it.each([
    ["追加", "increase"],
    ["调增", "increase"],
    ["核减", "decrease"],
    ["净减少了", "decrease"],
    ["降幅为", "decrease"]
  ])("%s is %s of an amount and in a reason", (word, direction) => {
    expect(ofAmount(`${word}2.00万元`)?.direction).toBe(direction);
    expect(ofReason(`基本支出${word}2.00万元`)).toBe(direction);
  });
});
