import type {Finding} from "./finding.js";

/** A reviewed, reasoned acceptance of one finding. */
export interface Waiver {
  /** The finding's id. */
  readonly finding: string;
  readonly reason: string;
  readonly who: string;
  /** Day of the decision, 2026-01-31. */
  readonly when: string;
  /** Line of the file that holds it. */
  readonly line: number;
}

export interface Waived {
  readonly waivers: ReadonlyMap<string, Waiver>;
  /** Waivers whose finding is gone, or no longer fails. */
  readonly unmatched: readonly Waiver[];
}

/** Which waivers apply: those of findings that still fail or are uncertain. */
export function waive(findings: readonly Finding[], waivers: readonly Waiver[]): Waived {
  const open = new Set(findings.filter(({status}) => status === "fail" || status === "uncertain").map(({id}) => id));
  const applied = waivers.filter(({finding}) => open.has(finding));
  return {waivers: new Map(applied.map((waiver) => [waiver.finding, waiver])), unmatched: waivers.filter(({finding}) => !open.has(finding))};
}
