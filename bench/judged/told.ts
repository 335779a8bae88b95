import {basename} from "node:path";
import type {Finding, Term} from "../../src/budget/checks/finding.js";
import {everyTerm} from "../../src/budget/checks/finding.js";
import type {Source} from "../../src/budget/figure.js";
import type {Problem} from "../../src/disclosure/model/problem.js";
import {findingText} from "../../src/locale/sentences/findingSentence.js";

/** How something was told: as a contradiction of its own, one that another takes with it, a doubt, advice, or a remark of the reader. */
export const manners = ["contradiction", "consequence", "uncertain", "advice", "remark"] as const;

export type HowTold = (typeof manners)[number];

/** Something that the product says of a document, as far as it can be found again. */
export interface Utterance {
  readonly document: string;
  readonly rule: string;
  readonly manner: HowTold;
  readonly place: string;
  /** Pages, or lines of a text, of the numbers that it names. */
  readonly pages: readonly number[];
  readonly numbers: readonly number[];
  readonly text: string;
}

/** What findings say that is not simply right or not assessable. */
export function toldOfFindings(findings: readonly Finding[]): Utterance[] {
  return findings.flatMap((finding) => {
    const manner = mannerOf(finding);
    if (!manner) return [];
    const terms = everyTerm(finding);
    return [
      {
        document: basename(finding.document),
        rule: finding.rule,
        manner,
        place: finding.subject.code,
        pages: [
          ...new Set(
            [
              ...terms.map(({fact}) => fact.source),
              ...(finding.place ? [finding.place] : []),
              ...(finding.elsewhere ?? [])
            ].map(pageOf)
          )
        ],
        numbers: [...new Set(terms.flatMap(numberIn))],
        text: findingText(finding, "zh")
      }
    ];
  });
}

/** What the reader remarks. */
export function toldOfProblems(problems: readonly Problem[]): Utterance[] {
  return problems.map(({place: {document, page}, message}) => ({
    document: basename(document),
    rule: "remark",
    manner: "remark",
    place: codeIn(message),
    pages: page === undefined ? [] : [page],
    numbers: [],
    text: message
  }));
}

/** The code that a remark is about; of two, the one that was read for the other. */
function codeIn(message: string): string {
  return message.match(/\d{3,}/g)?.at(-1) ?? "";
}

function mannerOf({status, root}: Finding): HowTold | undefined {
  if (status === "fail") return root === undefined ? "contradiction" : "consequence";
  return status === "uncertain" || status === "advice" ? status : undefined;
}

function pageOf({page, line}: Source): number {
  return page ?? line;
}

/** A printed number as a number: units, separators and the words around it left out. */
function numberIn({fact: {source}}: Term): number[] {
  const printed = /\d[\d,]*(?:\.\d+)?/.exec(source.text)?.[0];
  return printed ? [Number(printed.replaceAll(",", ""))] : [];
}
