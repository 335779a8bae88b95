import {invalid} from "../../budget/errors.js";

/** What is tried, in order: a byte order mark decides; then UTF-8, UTF-16 by its zero bytes, and China's own code. */
const marks: ReadonlyArray<readonly [encoding: string, mark: readonly number[]]> = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]]
];

/** Characters that no text holds. */
const binary = /[\x00-\x08\x0e-\x1f\x7f\ufffd\ufffe\uffff]/;

/** Bytes as text: UTF-8, UTF-16, GB18030 (and so GBK and GB2312); a byte order mark is dropped. Throws `invalid text` for anything else. */
export function decode(bytes: Uint8Array): string {
  const marked = marks.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0];
  if (marked) return decoded(bytes, marked) ?? refuse(`the file is not ${marked.toUpperCase()}, as its first bytes say`);
  const zeros = zeroBytes(bytes);
  if (zeros) return decoded(bytes, zeros.odd > zeros.even ? "utf-16le" : "utf-16be") ?? refuse("the file holds binary data");
  const text = utf8(bytes);
  if (text !== undefined) return text;
  if (isCutOff(bytes) || isMostlyUtf8(bytes)) refuse("the file is not UTF-8");
  return decoded(bytes, "gb18030") ?? refuse("the file is not UTF-8, UTF-16 or GB18030");
}

/** A stray control character in a text that is UTF-8 is no reason to refuse it. */
function utf8(bytes: Uint8Array, stream = false): string | undefined {
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(bytes, {stream});
  } catch {
    return undefined;
  }
}

/** Whether a text is UTF-8 up to a character that lacks its last bytes. */
function isCutOff(bytes: Uint8Array): boolean {
  return utf8(bytes, true) !== undefined;
}

/** A damaged UTF-8 text is not to be taken for China's code, in which most bytes mean something too. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  const wrong = text.split("\ufffd").length - 1;
  const whole = text.match(/[\u0800-\ufffc]/g)?.length ?? 0;
  return whole > 2 * wrong;
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const text = new TextDecoder(encoding, {fatal: true}).decode(bytes);
    return binary.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** How many zero bytes stand at even and at odd places; undefined without any. */
function zeroBytes(bytes: Uint8Array): {readonly even: number; readonly odd: number} | undefined {
  const counts = {even: 0, odd: 0};
  bytes.forEach((byte, i) => {
    if (byte === 0) ++counts[i % 2 ? "odd" : "even"];
  });
  return counts.even + counts.odd ? counts : undefined;
}

function refuse(why: string): never {
  throw invalid("text", why);
}
