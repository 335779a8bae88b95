import type {Bridge} from "../../budget/bridge.js";
import type {Exhibit} from "../exhibit.js";
import type {PageContext} from "../page.js";

/** Whether a bridge's steps lead from the one total to the other: exactly, but for rounding, or not. */
export function footing({residual, rounding}: Bridge, {t, amount, unitWord}: PageContext): NonNullable<Exhibit["badge"]> {
  if (residual !== 0) return {text: t("bridgeResidual", {amount: `${amount(residual, {signed: true})} ${unitWord}`}), state: "note"};
  return {text: t(rounding === 0 ? "bridgeFoots" : "bridgeRounds"), state: "pass"};
}
