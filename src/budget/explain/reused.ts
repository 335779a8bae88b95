import {clausesOf} from "./clause.js";
import type {LedgerLine} from "./ledger.js";
import {leastFragment} from "./ledger.js";

/** The same words as a reason for the changes of several lines. */
export interface Reused {
  readonly text: string;
  readonly entries: readonly LedgerLine[];
}

/** Fragments of reasons that are given for more than one line, those of most lines first. */
export function reusedReasons(entries: readonly LedgerLine[]): Reused[] {
  const found = new Map<string, Map<string, LedgerLine>>();
  for (const entry of entries) {
    for (const text of fragmentsOf(entry)) found.set(text, (found.get(text) ?? new Map<string, LedgerLine>()).set(entry.key, entry));
  }
  const reused = [...found].map(([text, lines]) => ({text, entries: [...lines.values()]})).filter(({entries: {length}}) => length > 1);
  return reused.sort((a, b) => b.entries.length - a.entries.length);
}

function fragmentsOf({reasons}: LedgerLine): string[] {
  return reasons.flatMap(({text}) => clausesOf(text).map((clause) => clause.text).filter(({length}) => length >= leastFragment));
}
