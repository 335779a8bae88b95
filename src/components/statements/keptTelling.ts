import type {Disclosure} from "../../disclosure/model/disclosure.js";
import type {Instruction} from "../../disclosure/model/instruction.js";
import {toldInstead} from "../../disclosure/model/instruction.js";
import type {Telling} from "./telling.js";

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
