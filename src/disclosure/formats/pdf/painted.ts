/** A printed character; the page's top left is 0, 0 and y grows downwards. */
export interface Glyph {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
}

/** A straight horizontal or vertical line, or a bar thin enough to be one. */
export interface Ruling {
  /** y of a horizontal, x of a vertical one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Marks {
  readonly glyphs: Glyph[];
  readonly horizontal: Ruling[];
  readonly vertical: Ruling[];
}

/** What pdf.js makes of a page's content stream, and what it knows of a font. */
export interface Content {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}
export interface FontFacts {
  readonly name: string;
  readonly bold: boolean;
  /** Width of a glyph unit in text units. */
  readonly scale: number;
  /** A font that pdf.js could not read: it gives no characters, where some are printed. */
  readonly broken?: boolean;
}

interface PrintedGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  /** Advance, and the origin's offset, of a font that is set downwards. */
  readonly vmetric?: readonly [number, number, number] | null;
}

interface State {
  matrix: Matrix;
  font: FontFacts;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  rise: number;
  leading: number;
}

const unknown = "\ufffd";
/** Widest bar that counts as a line, in points. */
const thinnest = 3.2;
/** Slope below which a line counts as straight. */
const straight = 1;

/** Runs a page's operators for the characters and straight lines that they draw. */
export class Pen {
  readonly marks: Marks = {glyphs: [], horizontal: [], vertical: []};
  /** How many characters are set downwards, and how many upwards, on lines that stand upright. */
  readonly upright = {down: 0, up: 0};
  readonly #fonts: (name: string) => FontFacts;
  #state: State;
  readonly #saved: State[] = [];
  #text: Matrix = [1, 0, 0, 1, 0, 0];
  #x = 0;
  #y = 0;
  #lineX = 0;
  #lineY = 0;

  constructor(matrix: Matrix, fonts: (name: string) => FontFacts) {
    this.#fonts = fonts;
    this.#state = {
      matrix,
      font: {name: "", bold: false, scale: 0.001},
      size: 0,
      charSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      rise: 0,
      leading: 0
    };
  }

  save() {
    this.#saved.push({...this.#state});
  }
  restore() {
    this.#state = this.#saved.pop() ?? this.#state;
  }
  transform(...matrix: number[]) {
    this.#state.matrix = multiply(this.#state.matrix, matrix);
  }
  beginForm(matrix: ArrayLike<number> | null) {
    this.save();
    if (matrix) this.#state.matrix = multiply(this.#state.matrix, matrix);
  }
  beginText() {
    this.setTextMatrix([1, 0, 0, 1, 0, 0]);
  }
  setTextMatrix(matrix: ArrayLike<number>) {
    this.#text = [matrix[0]!, matrix[1]!, matrix[2]!, matrix[3]!, matrix[4]!, matrix[5]!];
    this.#x = this.#y = this.#lineX = this.#lineY = 0;
  }
  moveText(x: number, y: number) {
    this.#x = this.#lineX += x;
    this.#y = this.#lineY += y;
  }
  setLeadingMoveText(x: number, y: number) {
    this.#state.leading = y;
    this.moveText(x, y);
  }
  nextLine() {
    this.moveText(0, this.#state.leading);
  }
  setFont(name: string, size: number) {
    this.#state.font = this.#fonts(name);
    this.#state.size = size;
  }
  set(values: Partial<State>) {
    Object.assign(this.#state, values);
  }

  showText(glyphs: ReadonlyArray<PrintedGlyph | number | null>) {
    const {size, charSpacing, wordSpacing, scale, font} = this.#state;
    const matrix = multiply(this.#state.matrix, this.#text);
    if (font.broken) return this.#show(unknown, matrix, [this.#x, this.#y], 0);
    for (const glyph of glyphs) {
      if (glyph === null) continue;
      if (typeof glyph === "number") {
        this.#x -= (glyph * size * scale) / 1000;
        continue;
      }
      const spacing = charSpacing + (glyph.isSpace ? wordSpacing : 0);
      if (glyph.vmetric) this.#showDownwards(glyph, matrix, spacing);
      else {
        const width = glyph.width * font.scale * size * scale;
        this.#show(glyph.unicode, matrix, [this.#x, this.#y], width);
        this.#x += width + spacing * scale;
      }
    }
  }

  #showDownwards({unicode, vmetric, width}: PrintedGlyph, matrix: Matrix, spacing: number) {
    const {size, font} = this.#state;
    const [advance, left, top] = vmetric!;
    const unit = font.scale * size;
    this.#show(unicode, matrix, [this.#x - left * unit, this.#y - top * unit], width * unit);
    this.#y += advance * unit - spacing;
  }

  #show(text: string, matrix: Matrix, [x, y]: readonly [x: number, y: number], width: number) {
    const {size, rise, font} = this.#state;
    const [x0, y0] = apply(matrix, x, y + rise);
    const [x1, y1] = apply(matrix, x + width, y + rise);
    if (Math.abs(y1 - y0) > Math.abs(x1 - x0)) ++this.upright[y1 > y0 ? "down" : "up"];
    const height = Math.abs(size) * Math.hypot(matrix[2], matrix[3]);
    this.marks.glyphs.push({
      text: withoutRadicals(text),
      x: Math.min(x0, x1),
      y: y0,
      width: Math.abs(x1 - x0),
      size: height,
      bold: font.bold
    });
  }

  /** Path data as pdf.js packs it: 0 x y moves, 1 x y lines, 2 and 3 curve, 4 closes. */
  path(data: ArrayLike<number>, stroked: boolean, filled: boolean) {
    for (const outline of outlines(data)) {
      const points = outline.points.map(([x, y]) => apply(this.#state.matrix, x, y));
      const bar = filled && this.#bar(points);
      if (stroked && !bar) points.forEach((point, i) => i > 0 && this.#segment(points[i - 1]!, point));
    }
  }

  #bar(points: ReadonlyArray<readonly [number, number]>): boolean {
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    if (Math.min(right - left, bottom - top) > thinnest) return false;
    if (right - left > bottom - top) this.marks.horizontal.push({at: (top + bottom) / 2, from: left, to: right});
    else this.marks.vertical.push({at: (left + right) / 2, from: top, to: bottom});
    return true;
  }

  #segment([x0, y0]: readonly [number, number], [x1, y1]: readonly [number, number]) {
    if (Math.abs(y1 - y0) <= straight && x0 !== x1)
      this.marks.horizontal.push({at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1)});
    else if (Math.abs(x1 - x0) <= straight && y0 !== y1)
      this.marks.vertical.push({at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1)});
  }
}

