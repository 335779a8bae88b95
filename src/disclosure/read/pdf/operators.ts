import type {Pen} from "./marks.js";

type Handler = (pen: Pen, args: readonly never[]) => void;

/** What each operator of pdf.js does to the pen, by its name in its table of operators. The rest draws no text or line. */
export const handlers: Readonly<Record<string, Handler>> = {
  save: (pen) => pen.save(),
  restore: (pen) => pen.restore(),
  transform: (pen, args) => pen.transform(...args),
  paintFormXObjectBegin: (pen, [matrix]) => pen.beginForm(matrix!),
  paintFormXObjectEnd: (pen) => pen.restore(),
  beginText: (pen) => pen.beginText(),
  setTextMatrix: (pen, [matrix]) => pen.setTextMatrix(matrix!),
  moveText: (pen, [x, y]) => pen.moveText(x!, y!),
  setLeadingMoveText: (pen, [x, y]) => pen.setLeadingMoveText(x!, y!),
  nextLine: (pen) => pen.nextLine(),
  setLeading: (pen, [leading]) => pen.set({leading: -leading!}),
  setFont: (pen, [name, size]) => pen.setFont(name!, size!),
  setCharSpacing: (pen, [charSpacing]) => pen.set({charSpacing: charSpacing!}),
  setWordSpacing: (pen, [wordSpacing]) => pen.set({wordSpacing: wordSpacing!}),
  setHScale: (pen, [percent]) => pen.set({scale: percent! / 100}),
  setTextRise: (pen, [rise]) => pen.set({rise: rise!}),
  showText: (pen, [glyphs]) => pen.showText(glyphs!)
};

/** Path operators that draw; a path that only clips draws nothing. */
export const painters: Readonly<Record<string, {readonly stroked: boolean; readonly filled: boolean}>> = {
  stroke: {stroked: true, filled: false},
  closeStroke: {stroked: true, filled: false},
  fill: {stroked: false, filled: true},
  eoFill: {stroked: false, filled: true},
  fillStroke: {stroked: true, filled: true},
  eoFillStroke: {stroked: true, filled: true},
  closeFillStroke: {stroked: true, filled: true},
  closeEOFillStroke: {stroked: true, filled: true}
};
