import type {IncomingMessage, ServerResponse} from "node:http";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {afterEach, describe, expect, test} from "vitest";
import {moduleAddress, readDatabase, sendsRanges} from "../../src/store/engine/host.js";

const database = new Uint8Array(5000).fill(7);
database.set(new TextEncoder().encode("DUCK"), 8);

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

const closing: Array<() => unknown> = [];
afterEach(() => Promise.all(closing.splice(0).map((close) => close())));

/** The address of a file on a host that answers so. */
async function hosted(answer: Answer, name = "budget.duckdb"): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  closing.push(() => (server.close(), server.closeAllConnections()));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/budget/data/${name}`;
}

const rangeOf = ({headers: {range}}: IncomingMessage) => /^bytes=(\d+)-(\d*)$/.exec(range ?? "");

/** Sends parts of a file where asked, as hosts do that know ranges. */
const byRange =
  (bytes: Uint8Array, headers: Record<string, string> = {}): Answer =>
  (request, response) => {
    const [, from = "0", to = ""] = rangeOf(request) ?? [];
    const part = bytes.subarray(Number(from), to === "" ? bytes.length : Number(to) + 1);
    response
      .writeHead(rangeOf(request) ? 206 : 200, {"content-length": part.length, ...headers})
      .end(request.method === "HEAD" ? undefined : part);
  };

const whole =
  (bytes: Uint8Array): Answer =>
  ({method}, response) =>
    response.writeHead(200, {"content-length": bytes.length}).end(method === "HEAD" ? undefined : bytes);

describe("sendsRanges", () => {
  const packed = byRange(new Uint8Array(900).fill(31));
  const hosts: ReadonlyArray<readonly [string, Answer, boolean]> = [
    ["parts of the file", byRange(database), true],
    ["the whole file whatever is asked for", whole(database), false],
    [
      "parts, but no size before them",
      (request, response) =>
        request.method === "HEAD" ? response.writeHead(405).end() : byRange(database)(request, response),
      false
    ],
    [
      "parts, but the size as if all were asked for",
      (request, response) =>
        request.method === "HEAD" ? whole(database)(request, response) : byRange(database)(request, response),
      false
    ],
    [
      "a size as for parts, but the whole file then",
      (request, response) =>
        request.method === "HEAD" ? byRange(database)(request, response) : whole(database)(request, response),
      false
    ],
    ["parts of the file as packed", packed, false],
    ["nothing", (_, response) => response.writeHead(404).end(), false]
  ];
  test.each(hosts)("of a host that sends %s", async (_, answer, expected) =>
    expect(await sendsRanges(await hosted(answer))).toBe(expected)
  );
});

describe("readDatabase", () => {
  test("reads all bytes and tells how many have come", async () => {
    const told: Array<readonly [number, number | undefined]> = [];
    expect(await readDatabase(await hosted(whole(database)), (loaded, total) => told.push([loaded, total]))).toEqual(
      database
    );
    expect(told.at(-1)).toEqual([5000, 5000]);
  });

  test("tells no total where the host gives none", async () => {
    const told: unknown[] = [];
    await readDatabase(await hosted((_, response) => (response.write(database), response.end())), (...news) =>
      told.push(news)
    );
    expect(told.at(-1)).toEqual([5000, undefined]);
  });

  test("names a file that is not there, and one that is another's", async () => {
    await expect(readDatabase(await hosted((_, response) => response.writeHead(404).end()))).rejects.toThrow(
      "missing file: budget.duckdb (404)"
    );
    await expect(
      readDatabase(await hosted(whole(new TextEncoder().encode("<!doctype html><title>Home</title>"))))
    ).rejects.toThrow("invalid file: budget.duckdb is no database as this host sends it");
  });
});

describe("moduleAddress", () => {
  test("is the module's own where the host knows its type", async () => {
    const address = await hosted(byRange(new Uint8Array(9), {"content-type": "application/wasm"}), "x.wasm");
    expect(await moduleAddress(address)).toBe(address);
  });

  test("is one in the page, with its type, where the host sends bytes", async () => {
    const address = await moduleAddress(
      await hosted(byRange(new Uint8Array(9), {"content-type": "application/octet-stream"}), "x.wasm")
    );
    const response = await fetch(address);
    expect([
      address.startsWith("blob:"),
      response.headers.get("content-type"),
      (await response.arrayBuffer()).byteLength
    ]).toEqual([true, "application/wasm", 9]);
    URL.revokeObjectURL(address);
  });
});
