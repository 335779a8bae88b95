import {sum} from "d3-array";
import {restsOnBlank} from "../../budget/checks/blanks.js";
import type {Fact} from "../../budget/checks/facts.js";
import {isRatio} from "../../budget/checks/facts.js";
import type {Finding, Side} from "../../budget/checks/finding.js";
import type {Locale} from "../locale.js";
import {dimensionName, lineName} from "../names.js";
import type {DisplayUnit} from "../number.js";
import {formatAmount, formatPpm, formatRate, formatRateInterval} from "../number.js";
import type {Pair} from "../words/ruleWords.js";
import {
  blankName,
  conventionNames,
  missingNames,
  narrativeName,
  requiredSectionNames,
  ruleWords,
  sectionNames
} from "../words/ruleWords.js";

/** A piece of a sentence; one with facts is a number that leads to them. */
interface Segment {
  readonly text: string;
  readonly facts?: readonly Fact[];
}

interface Words {
  readonly finding: Finding;
  readonly locale: Locale;
  readonly unit: DisplayUnit;
}

type Fill = (words: Words) => Segment;

const fills: Readonly<Record<string, Fill>> = {
  line: ({finding, locale}) => ({text: findingSubject(finding, locale)}),
  stated: (words) => ({text: statedText(words), ...facts(words.finding, true)}),
  computed: (words) => ({text: computedText(words), ...facts(words.finding, false)}),
  apart: (words) => ({text: apartText(words)}),
  where: ({finding, locale}) => ({text: finding.terms[0] ? placeName(finding.terms[0].fact, locale) : ""}),
  elsewhere: ({finding, locale}) => ({
    text: listed([...new Set(finding.terms.slice(1).map(({fact}) => placeName(fact, locale)))], locale)
  }),
  count: ({finding, locale}) => ({text: partsText(finding, locale)}),
  of: ({finding, locale}) => ({text: requiredName(finding, locale) ?? finding.missing?.of ?? ""})
};

/** What a finding says, made from the finding itself: its words cannot contradict its verdict. */
export function findingSentence(finding: Finding, locale: Locale): Segment[] {
  const words = {finding, locale, unit: unitFor(finding)};
  if (finding.status === "notAssessable") return capital(filled(notAssessable(finding, locale), words));
  return [...capital(filled(templateFor(finding)[at(locale)], words)), ...remarks(finding, locale)];
}

function templateFor({rule, status, computed}: Finding): Pair {
  const {pass, fail, alone} = ruleWords[rule];
  if (status === "pass") return pass;
  return computed ? fail : (alone ?? fail);
}

/** What a finding is about: what a rule on completeness asks for, else its line. */
export function findingSubject(finding: Finding, locale: Locale): string {
  return requiredName(finding, locale) ?? subjectName(finding, locale);
}

/** The sentence without its links. */
export function findingText(finding: Finding, locale: Locale): string {
  return findingSentence(finding, locale)
    .map(({text}) => text)
    .join("");
}

/** A statement or narrative section in running words. */
export function placeName({origin, statement}: Fact, locale: Locale): string {
  if (origin === "prose") return (sectionNames[statement] ?? narrativeName)[at(locale)];
  const name = dimensionName("statement", statement, locale).replace(/^[一二三四五六七八九十\d]+\s/, "");
  return locale === "zh" ? `《${name}》` : `the table “${name}”`;
}

/** Whether nothing is printed in a fact's cell. */
export function isBlank({state}: Fact): boolean {
  return state === "blank";
}

/** A fact's own number, as exact as it is printed; a dash for a blank cell. */
export function factText(fact: Fact, unit: DisplayUnit = "wan"): string {
  if (isBlank(fact)) return "–";
  if (isRatio(fact)) return formatPpm({ppm: fact.value, half: fact.half});
  return formatAmount(fact.value, fact.half ? {unit, half: fact.half} : {unit});
}

