import type {Matrix} from "../pdf/painted.js";
import {Pen, multiply} from "../pdf/painted.js";
import type {XmlElement} from "./xml.js";

/** What a page draws of text and lines, in millimetres from its top left, in order. */
export type OfdObject = OfdText | OfdPath;

interface Placed {
  readonly matrix: Matrix;
  readonly isSeen: boolean;
}

interface OfdText extends Placed {
  readonly kind: "text";
  readonly font: string;
  readonly size: number;
  readonly glyphs: readonly OfdGlyph[];
}

interface OfdGlyph {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** In sizes of the font. */
  readonly width: number;
}

interface OfdPath extends Placed {
  readonly kind: "path";
  /** As Pen takes it. */
  readonly data: readonly number[];
  readonly isStroked: boolean;
  readonly isFilled: boolean;
}

const plain: Matrix = [1, 0, 0, 1, 0, 0];
/** From this weight of 100 to 1000 on characters are bold. */
const boldWeight = 600;
/** Stands behind the name of a font that an object sets bold. */
export const boldMark = " bold";

/** Objects of the resources' drawings, which a page's contents may use, by the drawings' names. */
export type OfdUnits = ReadonlyMap<string | undefined, readonly OfdObject[]>;

const noUnits: OfdUnits = new Map();

/** The objects of a page's, a template's or a drawing's contents. */
export function* objectsOf(element: XmlElement, units = noUnits): Iterable<OfdObject> {
  for (const child of element.children) {
    if (child.name === "TextObject") yield textOf(child);
    else if (child.name === "PathObject") yield pathOf(child);
    else if (child.name === "CompositeObject") {
      const [matrix, isSeen] = [matrixOf(child), isVisible(child)];
      for (const object of units.get(child.attributes["ResourceID"]) ?? [])
        yield {...object, matrix: multiply(matrix, object.matrix), isSeen: isSeen && object.isSeen};
    } else yield* objectsOf(child, units);
  }
}

function textOf(element: XmlElement): OfdText {
  const {Font: font = "", Size, Weight, HScale} = element.attributes;
  const size = number(Size, 0);
  const isBold = number(Weight, 400) >= boldWeight;
  return {
    kind: "text",
    matrix: matrixOf(element),
    font: isBold ? font + boldMark : font,
    size,
    glyphs: glyphsOf(element, size, number(HScale, 1)),
    isSeen: isVisible(element)
  };
}

function glyphsOf({children}: XmlElement, size: number, stretch: number): OfdGlyph[] {
  const glyphs: OfdGlyph[] = [];
  // a code that names no place begins where the one before it did
  let [left, top] = [0, 0];
  for (const {name, attributes, text} of children) {
    if (name !== "TextCode") continue;
    [left, top] = [number(attributes["X"], left), number(attributes["Y"], top)];
    const characters = [...text];
    const across = steps(attributes["DeltaX"], characters.length);
    const down = steps(attributes["DeltaY"], characters.length);
    let [x, y] = [left, top];
    characters.forEach((character, i) => {
      const room = isWide(character) ? stretch : stretch / 2;
      const step = across[i] ?? (down.length ? 0 : room * size);
      const taken = across[i] === undefined || across[i]! <= 0 ? room : Math.min(room, across[i]! / (size || 1));
      glyphs.push({text: character, x, y, width: taken});
      x += step;
      y += down[i] ?? 0;
    });
  }
  return glyphs;
}

/** Steps from each character to the next; "g 3 0.5" stands for three of 0.5. */
function steps(written = "", most: number): number[] {
  const found: number[] = [];
  const parts = written.trim().split(/[\s,]+/);
  for (let i = 0; i < parts.length && found.length < most; ++i) {
    if (parts[i] !== "g") {
      if (parts[i]) found.push(number(parts[i], 0));
      continue;
    }
    const times = Math.min(number(parts[i + 1], 0), most - found.length);
    for (let k = 0; k < times; ++k) found.push(number(parts[i + 2], 0));
    i += 2;
  }
  return found;
}

/** Letters and digits take half of the room that a Chinese character takes. */
function isWide(character: string): boolean {
  return character.codePointAt(0)! > 0x2e7f || /[“”‘’…—·×]/.test(character);
}

/** Points that each command of a path takes, and the pen's sign for it; an arc is no straight line. */
const commands: Readonly<Record<string, {readonly numbers: number; readonly sign: number}>> = {
  S: {numbers: 2, sign: 0},
  M: {numbers: 2, sign: 0},
  L: {numbers: 2, sign: 1},
  B: {numbers: 6, sign: 2},
  Q: {numbers: 4, sign: 3},
  C: {numbers: 0, sign: 4},
  A: {numbers: 7, sign: 0}
};

function pathOf(element: XmlElement): OfdPath {
  const {Stroke = "true", Fill = "false"} = element.attributes;
  const data: number[] = [];
  const written = element.children.find(({name}) => name === "AbbreviatedData")?.text ?? "";
  const parts = written.match(/[A-Z]|[-+]?[\d.]+(?:e[-+]?\d+)?/gi) ?? [];
  for (let i = 0; i < parts.length; ++i) {
    const command = commands[parts[i]!.toUpperCase()];
    if (!command) continue;
    const numbers = parts.slice(i + 1, i + 1 + command.numbers).map((part) => number(part, 0));
    if (numbers.length < command.numbers) break;
    data.push(command.sign, ...numbers.slice(command.numbers === 7 ? -2 : 0));
    i += command.numbers;
  }
  return {
    kind: "path",
    matrix: matrixOf(element),
    data,
    isStroked: Stroke !== "false",
    isFilled: Fill === "true",
    isSeen: isVisible(element)
  };
}

/** From an object's own places to the page's: its matrix, then where its box begins. */
function matrixOf({attributes}: XmlElement): Matrix {
  const [left = 0, top = 0] = numbers(attributes["Boundary"]);
  const own = numbers(attributes["CTM"]);
  const [a, b, c, d, e, f] = own.length === 6 ? (own as unknown as Matrix) : plain;
  return [a, b, c, d, e + left, f + top];
}

function isVisible({attributes, children}: XmlElement): boolean {
  const color = children.find(({name}) => name === "FillColor");
  return attributes["Visible"] !== "false" && attributes["Alpha"] !== "0" && color?.attributes["Alpha"] !== "0";
}

/** Numbers as an attribute lists them. */
export function numbers(written = ""): number[] {
  return written
    .trim()
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((part) => number(part, 0));
}

function number(written: string | undefined, otherwise: number): number {
  const value = Number.parseFloat(written ?? "");
  return Number.isFinite(value) ? value : otherwise;
}

/** Draws objects; `isBold` tells of a font by its name. */
export function draw(objects: readonly OfdObject[], page: Matrix, isBold: (font: string) => boolean): Pen {
  const pen = new Pen(page, (name) => ({name, bold: isBold(name), scale: 0.001}));
  for (const object of objects) {
    if (!object.isSeen) continue;
    pen.save();
    pen.transform(...object.matrix);
    if (object.kind === "path") pen.path(object.data, object.isStroked, object.isFilled);
    else {
      pen.setFont(object.font, object.size);
      for (const {text, x, y, width} of object.glyphs) {
        pen.setTextMatrix([1, 0, 0, 1, x, y]);
        pen.showText([{unicode: text, width: 1000 * width, isSpace: false}]);
      }
    }
    pen.restore();
  }
  return pen;
}
