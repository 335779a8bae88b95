import {sum} from "d3-array";
import {restsOnBlank} from "../../budget/checks/blanks.js";
import type {Fact} from "../../budget/checks/facts.js";
import {isRatio} from "../../budget/checks/facts.js";
import type {Finding, Side} from "../../budget/checks/finding.js";
import type {Slots} from "../fill.js";
import {fill, fillPieces} from "../fill.js";
import type {Locale} from "../locale.js";
import {inLanguage} from "../locale.js";
import {dimensionName, lineName} from "../names.js";
import type {DisplayUnit} from "../number.js";
import {formatAmount, formatPpm, formatRate, formatRateInterval} from "../number.js";
import type {FindingWord} from "../words/findingWords.js";
import {findingWords} from "../words/findingWords.js";
import {joined} from "../words/joiners.js";
import {stateMark} from "../words/stateMark.js";
import {translator} from "../words/words.js";
import type {Pair} from "../words/ruleWords.js";
import {
  blankName,
  conventionNames,
  missingNames,
  narrativeName,
  requiredSectionNames,
  residueNames,
  ruleWordsOf,
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

/** What fills a slot; undefined where a finding has nothing for it. */
type SlotText = (words: Words) => Segment | undefined;

const slotTexts: Readonly<Record<string, SlotText>> = {
  line: ({finding, locale}) => ({text: findingSubject(finding, locale)}),
  stated: (words) => segment(statedText(words), facts(words.finding, true)),
  computed: (words) => segment(computedText(words), facts(words.finding, false)),
  apart: (words) => ({text: apartText(words)}),
  where: ({finding, locale}) => segment(finding.terms[0] && placeName(finding.terms[0].fact, locale)),
  elsewhere: ({finding, locale}) => ({
    text: listed([...new Set(finding.terms.slice(1).map(({fact}) => placeName(fact, locale)))], locale)
  }),
  count: ({finding, locale}) => ({text: partsText(finding, locale)}),
  left: ({finding, locale}) => segment(finding.residue && inLanguage(residueNames[finding.residue], locale)),
  fits: ({finding, locale}) => ({
    text: finding.fitting ? said("fits", locale, {amount: factAmount(finding.fitting, locale)}) : ""
  }),
  why: ({finding, locale}) => ({text: missingText(finding, locale)}),
  follows: ({finding}) => segment(finding.follows),
  of: ({finding, locale}) => segment(requiredName(finding, locale) ?? finding.missing?.of)
};

/** What a finding says, made from the finding itself: its words cannot contradict its verdict. */
export function findingSentence(finding: Finding, locale: Locale): Segment[] {
  const words = {finding, locale, unit: unitFor(finding)};
  if (finding.status === "notAssessable") return capital(filled(findingWords.notAssessable, words));
  return [...capital(filled(templateFor(finding), words)), ...remarks(finding, locale)];
}

function templateFor({rule, status, computed}: Finding): Pair {
  const {pass, fail, alone} = ruleWordsOf(rule);
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
  if (origin === "prose") return inLanguage(sectionNames[statement] ?? narrativeName, locale);
  const name = dimensionName("statement", statement, locale).replace(/^[一二三四五六七八九十\d]+\s/, "");
  return said("table", locale, {name});
}

/** Whether nothing is printed in a fact's cell. */
export function isBlank({state}: Fact): boolean {
  return state === "blank";
}

/** A fact's own number, as exact as it is printed; the mark of a blank cell. */
export function factText(fact: Fact, unit: DisplayUnit = "wan"): string {
  if (isBlank(fact)) return stateMark(fact.state);
  if (isRatio(fact)) return formatPpm({ppm: fact.value, half: fact.half});
  return formatAmount(fact.value, fact.half ? {unit, half: fact.half} : {unit});
}

/** The same with its unit and, where a cell is blank, the word for that: for what is pressed. */
export function factAmount(fact: Fact, locale: Locale): string {
  if (isBlank(fact)) return translator(locale)("stateBlank");
  return isRatio(fact) ? factText(fact) : said("amountWan", locale, {amount: factText(fact)});
}

/** The line, with its fund where it is not all money, and its year where it is not the document's. */
export function subjectName({subject, fiscalYear}: Pick<Finding, "subject" | "fiscalYear">, locale: Locale): string {
  const {fund, code, year} = subject;
  const line = lineName(subject, locale);
  const name =
    fund === "all" || code !== "total"
      ? line
      : said("ofFund", locale, {name: line, fund: dimensionName("fund", fund, locale)});
  return year === fiscalYear ? name : said("ofYear", locale, {name, year});
}

/** What kept a finding from being tested. */
export function missingText({missing}: Finding, locale: Locale): string {
  return missing ? fill(inLanguage(missingNames[missing.what], locale), {of: missing.of}) : "";
}

function said(word: FindingWord, locale: Locale, slots?: Slots<string | number>): string {
  return fill(inLanguage(findingWords[word], locale), slots);
}

function remarks(finding: Finding, locale: Locale): Segment[] {
  const {rule, convention, renamed} = finding;
  const texts = [
    holdsThroughRounding(finding) && said("holdsThroughRounding", locale),
    restsOnBlank(finding) &&
      finding.terms.some(({role, fact}) => role === "part" && isBlank(fact)) &&
      said("restsOnBlank", locale),
    isLoose(finding) && said("loose", locale),
    finding.status === "uncertain" && convention === "cutOff" && said("perhapsCutOff", locale),
    convention &&
      finding.status !== "uncertain" &&
      rule !== "fromZero" &&
      said("convention", locale, {name: inLanguage(conventionNames[convention], locale)}),
    renamed && said("renamed", locale, {name: renamed}),
    (finding.also ?? finding.elsewhere) && said("alsoAt", locale, {places: alsoPlaces(finding, locale)})
  ];
  return texts.filter((text) => typeof text === "string" && text !== "").map((text) => ({text: String(text)}));
}

/** No more places than these are named. */
const mostPlaces = 6;

/** Where else a document prints the same, place by place; of a sum that of its whole. */
function alsoPlaces({terms: [first], also = [], elsewhere = []}: Finding, locale: Locale): string {
  const printed = also.filter(({role}) => role === first?.role).map(({fact: {source}}) => source);
  const places = [...new Set([...printed, ...elsewhere].map((source) => sourceText(source, locale)))];
  const named = joined(places.slice(0, mostPlaces), "enumeration", locale);
  const count = places.length - mostPlaces;
  return count > 0 ? said("morePlaces", locale, {places: named, count}) : named;
}

function sourceText({page, line}: Fact["source"], locale: Locale): string {
  return page === undefined ? said("lineAlone", locale, {line}) : said("pageAndLine", locale, {page, line});
}

/** Whether a finding is uncertain for the digits that were not printed, and not for a blank cell or a partial list. */
function isLoose({status, quantity, convention, terms, stated, computed}: Finding): boolean {
  if (status !== "uncertain" || convention || !stated || !computed) return false;
  return quantity === "ppm" || Math.abs(stated.value - computed.value) <= sum(terms, ({fact}) => fact.printedHalf);
}

/** Amounts that differ as printed, but by no more than their rounding allows. */
function holdsThroughRounding({status, relation, quantity, convention, stated, computed}: Finding): boolean {
  return (
    status === "pass" &&
    convention === undefined &&
    relation === "equal" &&
    quantity === "fen" &&
    stated !== undefined &&
    computed !== undefined &&
    stated.value !== computed.value
  );
}

function listed(names: readonly string[], locale: Locale): string {
  const [before, last = ""] = [joined(names.slice(0, -1), "enumeration", locale), names.at(-1)];
  return before ? said("and", locale, {before, last}) : last;
}

function capital([first, ...rest]: readonly Segment[]): Segment[] {
  return first ? [{...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1)}, ...rest] : [];
}