/** Points that each operator of path data takes after it. */
const pointsOf = [1, 1, 3, 2, 0];

function outlines(data: ArrayLike<number>): Array<{points: Array<[number, number]>}> {
  const found: Array<{points: Array<[number, number]>}> = [];
  for (let i = 0; i < data.length;) {
    const operator = data[i++]!;
    const count = pointsOf[operator] ?? 0;
    if (operator === 0 || !found.length) found.push({points: []});
    const {points} = found.at(-1)!;
    for (let k = 0; k < count; ++k, i += 2) points.push([data[i]!, data[i + 1]!]);
    if (operator === 4 && points[0]) points.push([...points[0]]);
  }
  return found;
}

export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** The matrix that applies `second` first. */
export function multiply(first: Matrix, second: ArrayLike<number>): Matrix {
  const [a, b, c, d, e, f] = first;
  const [g, h, i, j, k, l] = [second[0]!, second[1]!, second[2]!, second[3]!, second[4]!, second[5]!];
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/**
 * Fonts that map a glyph to a radical instead of the character that looks the
 * same, as browsers and some printers do: the block of radicals that Unicode
 * gives no compatibility mapping (EquivalentUnifiedIdeograph.txt).
 */
const supplement =
  "⺁厂⺄乙⺈刀⺊卜⺌小⺍小⺎兀⺒巳⺜日⺝月⺟母⺠民⺧牛⺩王⺬示⺮竹⺶羊⻄西⻅见⻆角⻉贝⻊足⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟⼾户";

const equivalents = new Map(supplement.match(/../gu)!.map((pair) => [...pair] as [string, string]));
const radical = /[\u2e80-\u2eff\u2f00-\u2fdf\uf900-\ufaff]/;

/** The text with characters for radicals and compatibility forms. */
export function withoutRadicals(text: string): string {
  return radical.test(text) ? [...text].map((c) => equivalents.get(c) ?? c.normalize("NFKC")).join("") : text;
}
