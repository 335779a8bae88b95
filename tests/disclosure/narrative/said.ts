import {Ledger} from "../../../src/disclosure/accounting/numberLedger.js";
import type {ClaimContext, DraftClaim} from "../../../src/disclosure/narrative/drafts.js";
import {readClaims} from "../../../src/disclosure/narrative/grammar.js";
import {PassageBuilder} from "../../../src/disclosure/outline/passage.js";
import type {SectionId} from "../../../src/disclosure/outline/section.js";
import {claimLine} from "../claim.js";

/** The claims of a paragraph printed on these lines, in a disclosure of 2026. */
export const claimsOf = (
  lines: readonly string[],
  section: SectionId = "threePublic",
  phase: ClaimContext["phase"] = "budget"
): DraftClaim[] => {
  const passage = lines
    .reduce((builder, text, i) => builder.add(text, i + 1), new PassageBuilder(section, "标题"))
    .build();
  return readClaims(passage, {document: "draft.md", fiscalYear: 2026, phase, ledger: new Ledger()}).claims;
};

/** A claim with the parts that it has: year, phase, subject, then the amounts that are stated, base and reason. */
export const partsOf = (claim: DraftClaim): string => {
  const [, , , , , amount, change, rate, share] = claimLine({...claim, id: "", unit: ""}).split(",");
  const fund = claim.fund === "all" ? "" : `/${claim.fund}`;
  return [
    `${claim.year} ${claim.phase} ${claim.code === "total" ? claim.measure : claim.code}${fund}`,
    amount,
    change && `change ${change}`,
    rate && `rate ${rate}`,
    share && `share ${share}`,
    claim.completion &&
      `completion ${(claim.completion.ppm / 10_000).toFixed(2)}${claim.completionOf === "adjusted" ? " of adjusted" : ""}`,
    claim.direction,
    claim.base && `against ${claim.base.year} ${claim.base.phase}`,
    claim.reason && `because ${claim.reason.text}`
  ]
    .filter(Boolean)
    .join(" ");
};

/** The claims of a sentence, a line each. */
export const said = (text: string, section?: SectionId, phase?: ClaimContext["phase"]): string[] =>
  claimsOf([text], section, phase).map(partsOf);
/** The same in a final account. */
export const ofFinal = (text: string, section: SectionId = "budget"): string[] => said(text, section, "final");
