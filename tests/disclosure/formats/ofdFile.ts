import {strToU8, zipSync} from "fflate";
import {placedRows} from "./docFile.js";
import type {Piece} from "./oneDocument.js";

const names = 'xmlns:ofd="http://www.ofdspec.org/2016"';
const declaration = '<?xml version="1.0" encoding="UTF-8"?>';

/** What an OFD package holds besides its pages' layers. */
interface OfdParts {
  readonly box?: string;
  /** Elements of the resources. */
  readonly resources?: string;
  /** Layers of a template that every page uses. */
  readonly template?: string;
  /** Before the layers of each page. */
  readonly page?: string;
}

/** An OFD package of pages, each the objects of one layer. */
export function ofdFile(
  pages: readonly string[],
  {box = "0 0 210 297", resources = "", template, page = ""}: OfdParts = {}
): Uint8Array {
  const content = (objects: string, before = "") =>
    strToU8(
      `${declaration}<ofd:Page ${names}>${before}<ofd:Content><ofd:Layer ID="9">${objects}</ofd:Layer></ofd:Content></ofd:Page>`
    );
  const used = template === undefined ? "" : '<ofd:Template TemplateID="5" ZOrder="Background"/>';
  return zipSync(
    {
      "OFD.xml": strToU8(
        `${declaration}<ofd:OFD ${names} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`
      ),
      "Doc_0/Document.xml": strToU8(
        `${declaration}<ofd:Document ${names}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>${box}</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes>${template === undefined ? "" : '<ofd:TemplatePage ID="5" BaseLoc="/Doc_0/Tpls/Tpl_0/Content.xml"/>'}</ofd:CommonData><ofd:Pages>${pages.map((_, i) => `<ofd:Page ID="${10 + i}" BaseLoc="Pages/Page_${i}/Content.xml"/>`).join("")}</ofd:Pages></ofd:Document>`
      ),
      "Doc_0/PublicRes.xml": strToU8(`${declaration}<ofd:Res ${names}>${resources}</ofd:Res>`),
      ...(template === undefined ? {} : {"Doc_0/Tpls/Tpl_0/Content.xml": content(template)}),
      ...Object.fromEntries(
        pages.map((objects, i) => [`Doc_0/Pages/Page_${i}/Content.xml`, content(objects, page + used)])
      )
    },
    {mtime: new Date(2026, 1, 1)}
  );
}

const widthOf = (c: string) => (c.codePointAt(0)! > 0x2e7f || /[“”]/.test(c) ? 1 : 0.5);
const lengthOf = (text: string) => [...text].reduce((sum, c) => sum + widthOf(c), 0);

/** Text at a place in millimetres, its baseline a size below; `attributes` are more of the object's. */
export function ofdText(
  place: readonly [x: number, y: number],
  text: string,
  {size = 3.5, attributes = ""} = {}
): string {
  const steps = [...text].slice(0, -1).map((c) => (widthOf(c) * size).toFixed(3));
  const escaped = text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  return `<ofd:TextObject ID="1" Boundary="${place[0]} ${place[1]} 180 ${size}" Font="3" Size="${size}" ${attributes}><ofd:TextCode X="0" Y="${size}"${steps.length ? ` DeltaX="${steps.join(" ")}"` : ""}>${escaped}</ofd:TextCode></ofd:TextObject>`;
}

/** The outline of a box, in millimetres. */
export function ofdBox(x: number, y: number, width: number, height: number): string {
  return `<ofd:PathObject ID="2" Boundary="${x} ${y} ${width} ${height}" LineWidth="0.2"><ofd:AbbreviatedData>M 0 0 L ${width} 0 L ${width} ${height} L 0 ${height} C</ofd:AbbreviatedData></ofd:PathObject>`;
}

const [left, right, head, foot] = [15, 195, 20, 270];
const small = 2.5;

/** The one document printed on pages of A4. */
export function ofd(pieces: readonly Piece[]): Uint8Array {
  const pages: string[] = [""];
  let y = head;
  const room = (height: number) => {
    if (y + height <= foot) return;
    pages.push("");
    y = head;
  };
  const put = (object: string) => void (pages[pages.length - 1] += object);
  for (const piece of pieces) {
    if (piece.kind === "table") {
      const rows = placedRows(piece.rows);
      const cell = (right - left) / Math.max(...rows.map((cells) => cells.at(-1)!.to));
      const height = 3 * small + 2;
      room(height * rows.length);
      rows.forEach((cells, r) => {
        cells.forEach(({text, to, goesOn}, c) => {
          const from = cells[c - 1]?.to ?? 0;
          const down = rows.slice(r + 1).findIndex((below) => !below.some((own) => own.to === to && own.goesOn));
          const taken = down < 0 ? rows.length - r : down + 1;
          if (goesOn) return;
          put(ofdBox(left + from * cell, y, (to - from) * cell, taken * height));
          wrapped(text, Math.floor(((to - from) * cell - 2) / small)).forEach((line, i) =>
            put(ofdText([left + from * cell + 1, y + 0.5 + i * (small + 0.3)], line, {size: small}))
          );
        });
        y += height;
      });
      y += 4;
    } else if (piece.kind === "heading") {
      const size = 6 - piece.depth / 2;
      room(3 * size);
      put(ofdText([left + (right - left - size * lengthOf(piece.text)) / 2, y], piece.text, {size}));
      y += 2 * size;
    } else
      for (const line of wrapped(`　　${piece.text}`, 48)) {
        room(7);
        put(ofdText([left, y], line));
        y += 6;
      }
  }
  return ofdFile(pages);
}

/** A text in lines of at most so many Chinese characters' room. */
function wrapped(text: string, most: number): string[] {
  const lines = [""];
  for (const c of text) {
    if (lengthOf(lines.at(-1)! + c) > most) lines.push("");
    lines[lines.length - 1] += c;
  }
  return lines.filter(Boolean);
}
