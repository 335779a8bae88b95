import type {Claim} from "../budget/claim.js";
import type {Page} from "./read/page.js";

/** One printed line of the narrative. */
export interface QuotedLine {
  readonly line: number;
  readonly text: string;
}

/** The printed lines that claims were read from, for quoting them with their numbers marked. */
export function quotedLines(pages: readonly Page[], claims: ReadonlyArray<Pick<Claim, "source" | "amount" | "change" | "rate" | "share" | "completion">>): QuotedLine[] {
  const wanted = new Set(claims.flatMap(({source, amount, change, rate, share, completion}) => [source, amount?.source, change?.source, rate?.source, share?.source, completion?.source].map((place) => place?.line)));
  const prose = pages.flatMap(({blocks}) => blocks).filter((block) => block.kind === "prose");
  return prose.filter(({line}) => wanted.has(line)).map(({line, offset, text}) => ({line, text: " ".repeat(offset) + text}));
}
