import type {Figure} from "../../budget/figure.js";
import {functionalClass, parentCode} from "../../budget/classification/functional.js";
import {squeeze} from "../squeeze.js";
import type {DraftClaim} from "./draftClaim.js";

/** Claims on “…（类）…（款）…（项）” with the code that the document's own tables give these names. */
export function withCodes(claims: readonly DraftClaim[], figures: readonly Figure[]): DraftClaim[] {
  const names = new Map<string, string>();
  for (const {classification, code, label} of figures) if (classification === "functional") names.set(code, squeeze(label));
  const codes = new Map([...names.keys()].map((code) => [standard(chain(code, names)), code]));
  return claims.map((claim) => (claim.classification === "functional" && claim.code.includes("/") ? {...claim, code: codes.get(standard(claim.code)) ?? claim.code} : claim));
}

/** Names from the class of a code to its own. */
function chain(code: string, names: ReadonlyMap<string, string>): string {
  const parent = parentCode(code);
  return [...(parent ? [chain(parent, names)] : []), names.get(code) ?? ""].join("/");
}

/** A chain of names whose class stands under its code, so that former and short names of it meet. */
function standard(names: string): string {
  const [name = "", ...below] = names.split("/");
  return [functionalClass(name) ?? functionalClass(`${name}支出`) ?? name, ...below].join("/");
}
