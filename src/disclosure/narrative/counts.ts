import {sum} from "d3-array";
import type {Count, CountedThing, CountList} from "../../budget/countList.js";
import {plainDigits} from "../model/comparableText.js";
import type {Passage} from "../outline/passage.js";
import {sourceAt} from "../outline/passage.js";

/** Words for one of what is counted, and whether it is measured to its last digit. */
const counters: ReadonlyArray<readonly [counter: string, thing: CountedThing, measured?: true]> = [
  ["平方米", "area", true],
  ["㎡", "area", true],
  ["辆", "vehicles"],
  ["人", "persons"],
  ["名", "persons"]
];

/** Names of a part that takes in whatever the others leave: a list that has one is complete. */
export const remainders: ReadonlyArray<readonly [thing: CountedThing, name: RegExp, example: string]> = [
  ["vehicles", /^其[他它]/, "其他按照规定配备的公务用车"],
  ["area", /^其[他它]/, "其他用房"],
  ["persons", /^其[他它](?:在职)?(?:编制)?(?:人员)?$/, "其他人员"]
];

/** Names of two parts that leave nothing between them. */
export const halves: ReadonlyArray<
  readonly [thing: CountedThing, one: RegExp, other: RegExp, example: readonly [string, string]]
> = [
  ["area", /^地上/, /^地下/, ["地上建筑面积", "地下建筑面积"]],
  ["area", /^计容/, /^(?:不|非)计容/, ["计容面积", "不计容面积"]],
  ["persons", /^男/, /^女/, ["男性", "女性"]]
];

const number = "\\d[\\d,]*(?:\\.\\d+)?";
const unit = counters.map(([counter]) => counter).join("|");
/** A name, a number and its counter, behind which its parts begin: 共有车辆5辆，其中：…, 共有车辆5辆（…）. */
const opening = new RegExp(
  `([^，。；、：:;（(）)\\d]{2,24})(${number})\\s*(${unit})(?:[，,。；;]?\\s*其中\\s*[：:，,]?|[（(](?:\\s*其中\\s*[：:，,]?)?)`,
  "g"
);
const part = new RegExp(`^(?:和|及|以及)?\\s*([^\\d]{1,24}?)(${number})\\s*(${unit})$`);
/** Words of a change: what they count is no part. */
const moved = /[增减]|报废|处置|购置|更新|调[入出拨]|[比较]上年/;
const rough = /(?:约|近)(?:为|有|计)?\s*$/;

interface Part {
  readonly name: string;
  readonly count: Count;
  /** Where it ends in the text. */
  readonly to: number;
}

/** Numbers of things with all their parts: 共有车辆5辆，其中：执法执勤用车3辆、其他用车2辆. A list that may leave some out is none. */
export function countLists(passage: Passage, document: string): CountList[] {
  const text = plainDigits(passage.text);
  return [...text.matchAll(opening)].flatMap((match) => {
    const [words, name, printed, counter] = match as unknown as readonly [string, string, string, string];
    const parts = partsFrom(text, match.index + words.length, {counter, isInside: /[（(]/.test(words)});
    const thing = thingOf(counter);
    if (!isComplete(thing, parts)) return [];
    const begin = match.index + name.length - name.trimStart().length;
    const source = sourceAt(passage, document, begin, parts.at(-1)!.to);
    return [{thing, counter, whole: countOf(name, printed, counter), parts: parts.map(({count}) => count), source}];
  });
}

interface ListPlace {
  readonly counter: string;
  /** It stands in brackets. */
  readonly isInside: boolean;
}

/** The parts that follow, up to what takes in the others or is no part; none where more of the same counter follows that. */
function partsFrom(text: string, from: number, {counter, isInside}: ListPlace): Part[] {
  const rest = text.slice(from, endOf(text, from, isInside));
  const parts: Part[] = [];
  let at = from;
  const pieces = piecesOf(rest);
  for (const piece of pieces) {
    const read = part.exec(piece.replace(bracketed, "").trim());
    if (read?.[3] !== counter || moved.test(read[1]!) || isRemainder(thingOf(counter), parts.at(-1))) break;
    parts.push({...partOf(read as unknown as PartWords, piece), to: at + piece.trimEnd().length});
    at += piece.length + 1;
  }
  return isCounted(pieces.slice(parts.length), counter) ? [] : parts;
}

type PartWords = readonly [words: string, name: string, printed: string, counter: string];

function partOf([, name, printed, counter]: PartWords, piece: string): Omit<Part, "to"> {
  const inner = /[（(](?:\s*其中\s*[：:，,]?)?(.*)[）)]\s*$/s.exec(piece)?.[1];
  const own = inner === undefined ? [] : partsFrom(inner, 0, {counter, isInside: true});
  const made = sum(own, ({count: {value}}) => value);
  const count = countOf(name, printed, counter);
  return {name: name.trim(), count: isComplete(thingOf(counter), own) ? {...count, made} : count};
}

function countOf(name: string, printed: string, counter: string): Count {
  const digits = /\.(\d+)/.exec(printed)?.[1]?.length ?? 0;
  const isMeasured = counters.some(([word, , measured]) => word === counter && measured);
  return {
    value: Number(printed.replaceAll(",", "")),
    half: isMeasured ? 0.5 / 10 ** digits : 0,
    ...(rough.test(name) ? {rough: true} : {})
  };
}

/** Whether the names of the parts say that there are no others. */
function isComplete(thing: CountedThing, parts: readonly Part[]): boolean {
  const [first, second] = parts;
  const isHalved = halves.some(
    ([of, one, other]) => of === thing && first && second && one.test(first.name) && other.test(second.name)
  );
  return (parts.length > 1 && isRemainder(thing, parts.at(-1))) || (parts.length === 2 && isHalved);
}

function isRemainder(thing: CountedThing, part: Part | undefined): boolean {
  return part !== undefined && remainders.some(([of, word]) => of === thing && word.test(part.name));
}

function isCounted(pieces: readonly string[], counter: string): boolean {
  return pieces.some((piece) => new RegExp(`\\d\\s*${counter}`).test(piece));
}

/** Up to the bracket that closes the list, or to its full stop. */
function endOf(text: string, from: number, isInside: boolean): number {
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    if (/[（(]/.test(text[i]!)) depth++;
    else if (/[）)]/.test(text[i]!) && depth-- === 0) return i;
    else if (!isInside && depth === 0 && text[i] === "。") return i;
  }
  return text.length;
}

/** Pieces between separators; what stands in brackets stays with what is before it. */
function piecesOf(text: string): string[] {
  const pieces = [""];
  let depth = 0;
  for (const character of text) {
    if (/[（(]/.test(character)) depth++;
    if (/[）)]/.test(character)) depth--;
    if (depth === 0 && /[、，,；;]/.test(character)) pieces.push("");
    else pieces[pieces.length - 1] += character;
  }
  return pieces;
}

const bracketed = /[（(].*[）)]/s;

function thingOf(counter: string): CountedThing {
  return counters.find(([word]) => word === counter)![1];
}
