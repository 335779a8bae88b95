import type {Operand} from "../../budget/variance.js";
import type {Locale} from "../../locale/locale.js";
import {lineName} from "../../locale/names.js";
import {formatAmount, formatPpm} from "../../locale/number.js";
import {joined} from "../../locale/words/joiners.js";
import type {Translate, Word} from "../../locale/words/words.js";
import {translator} from "../../locale/words/words.js";
import type {NotFromHere, Verification} from "./verify.js";

/** A verdict in words: what it comes to, what it rests on, each figure as it was and is. */
interface VerdictText {
  readonly title: string;
  readonly notes: readonly string[];
  /** Revised ones first. */
  readonly figures: ReadonlyArray<{
    readonly figure: string;
    readonly before: string;
    readonly after: string;
    readonly isRevised: boolean;
  }>;
}

const reasons: Readonly<Record<NotFromHere, Word>> = {
  tooLong: "verifyTooLong",
  noUnit: "verifyNoUnit",
  noNumbers: "verifyNoNumbers",
  noFigures: "verifyNoFigures",
  noRecord: "verifyNoRecord",
  notPicture: "verifyNotPicture",
  unitGone: "verifyUnitGone",
  versionUnknown: "verifyVersionUnknown"
};

export function verdictText(verdict: Verification, locale: Locale): VerdictText {
  const t = translator(locale);
  if (verdict.verdict === "notHere") {
    const {why, unit = "", version = ""} = verdict;
    return {title: t("verifyNotHere"), notes: [t(reasons[why], {unit, version})], figures: []};
  }
  return {title: titleOf(verdict, t), notes: notesOf(verdict, locale), figures: figuresOf(verdict, locale)};
}

type Compared = Exclude<Verification, {verdict: "notHere"}>;

function titleOf({verdict, notFound}: Compared, t: Translate): string {
  if (verdict === "live") return t("verifyLive");
  if (verdict === "revised") return t("verifyRevised");
  return notFound.length ? t("verifyHoldsPartly", {count: notFound.length}) : t("verifyHolds");
}

function notesOf({verdict, unit, then, now, ...rest}: Compared, locale: Locale): string[] {
  const t = translator(locale);
  const {notFound, isVersionKept, isAltered, isPicture} = rest;
  return [
    t("verifyWhich", {name: unit.unit.name, code: unit.unit.code}),
    ...(then ? [then.day ? t("verifyThenDay", {version: then.version, day: then.day}) : t("verifyThen", then)] : []),
    t("verifyNow", now),
    ...(verdict === "live" ? [t("verifyAddressWhy")] : []),
    ...(isVersionKept ? [] : [t("verifyNotKept")]),
    ...(isAltered ? [t("verifyAltered")] : []),
    ...(isPicture ? [t("verifyPictureOnly")] : []),
    ...(notFound.length ? [t("verifyNotFound", {numbers: joined(notFound, "phrases", locale)})] : [])
  ];
}

function figuresOf({figures, unit, display}: Compared, locale: Locale): VerdictText["figures"] {
  const t = translator(locale);
  const words: Readonly<Record<"amount" | "change" | "rate", Word>> = {
    amount: "verifyAmount",
    change: "verifyChange",
    rate: "verifyRate"
  };
  const nameOf = ({key, phase}: {readonly key: string; readonly phase: string}) => {
    const line = unit.lines.find((own) => own.key === key && own.phase === phase);
    return line ? lineName(line, locale) : key.split("/").at(-1)!;
  };
  const text = (value: number | undefined, part: string, state?: Operand["state"]) => {
    if (value === undefined) return t(state === "blank" ? "verifyBlank" : "verifyGone");
    if (part === "rate") return formatPpm({ppm: Math.round(value * 10_000), half: 50}, {signed: true});
    return `${formatAmount(value, {unit: display, half: 0.5, signed: part === "change"})} ${t(display)}`;
  };
  return figures
    .map(({line, part, year, base, printed, before, after, states, isRevised}) => ({
      figure: t(words[part], {name: nameOf(line), year, base: base ?? ""}),
      before: printed ?? text(before, part, states?.[0]),
      after: isRevised ? text(after, part, states?.[1]) : t("verifySame"),
      isRevised
    }))
    .sort((a, b) => Number(b.isRevised) - Number(a.isRevised));
}
