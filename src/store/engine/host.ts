import {invalid, missing} from "../../budget/errors.js";

/** Bytes that have arrived, and how many there are where the host says so. */
type OnBytes = (loaded: number, total?: number) => void;

/** Where "DUCK" stands in every DuckDB file. */
const magic = {at: 8, text: "DUCK"} as const;

/**
 * Whether the host sends parts of a DuckDB file as the engine asks for them:
 * the size by HEAD with a range, then ranges. Python's and other plain servers
 * answer both with the whole file, some pack it.
 */
export async function sendsRanges(address: string): Promise<boolean> {
  const size = await fetch(address, {method: "HEAD", headers: {range: "bytes=0-"}});
  if (size.status !== 206 || !size.headers.has("content-length")) return false;
  const start = await fetch(address, {headers: {range: "bytes=0-15"}});
  if (start.status === 206) {
    const bytes = new Uint8Array(await start.arrayBuffer());
    return bytes.length === 16 && isDuckDb(bytes);
  }
  await start.body?.cancel();
  return false;
}

/** A whole DuckDB file. Throws `missing file`, and `invalid file` where the host answers with something else. */
export async function readDatabase(address: string, onBytes?: OnBytes): Promise<Uint8Array> {
  const bytes = new Uint8Array(await (await readWhole(address, onBytes)).arrayBuffer());
  if (!isDuckDb(bytes)) throw invalid("file", `${nameOf(address)} is no database as this host sends it`);
  return bytes;
}

/**
 * The address of a WASM module as engines want it, that is with its type: one
 * sent as anything else is read and given an address in the page.
 */
export async function moduleAddress(address: string, onBytes?: OnBytes): Promise<string> {
  const {headers} = await fetch(address, {method: "HEAD"});
  if (/^application\/wasm\b/.test(headers.get("content-type") ?? "")) return address;
  return URL.createObjectURL(new Blob([await readWhole(address, onBytes)], {type: "application/wasm"}));
}

/** The address of a worker's module as browsers want it, that is from the page's own origin: one of another site is imported by a module that the page holds. */
export function workerAddress(address: string): string {
  if (new URL(address, location.href).origin === origin) return address;
  return URL.createObjectURL(new Blob([`import ${JSON.stringify(address)};`], {type: "text/javascript"}));
}

async function readWhole(address: string, onBytes: OnBytes = () => {}): Promise<Blob> {
  const response = await fetch(address);
  if (!response.ok || !response.body) throw missing("file", `${nameOf(address)} (${response.status})`);
  // packed, the size is that of what is sent
  const total = response.headers.has("content-encoding") ? 0 : Number(response.headers.get("content-length"));
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body.getReader();
  let loaded = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    loaded += part.value.length;
    onBytes(loaded, total || undefined);
  }
  return new Blob(parts);
}

function isDuckDb(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(magic.at, magic.at + magic.text.length)) === magic.text;
}

function nameOf(address: string): string {
  return address.split("/").at(-1)!;
}
