import {viewOf} from "../zip.js";

/** What a Word 97 file says of a paragraph, in [MS-DOC]'s terms sprms: operations, each with its operand. */
export interface Properties {
  /** Index of the style. */
  style?: number;
  /** 0 to 8 of an outline, 9 of the body. */
  outline?: number;
  isInTable?: boolean;
  endsRow?: boolean;
  /** Where the row's cells begin and end, in twentieths of a point. */
  edges?: number[];
  vanish?: number;
  strike?: number;
  doubleStrike?: number;
  isDeleted?: boolean;
  /** 0 on the line, 1 above, 2 below it. */
  raised?: number;
  characterStyle?: number;
}

type Reader = (said: Properties, operand: DataView) => void;

/** What each operation says; the rest says nothing of what is read. */
const readers: ReadonlyMap<number, Reader> = new Map<number, Reader>([
  [0x4600, (said, operand) => (said.style = operand.getUint16(0, true))],
  [0x2640, (said, operand) => (said.outline = operand.getUint8(0))],
  [0x2416, (said, operand) => (said.isInTable = operand.getUint8(0) !== 0)],
  [0x2417, (said, operand) => (said.endsRow = operand.getUint8(0) !== 0)],
  [0xd608, (said, operand) => (said.edges = edgesOf(operand))],
  [0x083c, (said, operand) => (said.vanish = operand.getUint8(0))],
  [0x0837, (said, operand) => (said.strike = operand.getUint8(0))],
  [0x2a53, (said, operand) => (said.doubleStrike = operand.getUint8(0))],
  [0x0800, (said, operand) => (said.isDeleted = operand.getUint8(0) !== 0)],
  [0x2a48, (said, operand) => (said.raised = operand.getUint8(0))],
  [0x4a30, (said, operand) => (said.characterStyle = operand.getUint16(0, true))]
]);

const tableDefinition = 0xd608;
const tabs = 0xc615;
/** Where operations are too long for their place: the operand is where they stand in the file's data. */
const elsewhere = [0x6645, 0x6646];
/** Bytes of an operand by the operation's last three bits; 0 where the operand says it. */
const lengths = [1, 1, 2, 4, 2, 2, 0, 3] as const;

/** Reads operations into `said`; `data` is the file's stream for those that are too long. */
export function readSprms(operations: Uint8Array, said: Properties, data?: Uint8Array): Properties {
  const view = viewOf(operations);
  for (let at = 0; at + 2 < operations.length;) {
    const code = view.getUint16(at, true);
    const {from, length} = operandOf(view, code, at + 2);
    if (from + length > operations.length) break;
    const operand = viewOf(operations.subarray(from, from + length));
    if (elsewhere.includes(code) && data) {
      const start = operand.getUint32(0, true);
      const size = viewOf(data).getUint16(start, true);
      readSprms(data.subarray(start + 2, start + 2 + size), said);
    } else readers.get(code)?.(said, operand);
    at = from + length;
  }
  return said;
}

function operandOf(view: DataView, code: number, at: number): {readonly from: number; readonly length: number} {
  const length = lengths[code >> 13]!;
  if (length) return {from: at, length};
  if (code === tableDefinition) return {from: at + 2, length: Math.max(0, view.getUint16(at, true) - 1)};
  const said = view.getUint8(at);
  if (code !== tabs || said < 255) return {from: at + 1, length: said};
  const removed = 4 * view.getUint8(at + 1);
  return {from: at + 1, length: 2 + removed + 3 * view.getUint8(at + 2 + removed)};
}

function edgesOf(operand: DataView): number[] {
  const cells = operand.getUint8(0);
  return Array.from({length: cells + 1}, (_, i) => operand.getInt16(1 + 2 * i, true));
}
