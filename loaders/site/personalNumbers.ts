import {DuckDBInstance} from "@duckdb/node-api";
import {dsvFormat} from "d3-dsv";
import {Parser} from "htmlparser2";
import {readFile, readdir, rm} from "node:fs/promises";
import {extname, join} from "node:path";
import {invalid} from "../../src/budget/errors.js";
import {personalNumbersIn, personalNumbersInCell, personalWords} from "../../src/disclosure/personal/numbers.js";
import {withheld} from "../../src/disclosure/personal/personal.js";
import {byCodePoint} from "../corpus/order.js";

/** A text that is published, and where. */
interface Published {
  readonly text: string;
  readonly place: string;
  /** A line of prose: digits alone are no amount there. */
  readonly isProse?: true;
}

type Texts = (path: string) => AsyncIterable<Published> | Iterable<Published>;

const read = (texts: (text: string) => Iterable<Published>): Texts =>
  async function* (path) {
    yield* texts(await readFile(path, "utf8"));
  };

/** From a published file's extension to the texts in it: labels, sentences and cells as printed, never numbers. What a site publishes besides is code, code's licences and pictures. */
const textsIn: Readonly<Record<string, Texts>> = {
  ".html": read(textsOfHtml),
  ".svg": read(textsOfHtml),
  ".xml": read(textsOfHtml),
  ".json": read((text) => textsOfJson(JSON.parse(text) as unknown)),
  ".csv": read(textsOfCsv),
  ".md": read(textsOfLines),
  ".txt": read(textsOfLines),
  ".duckdb": textsOfWarehouse
};

/** Code that others wrote. */
const foreign = /^(?:_npm|_node|_jsr|_observablehq|cmaps)[/\\]/;

/** Every place below a folder of published files in which a telephone number or another number of a person stands, without the number. */
export async function personalNumbersBelow(root: string): Promise<string[]> {
  const places: string[] = [];
  for (const name of (await readdir(root, {recursive: true})).sort(byCodePoint)) {
    const texts = textsIn[extname(name).toLowerCase()];
    if (!texts || foreign.test(name)) continue;
    for await (const {text, place, isProse} of texts(join(root, name))) {
      for (const part of partsOf(text)) {
        const [found] = isProse ? personalNumbersIn(part) : personalNumbersInCell(part);
        if (found) places.push(`${personalWords[found.kind]} in ${masked(`${name}: ${place}`)}`);
      }
    }
  }
  return [...new Set(places)];
}

/** A place may be named by what it holds. */
function masked(place: string): string {
  return personalNumbersIn(place).reduceRight(
    (text, {from, to}) => text.slice(0, from) + withheld + text.slice(to),
    place
  );
}

/** So many places are told of each file. */
const mostTold = 3;

/** Throws `invalid publication` with the places of numbers of persons in a folder of published files, which is removed then. */
export async function refusePersonalNumbers(root: string): Promise<void> {
  const places = await personalNumbersBelow(root);
  if (!places.length) return;
  await rm(root, {recursive: true, force: true});
  const files = new Map<string, string[]>();
  for (const place of places) {
    const file = / in (.*?): /.exec(place)![1]!;
    files.set(file, [...(files.get(file) ?? []), invalid("publication", place).message]);
  }
  const lines = [...files].flatMap(([file, own]) => [
    ...own.slice(0, mostTold),
    ...(own.length > mostTold ? [`and ${own.length - mostTold} more places in ${file}`] : [])
  ]);
  throw new Error(lines.join("\n"));
}

/** Cells that a message joins, and the words before them. */
function partsOf(text: string): string[] {
  return text.replace(/^[a-z][a-z ,]*: /, "").split(" | ");
}

const spoken = /^(?:title|alt|content|value|placeholder|label|aria-.*|data-.*)$/;