/** The line, with its fund where it is not all money, and its year where it is not the document's. */
export function subjectName({subject, fiscalYear}: Pick<Finding, "subject" | "fiscalYear">, locale: Locale): string {
  const {fund, code, year} = subject;
  const zh = locale === "zh";
  const name = lineName(subject, locale);
  const whose =
    fund === "all" || code !== "total"
      ? name
      : zh
        ? `${dimensionName("fund", fund, locale)}${name}`
        : `${name}, ${dimensionName("fund", fund, locale)}`;
  return year === fiscalYear ? whose : zh ? `${year} 年${whose}` : `${whose}, ${year}`;
}

/** What kept a finding from being tested. */
export function missingText({missing}: Finding, locale: Locale): string {
  return missing ? missingNames[missing.what][at(locale)].replace("{of}", missing.of) : "";
}

function notAssessable(finding: Finding, locale: Locale): string {
  const why = missingText(finding, locale);
  return locale === "zh" ? `{line}：${why}，无法检查。` : `{line}: not assessable, ${why}.`;
}

function remarks(finding: Finding, locale: Locale): Segment[] {
  const {rule, convention, renamed} = finding;
  const said = [
    holdsThroughRounding(finding) && (locale === "zh" ? "计入四舍五入，相符。" : " It holds through rounding."),
    restsOnBlank(finding) &&
      finding.terms.some(({role, fact}) => role === "part" && isBlank(fact)) &&
      (locale === "zh"
        ? "空白单元格按零计算，是否为零文件未说明。"
        : " Blank cells are taken for nothing, which the document does not say."),
    isLoose(finding) &&
      (locale === "zh"
        ? "仅在按所印位数计算时可能相符。"
        : " It may hold if the numbers are taken as loosely as they are printed."),
    convention &&
      rule !== "fromZero" &&
      (locale === "zh" ? `（${conventionNames[convention][1]}）` : ` (${conventionNames[convention][0]})`),
    renamed &&
      (locale === "zh" ? `（项目支出表中名为“${renamed}”。）` : ` (Named “${renamed}” in the table of projects.)`)
  ];
  return said.filter((text) => typeof text === "string" && text !== "").map((text) => ({text: String(text)}));
}

/** Whether a finding is uncertain for the digits that were not printed, and not for a blank cell or a partial list. */
function isLoose({status, quantity, terms, stated, computed}: Finding): boolean {
  if (status !== "uncertain" || !stated || !computed) return false;
  return quantity === "ppm" || Math.abs(stated.value - computed.value) <= sum(terms, ({fact}) => fact.printedHalf);
}

/** Amounts that differ as printed, but by no more than their rounding allows. */
function holdsThroughRounding({status, relation, quantity, stated, computed}: Finding): boolean {
  return (
    status === "pass" &&
    relation === "equal" &&
    quantity === "fen" &&
    stated !== undefined &&
    computed !== undefined &&
    stated.value !== computed.value
  );
}

function listed(names: readonly string[], locale: Locale): string {
  if (locale === "zh") return names.join("、");
  return [names.slice(0, -1).join(", "), names.at(-1)].filter(Boolean).join(" and ");
}

function capital([first, ...rest]: readonly Segment[]): Segment[] {
  return first ? [{...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1)}, ...rest] : [];
}

function filled(template: string, words: Words): Segment[] {
  const pieces = template
    .split(/(\{\w+\})/)
    .filter(Boolean)
    .map((piece) => fills[piece.slice(1, -1)]?.(words) ?? {text: piece});
  return pieces.map((piece, i) =>
    pieces[i + 1]?.text === blankName[1] ? {...piece, text: piece.text.trimEnd()} : piece
  );
}

function facts({terms}: Finding, stated: boolean): Pick<Segment, "facts"> {
  const own = stated ? terms.slice(0, 1) : terms.slice(1);
  return own.length ? {facts: own.map(({fact}) => fact)} : {};
}

