import {invalid} from "../../budget/errors.js";

/** "9.33" percent as parts per million. Throws `invalid rate` beyond four decimals. */
export function parsePpm(digits: string): {ppm: number; half: number} {
  const match = /^([-−－]?)(\d[\d,]*)(?:\.(\d{1,4}))?$/.exec(digits);
  if (!match) throw invalid("rate", `${digits} %`);
  const [, sign, whole, fraction = ""] = match;
  const scale = 10 ** (4 - fraction.length);
  const ppm = Number(whole!.replaceAll(",", "") + fraction) * scale;
  return {ppm: sign ? 0 - ppm : ppm, half: scale / 2};
}
