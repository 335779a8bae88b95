import {extent} from "d3-array";
import type {Bridge, Step} from "../../budget/bridge.js";
import {formatAmount} from "../../locale/number.js";
import type {ComparedYears} from "../../locale/words/chartWords.js";
import {word, yearName} from "../../locale/words/chartWords.js";
import type {Box} from "../drawing/marks.js";
import {polygon, rect} from "../drawing/marks.js";
import {textWidth, wrapText} from "../drawing/measureText.js";
import {openable} from "../drawing/openable.js";
import type {ChartOptions, Group} from "../drawing/svg.js";
import {bu, changeColor, ink3, paper, py, smallSize} from "../drawing/theme.js";

/** Neighbouring steps that are parts of one driver. */
export interface Bracket {
  readonly key: string;
  readonly first: number;
  readonly last: number;
  /** What the parts add up to, in fen. */
  readonly fen: number;
  /** Half of its last known digit: that of its coarsest part. */
  readonly half?: number | undefined;
}

export function bracketsOf(steps: readonly Step[]): Bracket[] {
  const brackets: Bracket[] = [];
  const coarsest = (a = 0, b = 0) => Math.max(a, b) || undefined;
  steps.forEach(({within, from, to, half}, i) => {
    if (within === undefined) return;
    const last = brackets.at(-1);
    if (last?.key === within && last.last === i - 1)
      brackets[brackets.length - 1] = {...last, last: i, fen: last.fen + to - from, half: coarsest(last.half, half)};
    else brackets.push({key: within, first: i, last: i, fen: to - from, half});
  });
  return brackets;
}

export function isTotal({kind}: Step): boolean {
  return kind === "base" || kind === "current";
}

/** The part of the scale that the running totals move in, in fen. */
export interface BridgeWindow {
  readonly lo: number;
  readonly hi: number;
  /** Whether zero lies so far off that the totals have to be torn, and drawn whole beside. */
  readonly torn: boolean;
}

const dwarfed = 4;

/** Where the totals are over four times what the steps move through, the scale is that of the steps with a stump of the totals. */
export function bridgeWindow({steps}: Bridge): BridgeWindow {
  const [lo = 0, hi = 0] = extent(steps.flatMap((step) => (isTotal(step) ? [step.to] : [step.from, step.to])));
  const span = hi - lo;
  if (lo === 0 && hi === 0) return {lo: 0, hi: 1, torn: false};
  const nearest = lo > 0 ? lo : hi < 0 ? -hi : 0;
  if (span === 0 || nearest < span * dwarfed) return {lo: Math.min(0, lo), hi: Math.max(0, hi), torn: false};
  const stump = span * 0.35;
  return lo > 0 ? {lo: lo - stump, hi, torn: true} : {lo, hi: hi + stump, torn: true};
}

export interface BridgeChartOptions extends ChartOptions, ComparedYears {
  /** What steps and the drivers they are parts of are called, by key. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Half of the last known digit of its amounts, in fen. */
  readonly half?: number;
  readonly title?: string;
  /** Set where steps can be opened: which, and what to do. */
  readonly opens?: (key: string) => boolean;
  readonly onOpen?: (key: string) => void;
}

export type BridgeSettings = BridgeChartOptions &
  Required<Pick<BridgeChartOptions, "width" | "locale" | "unit" | "half" | "labels">> & {readonly hatch: string};

export function stepName({key, kind}: Step, {labels, locale, base, current}: BridgeSettings): string {
  const given = labels[key];
  if (given !== undefined) return given;
  if (kind === "base") return yearName(base, locale);
  if (kind === "current") return yearName(current, locale);
  if (kind === "residual") return word(key === "residual" ? "residual" : "rest", locale);
  return key;
}

/** A total's or part's amount, or a step's with its sign. */
export function stepAmount(step: Step, {unit, half: usual}: BridgeSettings): string {
  const half = step.half ?? usual;
  if (step.kind === "part") return formatAmount(step.to - step.from, {unit, half});
  return isTotal(step)
    ? formatAmount(step.to, {unit, half})
    : formatAmount(step.to - step.from, {unit, half, signed: true});
}

export function bracketText(bracket: Bracket, settings: BridgeSettings): string {
  return named(settings.labels[bracket.key] ?? bracket.key, bracketAmount(bracket, settings), settings);
}

function bracketAmount({fen, half}: Bracket, {unit, half: usual}: BridgeSettings): string {
  return formatAmount(fen, {unit, half: half ?? usual, signed: true});
}

/** A bracket's text in one line of a width: the name gives way, the amount is never cut. */
export function bracketLine(bracket: Bracket, width: number, settings: BridgeSettings): {text: string; cut: boolean} {
  const style = {size: smallSize, weight: 600, most: 1} as const;
  const whole = wrapText(bracketText(bracket, settings), width, style);
  if (!whole.cut) return {text: whole.lines[0] ?? "", cut: false};
  const amount = bracketAmount(bracket, settings);
  const room = width - textWidth(` ${amount}`, style.size, style.weight);
  const [name] = room > 2 * smallSize ? wrapText(settings.labels[bracket.key] ?? bracket.key, room, style).lines : [];
  return {text: name ? named(name, amount, settings) : amount, cut: true};
}

/** A step's name with its amount. */
export function stepText(step: Step, settings: BridgeSettings): string {
  return named(stepName(step, settings), stepAmount(step, settings), settings);
}

function named(name: string, amount: string, {locale}: Pick<BridgeSettings, "locale">): string {
  return word("nameAmount", locale, {name, amount});
}

/** A way to lay the steps out: how high it is, and how to draw it. */
export interface BridgeLayout {
  readonly height: number;
  readonly draw: (parent: Group) => void;
}

/** What a step is drawn into, named; where it can be opened it takes focus, key and pointer in its whole box. */
export function stepGroup(parent: Group, step: Step, box: Box, settings: BridgeSettings): Group {
  const {opens, onOpen} = settings;
  const group = parent.append("g").attr("class", "step").attr("data-key", step.key);
  const label = stepText(step, settings);
  if (onOpen && opens?.(step.key)) openable(group, {...box, label, onOpen: () => onOpen(step.key)});
  else group.append("title").text(label);
  return group;
}

/** A step's bar: last year's total light, this year's dark, a part of a sum light too, a residual hatched, a driver by its direction. */
export function stepBar(parent: Group, {kind, from, to}: Step, box: Box, hatch: string): void {
  const bar = rect(parent, box).attr("class", kind);
  if (kind === "residual") bar.attr("fill", hatch).attr("stroke", ink3);
  else bar.attr("fill", kind === "base" || kind === "part" ? py : kind === "current" ? bu : changeColor(to - from));
}

const tooth = 5;

/** A visible tear through a bar: a zigzag of paper from one edge to the other, across or along. */
export function tear(parent: Group, {x, y, width, height}: Box): void {
  const across = width >= height;
  const length = across ? width : height;
  const depth = across ? height : width;
  const teeth = Math.max(2, Math.round(length / tooth / 2) * 2);
  const edge = (offset: number) =>
    Array.from({length: teeth + 1}, (_, i): readonly [number, number] => {
      const along = (i * length) / teeth;
      const swing = offset + (i % 2 ? tooth : 0);
      return across ? [x + along, y + swing] : [x + swing, y + along];
    });
  polygon(parent, [...edge(0), ...edge(depth - tooth).reverse()])
    .attr("class", "tear")
    .attr("fill", paper);
}
