import type {MoneyUnit} from "../budget/amount.js";
import {moneyUnit} from "../budget/amount.js";
import {squeeze} from "./squeeze.js";

const line = /单位[:：]?\s*(?:人民币)?\s*(千\s*元|万\s*元|亿\s*元|元)/;
/** A header that says in what its amounts are: 预算数（万元）. */
const word = /^[^\d]{1,20}[（(](?:人民币)?(千元|万元|亿元|元)[）)]$/;

/** The money unit that a line or cell declares. */
export function declaredUnit(text: string): MoneyUnit | undefined {
  const printed = line.exec(spaced(text))?.[1] ?? word.exec(text)?.[1];
  return printed ? moneyUnit(squeeze(printed)) : undefined;
}

/** "单 位 ：" as 单位：. */
function spaced(text: string): string {
  return text.replace(/单\s+位/, "单位").replace(/\s+(?=[:：])/, "");
}
