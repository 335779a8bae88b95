import {deflateSync} from "node:zlib";
import {describe, expect, test} from "vitest";
import type {Provenance} from "../../src/store/verified/provenance.js";
import {
  crc32,
  pngProvenance,
  provenanceText,
  readProvenance,
  svgProvenance,
  withProvenance
} from "../../src/store/verified/provenance.js";

const record: Provenance = {
  address: "https://host/exhibit.html?v=1&unit=9&id=bridge&version=abcdefghij",
  unit: "9",
  version: "abcdefghij",
  day: "2026-11-27",
  figures: [
    {phase: "budget", key: "expenditure/all/project/甲<b>&\"'", year: 2026, state: "value", fen: 12_500_000},
    {phase: "budget", key: "revenue/all/total/total", year: 2025, state: "blank", fen: null}
  ]
};
const text = provenanceText(record);
const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const svg = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg"><metadata id="budget-disclosures">${inside}</metadata></svg>`;

/** A bitmap of one grey pixel, its checksums by another hand (zlib's). */
function pixel(): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const content = Buffer.concat([Buffer.from(type), data]);
    const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    size.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(content));
    return Buffer.concat([size, content, sum]);
  };
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.from([0, 128]))),
    chunk("IEND", Buffer.alloc(0))
  ]);
}

test("the checksum is that of the standard: of 123456789, and of an empty end", () => {
  const bytes = (of: string) => new TextEncoder().encode(of);
  // the check value of CRC-32/ISO-HDLC, and the four bytes that every PNG ends in
  expect([crc32(bytes("123456789")), crc32(bytes("IEND"))]).toEqual([0xcbf43926, 0xae426082]);
});

describe("a record goes into a picture and comes out again", () => {
  test("of an SVG", () => expect(svgProvenance(svg(escaped))).toEqual(record));
  test("of a PNG, which ends as before", () => {
    const saved = withProvenance(pixel(), text);
    expect(pngProvenance(saved)).toEqual(record);
    expect([...saved.slice(-12)]).toEqual([...pixel().slice(-12)]);
    expect(saved.length).toBeGreaterThan(pixel().length);
  });
});

describe("what is no record is none", () => {
  test.each<[what: string, inside: string]>([
    ["nothing", ""],
    ["markup", "<script>alert(1)</script>"],
    ["no JSON", "{budget-disclosures: 1"],
    ["another's JSON", '{"made":"elsewhere"}'],
    ["another format", text.replace('"budget-disclosures":1', '"budget-disclosures":2')],
    ["figures that are none", text.replace(/"figures":.*/, '"figures":[["budget","a",2026,"value","12"]]}')],
    ["a year that is none", text.replace(/"figures":.*/, '"figures":[["budget","a",1e400,"value",12]]}')],
    ["figures that are no list", text.replace(/"figures":.*/, '"figures":{"length":1}}')],
    ["an address that is no text", text.replace(/"address":"[^"]*"/, '"address":{"href":"x"}')],
    ["a prototype", '{"__proto__":{"budget-disclosures":1,"figures":[]}}'],
    ["too much", `${text}${" ".repeat(2_000_001)}`]
  ])("%s", (_, inside) => expect(svgProvenance(svg(inside))).toBeUndefined());

  test.each<[what: string, bytes: Uint8Array]>([
    ["a PNG without one", pixel()],
    ["one cut off within the record", withProvenance(pixel(), text).slice(0, pixel().length)],
    [
      "one that says it is longer than it is",
      Uint8Array.from(withProvenance(pixel(), text), (byte, i) => (i === 8 ? 255 : byte))
    ],
    ["no PNG", new TextEncoder().encode(text)],
    ["nothing", new Uint8Array()]
  ])("%s", (_, bytes) => expect(pngProvenance(bytes)).toBeUndefined());

  test("an SVG that never ends", () => expect(svgProvenance(svg(escaped).slice(0, -30))).toBeUndefined());
});

test("an entity of an entity is read once", () =>
  expect(readProvenance(text.replace("9&id", "9&amp;id"))?.address).toContain("&amp;id"));
