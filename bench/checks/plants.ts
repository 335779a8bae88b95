import type {Fact} from "../../src/budget/checks/facts.js";
import type {Finding} from "../../src/budget/checks/finding.js";
import type {Random} from "../random.js";
import {oneOf} from "../random.js";
import {before, digitsOf, printedInstead, valueOf, printedAs} from "./printed.js";

/** What an error may be planted in. */
interface Plot {
  readonly lines: readonly string[];
  readonly facts: readonly Fact[];
  readonly fiscalYear: number;
  /** What was found in the document as it is. */
  readonly findings: readonly Finding[];
}

/** A document with one error, the fact that is now wrong, and what tells it where no contradiction does. */
export interface Planted {
  readonly lines: readonly string[];
  readonly fact: Fact;
  readonly told?: (finding: Finding) => boolean;
}

type Plant = (plot: Plot, random: Random) => Planted | undefined;

const amounts = ({facts}: Plot) =>
  facts.filter(({part, value}) => (part === "amount" || part === "change") && value !== 0);
const inTables = (plot: Plot) => amounts(plot).filter(({origin}) => origin === "table");
const sentences = (plot: Plot, part: Fact["part"]) =>
  plot.facts.filter((fact) => fact.origin === "prose" && fact.part === part && fact.value !== 0);

/** Errors of typists and of last minute changes; each is planted in a document that was right there. */
export const plants: Readonly<Record<string, Plant>> = {
  "a digit dropped": onDigits(amounts, (digits, random) => {
    const at = oneOf(positions(digits), random);
    return printedAs(digits, valueOf(digits.slice(0, at) + digits.slice(at + 1)));
  }),
  "two digits swapped": onDigits(amounts, (digits, random) => {
    const at = oneOf(
      positions(digits).filter((i) => /\d/.test(digits[i + 1] ?? "") && digits[i] !== digits[i + 1]),
      random
    );
    return at === undefined ? digits : digits.slice(0, at) + digits[at + 1]! + digits[at]! + digits.slice(at + 2);
  }),
  "a decimal shifted": onDigits(amounts, (digits, random) =>
    printedAs(digits, valueOf(digits) * oneOf([0.1, 10], random))
  ),
  "the sign of a change flipped": (plot, random) => flipped(plot, oneOf(sentences(plot, "change"), random)),
  "a value moved a column": (plot, random) => moved(plot, oneOf(inTables(plot), random)),
  "a rate recomputed wrongly": (plot, random) => {
    const rate = oneOf(
      plot.facts.filter(({part, value}) => (part === "rate" || part === "share") && value !== 0),
      random
    );
    return (
      rate &&
      replaced(plot, rate, printedAs(digitsOf(rate), valueOf(digitsOf(rate)) * oneOf([0.9, 1.07, 1.5, 2], random)))
    );
  },
  "a total not updated": (plot, random) =>
    raised(
      plot,
      oneOf(
        inTables(plot).filter(({classification, code}) => classification === "functional" && code.length === 7),
        random
      ),
      random
    ),
  "a sentence left from last year": (plot, random) => lastYears(plot, oneOf(sentences(plot, "change"), random)),
  "digits cut off throughout": (plot) => cutOff(plot),
  "the wrong year of a base": (plot, random) => withOwnYear(plot, oneOf(sentences(plot, "change"), random)),
  "an error in a narrative printed twice": (plot, random) =>
    printedTwice(plot, oneOf(sentences(plot, "amount"), random), random),
  "an error below a page's end in a table": (plot, random) => splitAbove(plot, oneOf(inTables(plot), random), random),
  "a completion beside an adjusted budget": (plot, random) =>
    adjusted(
      plot,
      oneOf(
        plot.facts.filter(({part, value}) => part === "completion" && value !== 0),
        random
      ),
      random
    ),
  "both directions left": (plot, random) =>
    leftInPrint(plot, oneOf(sentences(plot, "change"), random), (word) => `${word}（减少）`),
  "an amount not filled in": (plot, random) => notFilledIn(plot, oneOf(sentences(plot, "change"), random))
};

const isResidue = ({rule, status}: Finding) => rule === "residue" && status === "fail";

/** Every sentence whose amount was rounded up from a finer one of a table, one digit lower: a habit, and no contradiction. */
function cutOff({lines, findings}: Plot): Planted | undefined {
  const up = findings.filter(
    ({rule, status, stated, computed}) => rule === "proseTable" && status === "pass" && stated!.value > computed!.hi
  );
  const facts = [...new Map(up.map(({terms}) => [terms[0]!.fact.id, terms[0]!.fact])).values()];
  const changed = facts.reduce<readonly string[]>((left, fact) => {
    const digits = digitsOf(fact);
    const decimals = /\.(\d+)/.exec(digits)?.[1]?.length ?? 0;
    return printedInstead(left, fact, printedAs(digits, valueOf(digits) - 10 ** -decimals)) ?? left;
  }, lines);
  return facts.length > 2
    ? {lines: changed, fact: facts[0]!, told: ({rule, convention}) => rule === "habit" && convention === "cutOff"}
    : undefined;
}

