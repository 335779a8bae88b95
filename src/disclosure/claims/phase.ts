import type {Claim} from "../../budget/claim.js";
import type {OpenClaim} from "./draftClaim.js";
import {subjectOfClaim} from "./draftClaim.js";
import type {Narration} from "./narration.js";
import {phaseMarks} from "./phrases.js";
import {subjectWords} from "./subjectWords.js";

interface Phased {
  readonly label: string;
  readonly phase: Claim["phase"];
  readonly about: Partial<OpenClaim>;
}

/** The phase that words name, and what they are of. */
export function phaseOf(narration: Narration, words: string): Phased | undefined {
  for (const [pattern, phase] of phaseMarks) {
    const label = pattern.exec(words)?.[1];
    if (label) return {label, phase, about: {}};
    const before = label === undefined ? undefined : namedBefore(narration);
    if (before) return {...before, phase};
  }
  return undefined;
}

/** What a phase without a name is of: the name before the colon, the claim before it, or the topic. */
function namedBefore({current, topic, drafts, clause}: Narration): Omit<Phased, "phase"> | undefined {
  const held = subjectWords(clause.held);
  if (held && drafts.subjectOf(held)) return {label: held, about: {}};
  const before = current ?? (topic ? undefined : drafts.claims.at(-1));
  if (before) return {label: before.label, about: subjectOfClaim(before)};
  return topic ? {label: topic, about: {}} : undefined;
}