function statedText(words: Words): string {
  const {stated, terms, quantity} = words.finding;
  if (terms[0] && isBlank(terms[0].fact)) return blankName[at(words.locale)];
  if (stated && quantity === "fen") return valueText(stated, words);
  return terms[0] ? `${factText(terms[0].fact, words.unit)}${isRatio(terms[0].fact) ? "" : unitText(words)}` : "";
}

/** What another place prints, or what follows from others. */
function computedText(words: Words): string {
  const {computed, terms} = words.finding;
  const other = terms.find(({role}) => role === "other")?.fact;
  if (other && isBlank(other)) return blankName[at(words.locale)];
  return computed ? valueText(computed, words) : "";
}

function valueText(side: Side, words: Words): string {
  if (words.finding.quantity === "ppm") return rateText(side, words);
  return `${formatAmount(side.value, {unit: words.unit, half: precisionOf(words.finding)})}${unitText(words)}`;
}

/** A computed rate, and the values that rounding allows where they are not all the one shown. */
function rateText({value, lo, hi}: Side, {locale}: Words): string {
  const rate = {value: value / 1e6, lo: lo / 1e6, hi: hi / 1e6};
  const interval = formatRateInterval(rate, locale);
  const shown = formatRate(rate, {signed: false});
  return interval ? (locale === "zh" ? `${shown}（${interval}）` : `${shown} (${interval})`) : shown;
}

function partsText({terms}: Finding, locale: Locale): string {
  const count = terms.length - 1;
  const blank = count > 0 && terms.slice(1).every(({fact}) => isBlank(fact));
  if (locale === "zh") return `${count} 个${blank ? "空白的" : ""}组成部分`;
  return `${count}${blank ? " blank" : ""} ${count === 1 ? "part adds" : "parts add"}`;
}

/** How far two numbers are apart; a blank cell is no number. */
function apartText(words: Words): string {
  const {stated, computed, terms} = words.finding;
  if (!stated || !computed || terms.some(({role, fact}, i) => isBlank(fact) && (i === 0 || role === "other")))
    return "";
  const gap = `${formatAmount(Math.abs(stated.value - computed.value), {unit: words.unit, half: precisionOf(words.finding)})}${unitText(words)}`;
  return words.locale === "zh" ? `，相差 ${gap}` : `; ${gap} apart`;
}

function unitText({unit, locale}: Words): string {
  const name = unit === "wan" ? "万元" : "元";
  return locale === "zh" ? ` ${name}` : ` ${name}`;
}

/** The finest precision among the amounts; what is computed of them is shown no finer. */
function precisionOf({terms}: Finding): number {
  return Math.min(5000, ...terms.filter(({fact}) => !isRatio(fact) && fact.half > 0).map(({fact}) => fact.half));
}

/** 万元, unless the two sides contradict each other by so little that they would look the same. */
function unitFor({stated, computed, quantity, status}: Finding): DisplayUnit {
  if (status === "pass" || quantity === "ppm" || !stated || !computed || stated.value === computed.value) return "wan";
  return formatAmount(stated.value) === formatAmount(computed.value) ? "yuan" : "wan";
}

function at(locale: Locale): 0 | 1 {
  return locale === "en" ? 0 : 1;
}

const tableRules = new Set(["emptyTable", "notedEmpty", "requiredTable"]);

/** What a finding on completeness asks for, in the reader's language: a table, a section, a line; undefined for other findings. */
function requiredName({rule, subject, terms, missing}: Finding, locale: Locale): string | undefined {
  if (!missing) return undefined;
  if (locale === "zh")
    return tableRules.has(rule) || rule === "requiredSection" || rule === "requiredReason" ? missing.of : undefined;
  if (rule === "requiredReason") return lineName(subject, locale);
  if (rule === "requiredSection") return requiredSectionNames[subject.code] ?? missing.of;
  return tableRules.has(rule) ? tableName(terms[0]?.fact.statement ?? subject.code, missing.of) : undefined;
}

function tableName(statement: string, printed: string): string {
  const name = dimensionName("statement", statement, "en").replace(/^\d+ /, "");
  return name === statement ? `the table “${printed}”` : `the table “${name}”`;
}