/** 比2024年预算增加 as 比2025年预算增加 in the budget for 2025. */
function withOwnYear({lines, fiscalYear}: Plot, fact: Fact | undefined): Planted | undefined {
  const line = fact && lines[fact.source.line - 1];
  const text = fact && before(lines, fact);
  const at = text?.lastIndexOf(`${fiscalYear - 1}年`) ?? -1;
  if (!fact || !line || at < 1 || at < text!.length - 16 || !/[比较与]/.test(line[at - 1]!)) return undefined;
  const changed = line.slice(0, at) + fiscalYear + line.slice(at + 4);
  return {
    lines: lines.with(fact.source.line - 1, changed),
    fact,
    told: ({rule, status}) => rule === "baseYear" && status === "fail"
  };
}

/** The paragraph with its error printed again below itself: one finding with two places. */
function printedTwice(plot: Plot, fact: Fact | undefined, random: Random): Planted | undefined {
  const wrong =
    fact && replaced(plot, fact, printedAs(digitsOf(fact), valueOf(digitsOf(fact)) * oneOf([0.1, 10], random)));
  if (!wrong) return undefined;
  const {lines} = wrong;
  const at = fact.source.line - 1;
  const end = lines.findIndex((line, i) => i >= at && isEndOfParagraph(line)) + 1;
  if (end < 1) return undefined;
  const start = lines.findLastIndex((line, i) => i < at && isEndOfParagraph(line)) + 1;
  return {
    lines: [...lines.slice(0, end), ...lines.slice(start, end), ...lines.slice(end)],
    fact,
    told: ({status, also = []}) => status === "fail" && also.length > 0
  };
}

/** A page ends above the row of a wrong amount, and the table goes on below: what is told of it must not change. */
function splitAbove(plot: Plot, fact: Fact | undefined, random: Random): Planted | undefined {
  const at = fact ? fact.source.line - 1 : -1;
  const isRow = (line: string | undefined) => line !== undefined && /[|\t]/.test(line) && /\d/.test(line);
  if (!fact || !isRow(plot.lines[at - 1]) || !isRow(plot.lines[at - 2])) return undefined;
  const wrong = replaced(plot, fact, printedAs(digitsOf(fact), valueOf(digitsOf(fact)) * oneOf([0.1, 10], random)));
  if (!wrong) return undefined;
  const pages = plot.lines.filter((line) => line.startsWith("<!-- page")).length;
  const end = ["", `<!-- page ${pages + 1} -->`, ""];
  const moved = {...fact, source: {...fact.source, line: fact.source.line + end.length}};
  return {lines: [...wrong.lines.slice(0, at), ...end, ...wrong.lines.slice(at)], fact: moved, told: isOfLine(fact)};
}

/** 年初预算为…，支出决算为…，完成年初预算的…% with 全年预算 between, and a rate that follows from neither. */
function adjusted(plot: Plot, fact: Fact | undefined, random: Random): Planted | undefined {
  const wrong =
    fact && replaced(plot, fact, printedAs(digitsOf(fact), valueOf(digitsOf(fact)) * oneOf([0.9, 1.07, 1.5], random)));
  const from = fact ? fact.source.line - 3 : -1;
  const at = wrong?.lines.findIndex((line, i) => i >= from && i < from + 3 && /，(?:支出)?决算为/.test(line)) ?? -1;
  if (!wrong || at < 0) return undefined;
  const line = wrong.lines[at]!.replace(/，(?=(?:支出)?决算为)/, "，全年预算为987654.32万元，");
  return {
    lines: wrong.lines.with(at, line),
    fact: wrong.fact,
    told: ({rule, status}) => rule === "completion" && status === "fail"
  };
}

function isOfLine({measure, classification, code}: Fact) {
  return ({status, terms}: Finding) =>
    status === "fail" &&
    terms.some(({fact}) => fact.measure === measure && fact.classification === classification && fact.code === code);
}

/** Paragraphs are printed on several lines. */
function isEndOfParagraph(line: string): boolean {
  return /[。：:]$/.test(line.trim()) || !line.trim() || line.startsWith("<!--");
}

