import {strToU8, Zip, ZipDeflate} from "fflate";

/** A zip's parts for files one by one: the same bytes for the same files, wherever and whenever. */
export function* archive(files: Iterable<readonly [name: string, text: string]>): Generator<Uint8Array> {
  let parts: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  for (const [name, text] of files) {
    const file = new ZipDeflate(name);
    // a zip tells an entry's time in local time, from 1980 on
    file.mtime = new Date(1980, 0, 1, 12);
    zip.add(file);
    file.push(strToU8(text), true);
    yield* parts;
    parts = [];
  }
  zip.end();
  yield* parts;
}
