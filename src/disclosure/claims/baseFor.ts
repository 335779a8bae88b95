import type {Base} from "../../budget/claim.js";
import type {OpenClaim} from "./draftClaim.js";

const yearBefore = /^[^\d]*(?:上年|上一年|去年|同期?比)[^\d]*$/;

/** A base as a claim is measured against it: 比上年 is the year before the claim's own, whatever the document's year. */
export function baseFor({year}: Pick<OpenClaim, "year">, base: Base): Base {
  return yearBefore.test(base.text) ? {...base, year: year - 1} : base;
}
