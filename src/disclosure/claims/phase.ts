import type {Claim} from "../../budget/claim.js";
import type {OpenClaim} from "./draftClaim.js";
import {subjectOfClaim} from "./draftClaim.js";
import type {Narration} from "./narration.js";
import {phaseMarks} from "./phrases.js";

/** The phase that words name, and what they are of. */
export function phaseOf(narration: Narration, words: string): {label: string; phase: Claim["phase"]; about: Partial<OpenClaim>} | undefined {
  const {current, topic, drafts} = narration;
  for (const [pattern, phase] of phaseMarks) {
    const label = pattern.exec(words)?.[1];
    if (label) return {label, phase, about: {}};
    if (label === undefined) continue;
    const before = current ?? (topic ? undefined : drafts.claims.at(-1));
    if (before) return {label: before.label, phase, about: subjectOfClaim(before)};
    if (topic) return {label: topic, phase, about: {}};
  }
  return undefined;
}