function* textsOfHtml(html: string): Generator<Published> {
  const found: Published[] = [];
  let [text, code, line, at] = ["", "", 1, 0];
  const place = () => {
    for (; at < parser.startIndex; ++at) if (html[at] === "\n") ++line;
    return `line ${line}`;
  };
  const end = () => {
    if (text.trim()) found.push({text: text.trim(), place: place()});
    text = "";
  };
  const parser = new Parser({
    onopentag: (name, attributes) => {
      end();
      code = name === "script" ? attributes["type"] || "text/javascript" : name === "style" ? name : "";
      for (const [attribute, value] of Object.entries(attributes)) {
        if (spoken.test(attribute)) found.push({text: value, place: `${place()}, ${attribute}`});
        else if (/^(?:tel|sms|mailto):/i.test(value))
          found.push({text: `电话：${value.replace(/^\w+:/, "")}`, place: `${place()}, ${attribute}`});
      }
    },
    onclosetag: () => {
      if (code === "style") text = "";
      else if (/json/.test(code))
        for (const part of textsOfJson(parsed(text))) found.push({...part, place: `${place()}, ${part.place}`});
      else if (code)
        for (const [quoted] of text.matchAll(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g))
          found.push({text: quoted.slice(1, -1), place: place()});
      if (code) text = "";
      end();
      code = "";
    },
    ontext: (part) => {
      text += part;
    }
  });
  parser.end(html);
  end();
  yield* found;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Ids and keys are put together of codes and of labels that stand beside them. */
const isId = /^(?:id|key|figure|line_key)$/;

function* textsOfJson(value: unknown, path = "", source = ""): Generator<Published> {
  if (typeof value === "string") yield {text: value, place: [path || "text", source].filter(Boolean).join(", ")};
  else if (Array.isArray(value))
    for (const [i, item] of value.entries()) yield* textsOfJson(item, `${path}[${i}]`, source);
  else if (typeof value === "object" && value !== null) {
    const own = sourceOf(value as Readonly<Record<string, unknown>>) || source;
    for (const [key, item] of Object.entries(value))
      if (!isId.test(key)) yield* textsOfJson(item, path ? `${path}.${key}` : key, own);
  }
}

function sourceOf(value: Readonly<Record<string, unknown>>): string {
  const place = (typeof value["source"] === "object" && value["source"] !== null ? value["source"] : value) as Readonly<
    Record<string, unknown>
  >;
  return typeof place["document"] === "string" && typeof place["line"] === "number"
    ? `${place["document"]}:${place["line"]}`
    : "";
}

function* textsOfCsv(text: string): Generator<Published> {
  const [header = [], ...rows] = dsvFormat(",").parseRows(text.replace(/^\ufeff/, ""));
  for (const [i, cells] of rows.entries())
    for (const [k, cell] of cells.entries())
      yield {text: cell, place: `row ${i + 2}, ${header[k] ?? `column ${k + 1}`}`};
}

function* textsOfLines(text: string): Generator<Published> {
  for (const [i, line] of text.split(/\r\n?|\n/).entries()) yield {text: line, place: `line ${i + 1}`, isProse: true};
}

/** Texts too short for a number of a person never leave the engine. */
async function* textsOfWarehouse(path: string): AsyncGenerator<Published> {
  const instance = await DuckDBInstance.create(path, {access_mode: "READ_ONLY"});
  const connection = await instance.connect();
  const rows = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
  const quote = (name: unknown) => `"${String(name).replaceAll('"', '""')}"`;
  try {
    const columns = await rows(
      "SELECT table_name, column_name FROM information_schema.columns WHERE data_type = 'VARCHAR'"
    );
    const placed = new Set(
      (
        await rows(
          "SELECT table_name FROM information_schema.columns WHERE column_name IN ('document', 'line') GROUP BY table_name HAVING count(*) = 2"
        )
      ).map(({table_name}) => table_name)
    );
    for (const {table_name, column_name} of columns) {
      if (isId.test(String(column_name))) continue;
      const column = quote(column_name);
      const place = placed.has(table_name!) ? "min(document || ':' || line)" : "NULL";
      const found = await rows(
        `SELECT ${column} AS text, ${place} AS place FROM ${quote(table_name)} WHERE length(regexp_replace(${column}, '[^0-9０-９]', '', 'g')) >= 5 OR regexp_matches(${column}, '[@＠]|微信|QQ') GROUP BY ${column}`
      );
      for (const {text, place} of found)
        yield {
          text: String(text),
          place: [`${String(table_name)}.${String(column_name)}`, place].filter(Boolean).join(", ")
        };
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
