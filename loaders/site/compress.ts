import {createHash} from "node:crypto";
import {mkdir, readFile, readdir, stat, writeFile} from "node:fs/promises";
import {basename, extname, join} from "node:path";
import {promisify} from "node:util";
import {brotliCompress, constants, gzip} from "node:zlib";

const packed = {br: promisify(brotliCompress), gz: promisify(gzip)} as const;

/** How hard each kind of file is packed: 35 MB of WASM at 11 take over a minute, and at 5 two seconds. A database is read by ranges, and pictures are packed already. */
const qualities: Readonly<Record<string, number>> = {
  ".html": 11,
  ".css": 11,
  ".js": 11,
  ".json": 11,
  ".csv": 11,
  ".svg": 11,
  ".txt": 11,
  ".bcmap": 5,
  ".wasm": 5
};

/** Smaller files gain too little. */
const fewestBytes = 500;

/** Tens of megabytes of which each reader asks for few are packed a tenth less well, ten to twenty times as fast: figures of many units, and code that is loaded on use. */
const swift: ReadonlyArray<{readonly name: RegExp; readonly from: number; readonly quality: number}> = [
  {name: /\.(json|csv)$/, from: 300_000, quality: 9},
  {name: /^(?!(?:page|embed)[.-]).*\.js$/, from: fewestBytes, quality: 9}
];

/** Where packed files are kept by what they hold: most are the same in the next build. */
const cache = ".cache/packed";

/** Writes `.br` and `.gz` beside every file of a built site that they make smaller. */
export async function compress(root: string): Promise<void> {
  await mkdir(cache, {recursive: true});
  const names = (await readdir(root, {recursive: true})).sort()[Symbol.iterator]();
  // each takes the next name: packing runs in threads of its own
  const work = async () => {
    for (const name of names) await pack(join(root, name));
  };
  await Promise.all(Array.from({length: atATime}, work));
}

const atATime = 4;

/** Packs what a site will hold before it is built, for `compress` to find it packed: one file after the other, as the build goes on beside it. */
export async function packAhead(files: AsyncIterable<readonly [name: string, content: Uint8Array]>): Promise<void> {
  await mkdir(cache, {recursive: true});
  for await (const [name, content] of files) {
    const quality = qualityOf(basename(name), content.length);
    if (quality !== undefined) for (const kind of kinds) await packedOf(content, kind, quality);
  }
}

const kinds = ["br", "gz"] as const;

async function pack(path: string): Promise<void> {
  const quality = qualityOf(basename(path), (await stat(path)).size);
  if (quality === undefined) return;
  const content = await readFile(path);
  for (const kind of kinds) {
    const small = await packedOf(content, kind, quality);
    if (small.length < content.length * 0.95) await writeFile(`${path}.${kind}`, small);
  }
}

/** Undefined for what is not packed. */
function qualityOf(name: string, size: number): number | undefined {
  if (size < fewestBytes) return undefined;
  return swift.find((kind) => kind.name.test(name) && size >= kind.from)?.quality ?? qualities[extname(name)];
}

async function packedOf(content: Uint8Array, kind: (typeof kinds)[number], quality: number): Promise<Buffer> {
  const kept = join(cache, `${createHash("sha256").update(content).digest("hex")}-${quality}.${kind}`);
  const known = await readFile(kept).catch(() => undefined);
  if (known) return known;
  // one piece out for one piece in, and no window larger than what it looks back on
  const chunkSize = Math.max(1024, content.length);
  const window = Math.min(22, Math.max(16, Math.ceil(Math.log2(content.length))));
  const small =
    kind === "br"
      ? await packed.br(content, {
          chunkSize,
          params: {
            [constants.BROTLI_PARAM_QUALITY]: quality,
            [constants.BROTLI_PARAM_LGWIN]: window,
            [constants.BROTLI_PARAM_SIZE_HINT]: content.length
          }
        })
      : await packed.gz(content, {chunkSize, level: quality < 9 ? 6 : 9});
  await writeFile(kept, small);
  return small;
}
