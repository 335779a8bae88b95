import type {Review} from "../../budget/explain/review.js";
import type {CheckedUnit} from "../inspector/checkedUnit.js";
import type {PageContext} from "../page/context.js";

/** What a paper is written from. */
export interface PaperInput {
  readonly context: PageContext;
  /** The unit's disclosures with what the checks found in them. */
  readonly checked: CheckedUnit;
  /** What reviewers came to, on whatever years. */
  readonly reviews: readonly Review[];
  /** What day it is of, a name and a value. */
  readonly dated: readonly [name: string, day: string];
}
