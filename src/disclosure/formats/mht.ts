import {invalid} from "../../budget/errors.js";
import {readHtml} from "./html.js";
import type {Page} from "./page.js";
import {decode} from "./text.js";

/** A part of a file of parts: what it says of itself, in small letters, and what it holds. */
interface Part {
  readonly type: string;
  readonly encoding: string;
  readonly boundary: string | undefined;
  readonly body: string;
}

/** Parts in parts in parts are none of a page. */
const deepest = 3;
const chunk = 8192;

/** A workbook's first page only frames its sheets. */
const frames = /<frameset\b/i;

/** Reads a web page in one file (.mht), as browsers and Word save it: its first part of HTML, or the sheets that this frames. Throws `invalid mht`. */
export function readMht(bytes: Uint8Array): Page[] {
  const pieces: string[] = [];
  for (let i = 0; i < bytes.length; i += chunk) pieces.push(String.fromCharCode(...bytes.subarray(i, i + chunk)));
  const [first, ...rest] = htmlIn(partOf(pieces.join("")), 0).map((part) => decode(bytesOf(part)));
  if (first === undefined) throw invalid("mht", "the file is damaged or holds no page");
  const sheets = frames.test(first) ? rest.filter((html) => /<table\b/i.test(html)) : [];
  return readHtml(sheets.length ? sheets.join("\n") : first);
}

function htmlIn(part: Part, depth: number): Part[] {
  if (part.type === "text/html") return [part];
  if (part.boundary === undefined || depth > deepest) return [];
  return part.body
    .split(`--${part.boundary}`)
    .slice(1)
    .flatMap((inner) => (inner.startsWith("--") ? [] : htmlIn(partOf(inner.trimStart()), depth + 1)));
}

function partOf(source: string): Part {
  const end = /\r?\n\r?\n/.exec(source);
  const headers = source.slice(0, end?.index ?? source.length).replace(/\r?\n[ \t]+/g, " ");
  const said = (name: RegExp) => name.exec(headers)?.[1];
  return {
    type: said(/^content-type:\s*([^;\s]+)/im)?.toLowerCase() ?? "",
    encoding: said(/^content-transfer-encoding:\s*(\S+)/im)?.toLowerCase() ?? "",
    boundary: said(/boundary="?([^";\r\n]+)/i),
    body: end ? source.slice(end.index + end[0].length) : ""
  };
}

function bytesOf({encoding, body}: Part): Uint8Array {
  const plain = encoding === "base64" ? decoded64(body) : encoding === "quoted-printable" ? unquoted(body) : body;
  return Uint8Array.from(plain, (c) => c.charCodeAt(0));
}

function decoded64(body: string): string {
  try {
    return atob(body.replace(/[^A-Za-z0-9+/]/g, ""));
  } catch {
    throw invalid("mht", "the file is damaged or holds no page");
  }
}

function unquoted(body: string): string {
  return body
    .replace(/=[ \t]*\r?\n/g, "")
    .replace(/=([0-9a-f]{2})/gi, (_, byte: string) => String.fromCharCode(Number.parseInt(byte, 16)));
}