function filled(sentence: Pair, words: Words): Segment[] {
  const slots = Object.fromEntries(Object.entries(slotTexts).map(([name, of]) => [name, of(words)]));
  const pieces = fillPieces<Segment>(inLanguage(sentence, words.locale), slots).map((piece) =>
    typeof piece === "string" ? {text: piece} : piece
  );
  return pieces.map((piece, i) =>
    pieces[i + 1]?.text === blankName[1] ? {...piece, text: piece.text.trimEnd()} : piece
  );
}

function segment(text: string | undefined, rest: Pick<Segment, "facts"> = {}): Segment | undefined {
  return text === undefined ? undefined : {text, ...rest};
}

function facts({terms}: Finding, stated: boolean): Pick<Segment, "facts"> {
  const own = stated ? terms.slice(0, 1) : terms.slice(1);
  return own.length ? {facts: own.map(({fact}) => fact)} : {};
}

function statedText(words: Words): string | undefined {
  const {stated, terms, quantity} = words.finding;
  if (terms[0] && isBlank(terms[0].fact)) return inLanguage(blankName, words.locale);
  if (stated && quantity === "fen") return valueText(stated, words);
  if (!terms[0]) return undefined;
  const number = factText(terms[0].fact, words.unit);
  return isRatio(terms[0].fact) ? number : withUnit(number, words);
}

/** What another place prints, or what follows from others. */
function computedText(words: Words): string | undefined {
  const {computed, terms} = words.finding;
  const other = terms.find(({role}) => role === "other")?.fact;
  if (other && isBlank(other)) return inLanguage(blankName, words.locale);
  return computed && valueText(computed, words);
}

function valueText(side: Side, words: Words): string {
  if (words.finding.quantity === "ppm") return rateText(side, words);
  return withUnit(formatAmount(side.value, {unit: words.unit, half: precisionOf(words.finding)}), words);
}

/** A computed rate, and the values that rounding allows where they are not all the one shown. */
function rateText({value, lo, hi}: Side, {locale}: Words): string {
  const rate = {value: value / 1e6, lo: lo / 1e6, hi: hi / 1e6};
  const interval = formatRateInterval(rate, locale);
  const shown = formatRate(rate, {signed: false});
  return interval ? said("interval", locale, {rate: shown, interval}) : shown;
}

function partsText({terms}: Finding, locale: Locale): string {
  const count = terms.length - 1;
  const blank = count > 0 && terms.slice(1).every(({fact}) => isBlank(fact));
  const [one, several] = blank ? (["blankPart", "blankParts"] as const) : (["part", "parts"] as const);
  return said(count === 1 ? one : several, locale, {count});
}

/** How far two numbers are apart; a blank cell is no number. */
function apartText(words: Words): string {
  const {stated, computed, terms} = words.finding;
  if (!stated || !computed || terms.some(({role, fact}, i) => isBlank(fact) && (i === 0 || role === "other")))
    return "";
  const apart = Math.abs(stated.value - computed.value);
  const gap = withUnit(formatAmount(apart, {unit: words.unit, half: precisionOf(words.finding)}), words);
  return said("apart", words.locale, {gap});
}

function withUnit(amount: string, {unit, locale}: Words): string {
  return said(unit === "wan" ? "amountWan" : "amountYuan", locale, {amount});
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

const tableRules = new Set(["emptyTable", "notedEmpty", "requiredTable", "noteFund"]);

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
  return said("table", "en", {name: name === statement ? printed : name});
}
