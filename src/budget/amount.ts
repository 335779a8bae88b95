import {invalid} from "./errors.js";

/**
 * An amount of money: integer `fen` (0.01 yuan) and `half`, half of the last
 * printed digit, in fen too (so 0.5 where fen themselves are printed).
 */
export interface Amount {
  readonly fen: number;
  readonly half: number;
}

export type MoneyUnit = "yuan" | "thousand" | "wan" | "yi";

/** How many fen one of each unit holds: 元, 千元, 万元, 亿元. */
export const fenPer: Readonly<Record<MoneyUnit, number>> = {
  yuan: 100,
  thousand: 100_000,
  wan: 1_000_000,
  yi: 10_000_000_000
};

/**
 * Fen as a plain decimal of a unit, exactly and without zeros at its end, for
 * files that other programs read: 39585070000 in 万元 is "39585.07". Half a fen
 * is one too.
 */
export function plainAmount(fen: number, unit: MoneyUnit): string {
  return pointMoved(fen, Math.round(Math.log10(fenPer[unit])));
}

/** A number with its decimal point so many places to the left, digit by digit: 93300 by 4 is "9.33". */
export function pointMoved(value: number, places: number): string {
  const [whole = "", fraction = ""] = String(Math.abs(value)).split(".");
  const digits = (whole + fraction).padStart(places + fraction.length + 1, "0");
  const at = digits.length - fraction.length - places;
  const text = `${digits.slice(0, at)}.${digits.slice(at)}`.replace(/\.?0+$/, "");
  return value < 0 ? `-${text}` : text;
}

/** Units as documents print them, longest first so that 万元 wins over 元. */
export const printedUnits: ReadonlyArray<readonly [printed: string, unit: MoneyUnit]> = [
  ["千元", "thousand"],
  ["万元", "wan"],
  ["亿元", "yi"],
  ["元", "yuan"]
];

/** The unit that a printed word names; undefined if it names none. */
export function moneyUnit(printed: string): MoneyUnit | undefined {
  return printedUnits.find(([word]) => word === printed)?.[1];
}

/** Marks before a number that make it negative: minus signs and dashes, the triangles of account books, 负. For a class of characters. */
export const negativeMarks = "\\-−－﹣‐‑–—△▲∆▽▼负";

/** A number with its sign: a mark before it, a minus behind it, or the brackets of accounts. */
const number = new RegExp(
  `^(?:([+＋])|([${negativeMarks}]))?\\s*([(（])?\\s*(\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.(\\d+))?\\s*([)）])?([-−])?$`
);

/** A printed number as the whole number of its last printed digit. */
interface PrintedNumber {
  readonly digits: number;
  readonly decimals: number;
}

/** Reads "39,585.07", "−3.5", "△3.5", "(12)", whatever they count. Throws `invalid amount`. */
export function parseNumber(text: string): PrintedNumber {
  const match = number.exec(halfWidth(text));
  if (!match) throw invalid("amount", text);
  const [, plus, minus, open, whole = "", fraction = "", close, behind] = match;
  const negative = [minus, open, behind].filter(Boolean).length;
  if ((open === undefined) !== (close === undefined) || negative > 1 || (plus && negative))
    throw invalid("amount", text);
  const digits = Number(whole.replaceAll(",", "") + fraction);
  if (!Number.isSafeInteger(digits)) throw invalid("amount", text);
  return {digits: negative && digits !== 0 ? -digits : digits, decimals: fraction.length};
}

/**
 * Reads a printed number as an amount in `unit`, exactly. Throws `invalid
 * amount` for anything else, for digits finer than a fen, and for what a
 * double cannot hold exactly.
 */
export function parseAmount(text: string, unit: MoneyUnit): Amount {
  const {digits, decimals} = parseNumber(text);
  const scale = 10 ** decimals;
  const fen = fenPer[unit] >= scale ? digits * (fenPer[unit] / scale) : digits / (scale / fenPer[unit]);
  if (Math.abs(fen) > Number.MAX_SAFE_INTEGER) throw invalid("amount", text);
  if (!Number.isInteger(fen)) throw invalid("amount", `${text} is finer than one fen`);
  return {fen, half: fenPer[unit] / scale / 2};
}

/** Whether a printed text is one number, with its sign in any of the ways that parseAmount reads. */
export function isNumber(text: string): boolean {
  return number.test(halfWidth(text));
}

/** Full-width digits, points, commas and signs as their ASCII twins, spaces around them gone. */
export function halfWidth(text: string): string {
  return text.replace(/[０-９．，％－]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).trim();
}