/** The last word of a rise before a change. */
function leftInPrint({lines}: Plot, fact: Fact | undefined, instead: (word: string) => string): Planted | undefined {
  const text = fact && before(lines, fact);
  const at = text?.lastIndexOf("增加") ?? -1;
  if (!fact || at < 0 || at < text!.length - 3) return undefined;
  const line = lines[fact.source.line - 1]!;
  return {
    lines: lines.with(fact.source.line - 1, line.slice(0, at) + instead("增加") + line.slice(at + 2)),
    fact,
    told: isResidue
  };
}

function notFilledIn({lines}: Plot, fact: Fact | undefined): Planted | undefined {
  const changed = fact && printedInstead(lines, fact, " ");
  const text = fact && before(lines, fact);
  return changed && /(?:增加|减少)\s*$/.test(text!) ? {lines: changed, fact, told: isResidue} : undefined;
}

function onDigits(from: (plot: Plot) => readonly Fact[], change: (digits: string, random: Random) => string): Plant {
  return (plot, random) => {
    const fact = oneOf(from(plot), random);
    return fact && replaced(plot, fact, change(digitsOf(fact), random));
  };
}

/** Nothing is planted where the number would read the same, or be none. */
function replaced({lines}: Plot, fact: Fact, digits: string): Planted | undefined {
  if (!/\d/.test(digits) || /^[,.]|[,.]$/.test(digits) || valueOf(digits) === valueOf(digitsOf(fact))) return undefined;
  const changed = printedInstead(lines, fact, digits);
  return changed && {lines: changed, fact};
}

function positions(digits: string): number[] {
  return [...digits].flatMap((character, i) => (/\d/.test(character) ? [i] : []));
}

const opposite: ReadonlyArray<readonly [string, string]> = [
  ["增加", "减少"],
  ["增长", "下降"]
];

/** The last word of direction before the change. */
function flipped({lines}: Plot, fact: Fact | undefined): Planted | undefined {
  if (!fact) return undefined;
  const text = before(lines, fact);
  const words = opposite
    .flatMap(
      ([up, down]) =>
        [
          [up, down],
          [down, up]
        ] as const
    )
    .map(([word, other]) => ({word, other, at: text.lastIndexOf(word)}));
  const [last] = words.filter(({at}) => at > text.length - 8 && at >= 0).sort((a, b) => b.at - a.at);
  if (!last) return undefined;
  const line = lines[fact.source.line - 1]!;
  return {
    lines: lines.with(
      fact.source.line - 1,
      line.slice(0, last.at) + last.other + line.slice(last.at + last.word.length)
    ),
    fact
  };
}

/** The amount changes places with the cell beside it. */
function moved({lines}: Plot, fact: Fact | undefined): Planted | undefined {
  if (!fact) return undefined;
  const at = fact.source.line - 1;
  const separator = lines[at]!.includes("\t") ? "\t" : "|";
  const cells = lines[at]!.split(separator);
  const own = fact.source.column - 1 + (separator === "|" && !cells[0]?.trim() ? 1 : 0);
  const beside = own + 1 < cells.length - (separator === "|" ? 1 : 0) ? own + 1 : own - 1;
  if (
    !cells[own]?.includes(digitsOf(fact)) ||
    cells[own]?.trim() === cells[beside]?.trim() ||
    /[一-鿿]/.test(cells[beside] ?? "")
  )
    return undefined;
  return {lines: lines.with(at, cells.with(own, cells[beside]!).with(beside, cells[own]!).join(separator)), fact};
}

/** An item and its row's total grow in one table; the lines above it stay as they were. */
function raised(plot: Plot, fact: Fact | undefined, random: Random): Planted | undefined {
  if (!fact) return undefined;
  const same = plot.facts.filter(
    ({origin, source, value, part}) =>
      origin === "table" && part === "amount" && source.line === fact.source.line && value === fact.value
  );
  const value = valueOf(digitsOf(fact)) * (1.1 + random());
  const lines = same.reduce<string[] | undefined>(
    (changed, one) => changed && printedInstead(changed, one, printedAs(digitsOf(one), value)),
    [...plot.lines]
  );
  return lines && lines.join("") !== plot.lines.join("") ? {lines, fact} : undefined;
}

/** The amount of a sentence is what it was before its change. */
function lastYears(plot: Plot, change: Fact | undefined): Planted | undefined {
  if (!change) return undefined;
  const amount = plot.facts.find(({id}) => id === change.id.replace(/change$/, "amount"));
  const digits = amount && digitsOf(amount);
  return amount && digits
    ? replaced(plot, amount, printedAs(digits, valueOf(digits) * (1 - change.value / amount.value)))
    : undefined;
}
