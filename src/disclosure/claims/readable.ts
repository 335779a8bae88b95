import {parseAmount} from "../../budget/amount.js";
import type {Problem} from "../problem.js";
import {problemOf} from "../problem.js";
import type {ClaimContext} from "./draftClaim.js";
import type {Token} from "./lexer.js";
import {lex} from "./lexer.js";
import type {Passage} from "./passage.js";
import {markPassage, sourceAt} from "./passage.js";
import {parsePpm} from "./percentage.js";

/** The tokens of a passage. A number that cannot be read loses itself only: it becomes words, and a problem with its place. */
export function readableTokens(passage: Passage, context: ClaimContext): {tokens: Token[]; problems: Problem[]} {
  const problems: Problem[] = [];
  const tokens = lex(passage.text, context.fiscalYear).map((token): Token => {
    try {
      check(token);
      return token;
    } catch (error) {
      const {from, to, text} = token;
      const {document, line} = sourceAt(passage, context.document, from, to);
      problems.push(problemOf(error, {document, line}));
      markPassage(context.ledger, "unreadable", passage, from, to);
      return {kind: "text", from, to, text};
    }
  });
  return {tokens, problems};
}

function check(token: Token): void {
  if (token.kind === "money") parseAmount(token.digits, token.unit);
  if (token.kind === "percent") parsePpm(token.digits);
}
