import {sum} from "d3-array";
import {changeHead, rateHead, unitHead, word} from "../../locale/words/chartWords.js";
import {widest} from "../drawing/measureText.js";
import type {Group} from "../drawing/svg.js";
import {smallSize, textSize} from "../drawing/theme.js";
import type {RowText} from "./rowText.js";
import type {VarianceRow, VarianceSettings} from "./varianceDrawing.js";
import {nameText} from "./varianceDrawing.js";
import type {VarianceDomains} from "./varianceScales.js";

export type ChartColumnId = "name" | "spark" | "base" | "current" | "change" | "rate" | "share";

export interface ChartColumn {
  readonly id: ChartColumnId;
  readonly x: number;
  readonly width: number;
  /** Room kept at either end for what is written beside the marks. */
  readonly before: number;
  readonly after: number;
  /** Whether the rates are numbers only, for want of room for pins. */
  readonly plain: boolean;
}

interface Spec {
  readonly id: ChartColumnId;
  readonly least: number;
  readonly before?: number;
  readonly after?: number;
  readonly grow?: number;
  /** Columns give way in this order where width is short; without a number they stay. */
  readonly drop?: number;
  /** What a column gives way to; without one it is dropped. */
  readonly instead?: Spec;
  readonly plain?: boolean;
}

const outlierMark = "○\u2009";
export const labelGap = 6;
export const impliedMark = "≈\u2009";
/** Of the hollow triangle and the word beside it. */
export const adverseGap = 18;

/**
 * Columns that fit the width, less important ones dropped or made plain; undefined where
 * even the least of them need more, and rows have to be drawn on several lines.
 */
export function varianceColumns(
  rows: readonly VarianceRow[],
  texts: readonly RowText[],
  domains: VarianceDomains,
  settings: VarianceSettings
): ChartColumn[] | undefined {
  if (settings.width < 560) return undefined;
  let specs = columnSpecs(rows, texts, domains, settings);
  for (const drop of [1, 2, 3]) {
    if (needed(specs, settings) <= settings.width) break;
    specs = specs.flatMap((spec) => (spec.drop === drop ? (spec.instead ?? []) : spec));
  }
  return needed(specs, settings) <= settings.width ? placed(specs, settings) : undefined;
}

function columnSpecs(
  rows: readonly VarianceRow[],
  texts: readonly RowText[],
  {change, rate}: VarianceDomains,
  settings: VarianceSettings
): Spec[] {
  const {locale, years, width, unit} = settings;
  const natural = widest(rows.map(nameText), textSize, 600) + 14 * (Math.max(0, ...rows.map(({level}) => level)) + 1);
  const least = Math.max(
    widest([unitHead(unit, locale)], smallSize),
    width < 900 ? Math.min(natural, Math.max(130, natural * 0.58), 180) : Math.min(natural, 300)
  );
  const shares = texts.map(({share}) => share).filter(Boolean);
  return [
    {id: "name", least, grow: natural > least ? 2 : 0},
    {id: "spark", least: Math.max(years.length * 13, 44), drop: 2},
    {
      id: "base",
      least: amountWidth(
        texts.map(({base, baseImplied}) => (baseImplied ? impliedMark : "") + base),
        settings
      )
    },
    {
      id: "current",
      least: amountWidth(
        texts.map(({current, currentImplied}) => (currentImplied ? impliedMark : "") + current),
        settings
      )
    },
    changeSpec(rows, texts, change, changeHead(settings, locale)),
    rateSpec(rows, texts, rate, rateHead(settings, locale)),
    ...(shares.length
      ? [
          {
            id: "share",
            least: Math.max(
              widest(shares, textSize),
              widest([word("share", locale), word("ofTotal", locale)], smallSize, 600)
            ),
            drop: 1
          } as const
        ]
      : [])
  ];
}

function amountWidth(texts: readonly string[], {locale}: VarianceSettings): number {
  return Math.max(widest(texts, textSize, 600), widest([word("py", locale), word("bu", locale)], smallSize, 600), 36);
}

function changeSpec(
  rows: readonly VarianceRow[],
  texts: readonly RowText[],
  [least]: readonly [number, number],
  head: string
): Spec {
  const side = (negative: boolean) =>
    widest(
      texts.flatMap(({change}, i) => ((rows[i]?.variance.change?.value ?? 0) < 0 === negative ? [change] : [])),
      textSize,
      600
    ) + labelGap;
  const before = least < 0 ? side(true) : 0;
  const after = side(false);
  return {id: "change", before, after, least: Math.max(before + after + 56, widest([head], smallSize, 600)), grow: 3};
}

function rateSpec(
  rows: readonly VarianceRow[],
  texts: readonly RowText[],
  [least]: readonly [number, number],
  head: string
): Spec {
  const label = (negative: boolean) =>
    Math.max(
      0,
      ...texts.flatMap(({rate, adverse}, i) => {
        if ((rows[i]?.variance.change?.value ?? 0) < 0 !== negative || !rate) return [];
        return [widest([rate], textSize, 600) + (adverse ? adverseGap + widest([adverse], smallSize) : 0)];
      })
    ) + 11;
  const before = least < 0 ? label(true) : 0;
  const after = label(false);
  const headWidth = widest([head], smallSize, 600);
  const numbers = Math.max(widest(texts.map(plainRate), textSize, 600), headWidth);
  const adverse = widest(
    texts.map(({adverse}) => adverse),
    smallSize
  );
  const instead: Spec = {
    id: "rate",
    plain: true,
    after: adverse && adverse + adverseGap,
    least: numbers + (adverse && adverse + adverseGap)
  };
  return {id: "rate", before, after, least: Math.max(before + after + 36, headWidth), grow: 2, drop: 3, instead};
}

/** A rate without its pin: an outlier's hollow head becomes a mark. */
export function plainRate({rate, outlier}: Pick<RowText, "rate" | "outlier">): string {
  return (outlier ? outlierMark : "") + rate;
}

function gutter({width}: VarianceSettings): number {
  return width < 800 ? 14 : 22;
}

function needed(specs: readonly Spec[], settings: VarianceSettings): number {
  return sum(specs, ({least}) => least) + gutter(settings) * (specs.length - 1);
}

function placed(specs: readonly Spec[], settings: VarianceSettings): ChartColumn[] {
  const spare = settings.width - needed(specs, settings);
  const shares = sum(specs, ({grow = 0}) => grow);
  let x = 0;
  return specs.map(({id, least, before = 0, after = 0, grow = 0, plain = false}) => {
    const column = {id, x, width: least + (spare * grow) / shares, before, after, plain};
    x += column.width + gutter(settings);
    return column;
  });
}

/** What a layout draws with. */
export interface VariancePicture {
  readonly rows: readonly VarianceRow[];
  readonly texts: readonly RowText[];
  readonly domains: VarianceDomains;
  readonly settings: VarianceSettings;
  readonly deepest: number;
  readonly hatch: string;
}

/** A way to lay the rows out: how high it is, and how to draw it. */
export interface VarianceLayout {
  readonly height: number;
  /** Whether it shows the years' small columns and the rates' pins, which notes explain. */
  readonly spark: boolean;
  readonly pins: boolean;
  readonly draw: (parent: Group) => void;
}
