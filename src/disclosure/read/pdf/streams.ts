import {Unzlib} from "fflate";
import {limits, within} from "../limits.js";

const chunk = 16 * 1024;
/** Deflate packs no better than this. */
const bestPacking = 1032;

/** Throws `unsupported size` for a PDF one of whose streams inflates to more than any page's drawing takes; pictures and fonts, which are never drawn here, are left out. */
export function refusePdfBomb(bytes: Uint8Array): void {
  const text = new TextDecoder("latin1").decode(bytes);
  for (let at = text.indexOf("stream"); at >= 0; at = text.indexOf("stream", at + 6)) {
    if (text.startsWith("end", at - 3)) continue;
    const rounds = roundsOf(text.slice(Math.max(0, at - 1000), at));
    const from = at + (text[at + 6] === "\r" ? 8 : 7);
    const to = rounds ? text.indexOf("endstream", from) : -1;
    if (to > 0 && ((to - from) * bestPacking > limits.streamBytes || rounds > 1)) inflate(bytes.subarray(from, to), rounds);
  }
}

/** How many times over a stream is deflated, told by its dictionary; 0 for what is not drawn. */
function roundsOf(before: string): number {
  const dictionary = before.slice(before.lastIndexOf("obj"));
  return /\/Subtype\s*\/Image|\/Length1\b|\/FontFile|\/Type0C|\/Type1C|\/OpenType/.test(dictionary) ? 0 : (dictionary.match(/\/FlateDecode|\/Fl\b/g)?.length ?? 0);
}

function inflate(packed: Uint8Array, rounds: number): void {
  const keeps = rounds > 1;
  const parts: Uint8Array[] = [];
  let total = 0;
  const unzlib = new Unzlib((data) => {
    within("streamBytes", (total += data.length));
    if (keeps) parts.push(data);
  });
  try {
    for (let i = 0; i < packed.length; i += chunk) unzlib.push(packed.subarray(i, i + chunk), false);
  } catch (cause) {
    if (total > limits.streamBytes) throw cause;
  }
  if (keeps) inflate(joined(parts, total), rounds - 1);
}

function joined(parts: readonly Uint8Array[], total: number): Uint8Array {
  const whole = new Uint8Array(total);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
