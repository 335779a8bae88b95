import {group} from "d3-array";
import type {Source} from "../../src/budget/figure.js";
import {Ledger} from "../../src/disclosure/accounting/numberLedger.js";
import {visiblePages} from "../../src/disclosure/formats/invisible.js";
import {withoutNoteMarks} from "../../src/disclosure/formats/noteMarks.js";
import type {Page} from "../../src/disclosure/formats/page.js";
import type {ClaimContext, DraftClaim} from "../../src/disclosure/narrative/drafts.js";
import {readTerm} from "../../src/disclosure/narrative/glossary.js";
import {readClaims} from "../../src/disclosure/narrative/grammar.js";
import type {Token} from "../../src/disclosure/narrative/lexer.js";
import {lex} from "../../src/disclosure/narrative/lexer.js";
import {outlineOf} from "../../src/disclosure/outline/outline.js";
import type {Passage} from "../../src/disclosure/outline/passage.js";
import {sourceAt} from "../../src/disclosure/outline/passage.js";
import {withoutPersonalData} from "../../src/disclosure/personal/personal.js";

/** What became of the sentences of a narrative that state an amount, change, rate or share. */
export interface SentencesRead {
  readonly stating: number;
  /** All that they state became parts of claims. */
  readonly read: number;
  /** And those claims are of lines that are known. */
  readonly known: number;
  /** The others, by line of the document. */
  readonly unknown: ReadonlyArray<{readonly line: number; readonly text: string}>;
}

type About = Pick<ClaimContext, "document" | "fiscalYear" | "phase">;

export function sentencesRead(pages: readonly Page[], about: About): SentencesRead {
  const clean = withoutNoteMarks(withoutPersonalData(visiblePages(pages)).pages);
  const found = outlineOf(clean, new Ledger()).flatMap((part) =>
    part.kind === "passage" && isNarrative(part.passage, about) ? sentencesIn(part.passage, about) : []
  );
  return {
    stating: found.length,
    read: found.filter(({read}) => read).length,
    known: found.filter(({known}) => known).length,
    unknown: found.filter(({known}) => !known).map(({line, text}) => ({line, text}))
  };
}

/** Duties state no figures, and terms explain words. */
function isNarrative(passage: Passage, {document}: About): boolean {
  return passage.section !== "duties" && !readTerm(passage, document);
}

function sentencesIn(passage: Passage, about: About) {
  const {claims} = readClaims(passage, {...about, ledger: new Ledger()});
  const [taken, known] = [claims, claims.filter(({measure}) => measure !== "unclassified")].map(placesOf);
  return sentencesOf(lex(passage.text, about.fiscalYear)).flatMap((sentence) => {
    const stated = sentence.filter(({kind}) => kind === "money" || kind === "percent");
    if (!stated.length) return [];
    const sources = stated.map(({from, to}) => sourceAt(passage, about.document, from, to));
    const areIn = (places: ReadonlySet<string>) => sources.every((source) => places.has(placeOf(source)));
    const text = passage.text.slice(sentence[0]!.from, sentence.at(-1)!.to).trim();
    return [{line: sources[0]!.line, text, read: areIn(taken!), known: areIn(known!)}];
  });
}

/** Where the numbers of claims stand. */
function placesOf(claims: readonly DraftClaim[]): Set<string> {
  return new Set(
    claims.flatMap(({amount, change, rate, share, completion, reason}) =>
      [amount, change, rate, share, completion, ...(reason?.quantified ?? [])].flatMap((part) =>
        part ? [placeOf(part.source)] : []
      )
    )
  );
}

function placeOf({line, column, text}: Source): string {
  return [line, column, text].join("/");
}

/** Tokens from one full stop to the next. */
function sentencesOf(tokens: readonly Token[]): Token[][] {
  let sentence = 0;
  const numbered = tokens.map((token) => [token.kind === "stop" ? sentence++ : sentence, token] as const);
  return [...group(numbered, ([number]) => number).values()].map((own) => own.map(([, token]) => token));
}
