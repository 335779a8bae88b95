import {halfWidth, negativeMarks} from "../../budget/amount.js";
import {invalid} from "../../budget/errors.js";

const percentage = new RegExp(`^(?:[+＋]|([${negativeMarks}]))?\\s*([(（])?\\s*(\\d[\\d,]*)(?:\\.(\\d{1,4}))?\\s*([)）])?$`);

/** "9.33" percent as parts per million, with its sign in any of the ways that an amount has one. Throws `invalid rate` beyond four decimals. */
export function parsePpm(digits: string): {ppm: number; half: number} {
  const match = percentage.exec(halfWidth(digits));
  const [, minus, open, whole, fraction = "", close] = match ?? [];
  if (!match || (open === undefined) !== (close === undefined) || (minus && open)) throw invalid("rate", `${digits} %`);
  const scale = 10 ** (4 - fraction.length);
  const ppm = Number(whole!.replaceAll(",", "") + fraction) * scale;
  return {ppm: minus || open ? 0 - ppm : ppm, half: scale / 2};
}
