import type {Proof} from "../proof.js";
import type {FactIndex} from "./facts.js";
import type {Finding} from "./finding.js";

/** Rules whose identity is one of a single table, which its reading has tested too. */
const ownSums: ReadonlySet<string> = new Set(["rowSum", "columnTotal", "codeSum"]);

/** Rules about a whole that sentences may mean without printing it: where no table does, which one is meant is open. */
const ofWholes: ReadonlySet<string> = new Set(["share", "proseMakeUp"]);

/**
 * Nothing is held against a table whose reading is not proved: what seems to
 * contradict it may be the reader's mistake. A sum within a table fails only
 * where it fails under the proved reading as well.
 */
export function settleReadings(findings: readonly Finding[], books: readonly FactIndex[]): Finding[] {
  const tables = tablesOf(books);
  const alone = new Set(books.flatMap(({document}) => (document.tablesElsewhere ? [document.document] : [])));
  return findings.map((finding): Finding => {
    if (finding.status !== "fail" && finding.status !== "uncertain") return finding;
    if (ofWholes.has(finding.rule) && alone.has(finding.document)) return {...finding, status: "uncertain"};
    const doubted =
      finding.terms.map(({fact}) => tables.get(fact.id)).find((table) => table?.proof.standing === "unproved") ??
      unconfirmed(finding, tables);
    if (!doubted) return finding;
    const {stated: _, computed: __, ...rest} = finding;
    return {...rest, status: "notAssessable", missing: {what: "reading", of: doubted.title}};
  });
}

interface ReadTable {
  readonly title: string;
  readonly proof: Proof;
}

/** The table of each figure whose reading was tested, by the figure's id. */
function tablesOf(books: readonly FactIndex[]): Map<string, ReadTable> {
  const tables = new Map<string, ReadTable>();
  for (const {document, facts} of books) {
    for (const {id, origin, table} of facts) {
      const {title, proof} = (origin === "table" && table !== undefined && document.statements[table]) || {};
      if (title !== undefined && proof) tables.set(id, {title, proof});
    }
  }
  return tables;
}

function unconfirmed({rule, terms}: Finding, tables: ReadonlyMap<string, ReadTable>): ReadTable | undefined {
  const [whole] = terms;
  const table = ownSums.has(rule) && whole?.fact.state !== "blank" ? tables.get(whole?.fact.id ?? "") : undefined;
  return table && !table.proof.failing.includes(whole!.fact.id) ? table : undefined;
}
