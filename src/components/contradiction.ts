import type {Claim} from "../budget/claim.js";
import {contradictedRate} from "../budget/statedRate.js";
import {element} from "./element.js";
import type {PageContext} from "./page.js";
import {rateText} from "./phrase.js";

/** A stated rate that does not follow from the stated amounts is not passed on without saying so. */
export function contradiction(claim: Claim, context: PageContext): HTMLElement | undefined {
  const follows = contradictedRate(claim);
  return follows && element("span", {class: "contradiction"}, follows.rate ? context.t("rateFollows", {rate: rateText(follows, context)}) : context.t("noRateFollows"));
}
