import {Inflate} from "fflate";
import {invalid} from "../../budget/errors.js";
import {limits, within} from "./page.js";

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly at: number;
}

const signatures = {end: 0x06054b50, entry: 0x02014b50};
const endLength = 22;
const longestComment = 0xffff;
const chunk = 16 * 1024;
/** Below this no ratio is too high: a small sheet of zeros packs very well. */
const harmless = 10 * 1024 * 1024;

/** Throws `unsupported size` for a zip that says it is, or turns out to be, larger than is read: it is never unpacked as a whole here. */
export function refuseZipBomb(bytes: Uint8Array): void {
  within("bytes", bytes.length);
  const entries = entriesOf(bytes);
  refuse(
    entries.reduce((sum, {unpacked}) => sum + unpacked, 0),
    bytes.length
  );
  let total = 0;
  for (const entry of entries) total = inflated(bytes, entry, total);
}

/** The names of the files in a zip. Throws `invalid zip` for what is none. */
export function namesInZip(bytes: Uint8Array): string[] {
  return entriesOf(bytes).map(({name}) => name);
}

function refuse(unpacked: number, packed: number): void {
  if (unpacked > limits.unpackedBytes) within("unpackedBytes", unpacked);
  if (unpacked > harmless) within("packingRatio", Math.ceil(unpacked / packed));
}

function inflated(bytes: Uint8Array, {method, packed, at}: Entry, before: number): number {
  const view = viewOf(bytes);
  if (at + 30 > bytes.length) throw invalid("zip", "the file is damaged");
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  let total = before;
  if (method !== 8) return total + packed;
  const inflate = new Inflate((data) => refuse((total += data.length), bytes.length));
  for (let i = 0; i < packed; i += chunk)
    inflate.push(bytes.subarray(from + i, Math.min(from + i + chunk, from + packed)), false);
  return total;
}

function entriesOf(bytes: Uint8Array): Entry[] {
  const view = viewOf(bytes);
  const end = endOf(bytes, view);
  const count = view.getUint16(end + 10, true);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; ++i) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== signatures.entry)
      throw invalid("zip", "the file is damaged");
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true)
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOf(bytes: Uint8Array, view: DataView): number {
  for (let at = bytes.length - endLength; at >= Math.max(0, bytes.length - endLength - longestComment); --at) {
    if (view.getUint32(at, true) === signatures.end) return at;
  }
  throw invalid("zip", "the file is damaged or cut off");
}

/** Bytes as numbers of several of them. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
