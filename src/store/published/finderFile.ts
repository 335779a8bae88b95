/** A unit as it is looked for: its entry in the corpus index and all else it may be called. */
export interface FinderEntry {
  readonly code: string;
  readonly name: string;
  /** Empty where nobody gave one. */
  readonly english: string;
  /** First letters of its name's syllables, and of its department's. */
  readonly initials: string;
  readonly department: string;
  /** Six digits, and what the division is called; empty where nobody says. */
  readonly division: string;
  readonly divisionName: string;
  readonly divisionEnglish: string;
  /** Earlier names and the years that have a disclosure, for who picks. */
  readonly formerNames: readonly string[];
  readonly fiscalYears: readonly number[];
}

/** What the finder of units asks for when it is used: the units in the order of the corpus. */
export type FinderFile = readonly FinderEntry[];
