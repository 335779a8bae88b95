import type {Disclosure} from "../../disclosure/model/disclosure.js";
import type {Instruction} from "../../disclosure/model/instruction.js";
import {toldInstead} from "../../disclosure/model/instruction.js";
import type {Statement} from "../../disclosure/model/statement.js";
import type {Retold} from "../../disclosure/proof/understood.js";

/** What becomes of what a reader says of a table. */
export interface Telling {
  /** All that has been said on this page, of any document and table. */
  readonly said: () => readonly Instruction[];
  /** Reads a table as these say, which take the place of all that was said of it; resolves to how it stands then, undefined where it is still none that is known. */
  readonly tell: (statement: Statement, own: readonly Instruction[]) => Promise<Retold | undefined>;
}

/** What was said on this page, by document; reading.csv keeps it beyond. */
const said = new Map<string, readonly Instruction[]>();

/** What a reader says of a published disclosure: its tables are read again from what is published, on this page alone. */
export function keptTelling(disclosure: Disclosure): Telling {
  const {document, statements} = disclosure;
  const before = () => said.get(document) ?? statements.flatMap(({told = []}) => told);
  return {
    said: before,
    async tell(statement, own) {
      const {readAgain} = await import("../../disclosure/proof/understood.js");
      const all = toldInstead(before(), {document, table: statement}, own);
      said.set(document, all);
      return readAgain(disclosure, statement, all);
    }
  };
}
