import type {Claim} from "../budget/claim.js";
import {agreedVariance, contradictedRate} from "../budget/statedRate.js";
import {formatPpm, formatRate} from "../locale/number.js";
import {element} from "./element.js";
import type {PageContext} from "./page.js";
import {rateText} from "./phrase.js";

/** A claim's rate: where it agrees with the line's own, in the one print that this has everywhere; else as stated. */
export function claimRateText(claim: Claim, {unit}: Pick<PageContext, "unit">): string {
  const agreed = agreedVariance(claim, unit.lines);
  return agreed?.rate ? formatRate(agreed.rate) : claim.rate ? formatPpm(claim.rate, {signed: true}) : "";
}

/** A stated rate that does not follow from the stated amounts is not passed on without saying so. */
export function contradiction(claim: Claim, context: PageContext): HTMLElement | undefined {
  const follows = contradictedRate(claim);
  return follows && element("span", {class: "contradiction"}, follows.rate ? context.t("rateFollows", {rate: rateText(follows, context)}) : context.t("noRateFollows"));
}
