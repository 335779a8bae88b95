import type {YearPair} from "../../budget/figure.js";
import type {Keeping} from "../../store/decided/browserStorage.js";
import {inMemory} from "../../store/decided/browserStorage.js";

/** Choices by name, as an address would hold them. */
type Choices = Readonly<Record<string, string>>;

/** What the reader has chosen of one opened document. */
export interface DocumentChoices {
  /** The years compared; without them the document's own against the nearest earlier one. */
  years?: YearPair;
  /** What is chosen in each section of its report. */
  readonly sections: Record<string, Choices>;
}

/** What the reader has chosen and entered beside the opened documents, in memory alone. */
export class HeldChoices {
  /** Reviews, initials and prices. */
  readonly keeping: Keeping = inMemory();
  readonly #choices = new Map<string, DocumentChoices>();

  of(document: string): DocumentChoices {
    const held = this.#choices.get(document) ?? {sections: {}};
    this.#choices.set(document, held);
    return held;
  }

  /** Forgets what was chosen of documents that are open no more. */
  retain(documents: readonly string[]): void {
    for (const name of this.#choices.keys()) if (!documents.includes(name)) this.#choices.delete(name);
  }
}
