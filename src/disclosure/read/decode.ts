import {invalid} from "../../budget/errors.js";

/** Bytes as UTF-8 text, a leading byte order mark dropped. Throws `invalid text` for anything that is not. */
export function decode(bytes: Uint8Array): string {
  if (bytes.includes(0)) throw invalid("text", "the file holds binary data");
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(bytes);
  } catch {
    throw invalid("text", "the file is not UTF-8");
  }
}
