import {shareText} from "../../charts/drawing/amountText.js";
import {inLanguage} from "../../locale/locale.js";
import {lineName} from "../../locale/names.js";
import {formatRate} from "../../locale/number.js";
import {absenceMark} from "../../locale/words/stateMark.js";
import type {Word} from "../../locale/words/words.js";
import type {PeerLine, PeerUnit, PeersFile, UnitLevel} from "../../store/published/peersFile.js";
import type {PageContext} from "../page/context.js";
import {changeText, operandText} from "../page/phrase.js";
import type {PeerGroup, PeerMeasure} from "./compareChoices.js";
import type {PeerRow} from "./peerRows.js";
import {tickText} from "./trendSeries.js";

export const byWords: Readonly<Record<PeerMeasure, Word>> = {
  amount: "byAmount",
  change: "byChange",
  rate: "byRate",
  share: "byShare"
};

export const amongWords: Readonly<Record<PeerGroup, Word>> = {
  all: "amongAll",
  function: "amongFunction",
  level: "amongLevel",
  size: "amongSize"
};

const levelWords: Readonly<Record<UnitLevel, Word>> = {
  central: "levelCentral",
  province: "levelProvince",
  city: "levelCity",
  county: "levelCounty"
};

const kindWords: Readonly<Record<NonNullable<PeerUnit["kind"]>, Word>> = {
  department: "kindDepartment",
  combined: "kindCombined",
  unit: "kindUnit",
  own: "kindOwn"
};

export function kindText({kind}: PeerUnit, {t}: Pick<PageContext, "t">): string {
  return kind ? t(kindWords[kind]) : absenceMark;
}

/** What a unit is called in the page's language. */
export function peerName({name, english}: PeerUnit, {locale}: Pick<PageContext, "locale">): string {
  return inLanguage([english || name, name], locale);
}

/** Which units are compared, with what they have in common. */
export function amongText(
  group: PeerGroup,
  {unit}: Pick<PeerRow, "unit">,
  {lines}: PeersFile,
  context: PageContext
): string {
  const {t, locale} = context;
  const own = t(amongWords[group]);
  const held =
    group === "level" && unit.level
      ? t(levelWords[unit.level])
      : group === "function"
        ? lines.find(({classification, code}) => classification === "functional" && code === unit.function)
        : undefined;
  if (!held) return own;
  const name = typeof held === "string" ? held : lineName(held, locale);
  return t("amongOf", {own, name});
}

/** A line as a list offers it: totals by their name, classes with their code. */
export function peerLineText(line: PeerLine, {locale}: Pick<PageContext, "locale">): string {
  return [...(/^\d+$/.test(line.code) ? [line.code] : []), lineName(line, locale)].join(" ");
}

/** A row's value of a measure as everywhere else. */
export function valueText(row: PeerRow, by: PeerMeasure, context: PageContext): string {
  const {variance, share} = row;
  if (by === "amount") return operandText(variance.current, context);
  if (by === "share") return share ? shareText(share.value) : absenceMark;
  if (by === "change") return changeText(variance, context);
  return variance.rate ? formatRate(variance.rate) : absenceMark;
}

/** A value alone, as an axis has it. */
export function peerTick(by: PeerMeasure, context: PageContext): (value: number) => string {
  if (by === "amount" || by === "change") return tickText("amount", context);
  return (value) => `${Number((value * 100).toPrecision(2))}\u202f%`;
}
