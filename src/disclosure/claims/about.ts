import type {OpenClaim} from "./draftClaim.js";
import type {Subject} from "./subjects.js";

export function isAbout(claim: OpenClaim, subject: Subject): boolean {
  return claim.measure === subject.measure && claim.fund === subject.fund && claim.classification === subject.classification && claim.code === subject.code;
}

/** Whether a claim says already how its amount moved. */
export function isMoved({change, rate, direction}: OpenClaim): boolean {
  return Boolean(change ?? rate ?? direction);
}
