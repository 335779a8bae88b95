import {describe, expect, it} from "vitest";
import {firstCharacters} from "../../../src/disclosure/narrative/firstCharacters.js";
import {lex, lexiconOf, lexicalRules} from "../../../src/disclosure/narrative/lexer.js";
import {
  baseAgain,
  bases,
  completionMarks,
  directions,
  limitMarks,
  offBudgetMarks,
  reasonMarks,
  shareMarks,
  sharingMarks,
  undecidedMarks,
  yearEndMarks
} from "../../../src/disclosure/narrative/phrases.js";

describe("firstCharacters", () => {
  it.each<[RegExp, string | undefined]>([
    [/增加|减少/, "增减"],
    [/净?(?:增加|减少)了?/, "净增减"],
    [/(?:净|总)?(?:额)?升/, "净总额升"],
    [/(?<=元|[%％])[，,]由于/, "，,"],
    [/(?!其他)(?:甲|乙)/, "甲乙"],
    [/\s*\d+/, "\\s\\d"],
    [/(?:甲){0,2}乙/, "甲乙"],
    [/(?:甲){1,2}乙/, "甲"],
    [/甲*?乙/, "甲乙"],
    [/[-负]\d/, "\\-负"],
    [/[负-]\d|\(/, "负\\-("],
    [/(?<name>甲)乙/, "甲"],
    [/\(甲/, "("],
    [/^甲$/, "甲"],
    [/[^。]甲/, undefined],
    [/甲?.乙/, undefined],
    [/\w/, undefined]
  ])("of %s are %s", (pattern, characters) => expect(firstCharacters([pattern])).toBe(characters));
  it("of several patterns are those of each", () => expect(firstCharacters([/甲-?/, /-乙/])).toBe("甲\\-"));
});

describe("lex passes nothing over that a rule could begin with", () => {
  const kinds = (text: string, lexicon?: ReturnType<typeof lexiconOf>) =>
    lex(text, 2026, lexicon).map(({kind, text: part}) => `${kind} ${part}`);
  const examples = [
    ...[...bases, ...baseAgain, ...directions, ...reasonMarks, ...sharingMarks].map(([, , example]) => example),
    ...[...shareMarks, ...completionMarks, ...offBudgetMarks, ...undecidedMarks, ...limitMarks, ...yearEndMarks].map(
      ([, example]) => example
    )
  ];

  it("a phrase that begins as no other one is found by its rule alone", () => {
    const lexicon = lexiconOf([...lexicalRules, [/鬼增/y, () => ({kind: "direction", direction: "increase"})]]);
    expect(kinds("公务接待费鬼增 2.00 万元", lexicon)).toEqual([
      "text 公务接待费",
      "direction 鬼增",
      "money 2.00 万元"
    ]);
    expect(kinds("公务接待费鬼增 2.00 万元")).toEqual(["text 公务接待费鬼增 ", "money 2.00 万元"]);
  });
  it.each(examples)("%s reads as if every character were tried", (example) => {
    const each = lexiconOf([...lexicalRules, [/[^]{2}(?<=甲乙丙)/y, () => undefined]]);
    expect(each.openings.source).toBe("[^]");
    expect(kinds(`本年${example}，甲、乙。`, each)).toEqual(kinds(`本年${example}，甲、乙。`));
  });
});
