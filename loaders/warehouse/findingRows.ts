import type {Finding} from "../../src/budget/checks/finding.js";
import type {Waiver} from "../../src/budget/checks/outcome.js";
import {waive} from "../../src/budget/checks/outcome.js";
import {familyOf} from "../../src/budget/checks/rules/rules.js";
import {crosswalk} from "../../src/budget/crosswalk/crosswalk.js";
import type {Link, LinkReason} from "../../src/budget/crosswalk/link.js";
import {fenAt} from "../../src/budget/crosswalk/movement.js";
import type {Source, YearPair} from "../../src/budget/figure.js";
import {lineKey} from "../../src/budget/figure.js";
import type {Line} from "../../src/budget/series.js";
import {nameAt} from "../../src/budget/series.js";
import type {TableRow} from "../../src/store/engine/schema.js";
import type {Reviewed} from "../corpus/reviewed.js";
import type {UnitAnalysis} from "../corpus/unitAnalysis.js";

/** Every finding of a unit's disclosures, with the place of its first number. */
export function findingRows({findings}: UnitAnalysis, {waivers}: Reviewed): TableRow<"findings">[] {
  const waived = waive(findings, waivers).waivers;
  return findings.map((finding, i) => row(finding, i, waived.get(finding.id)));
}

function row(
  {
    id,
    rule,
    status,
    unit,
    document,
    fiscalYear,
    subject,
    quantity,
    relation,
    stated: side,
    computed,
    missing,
    terms
  }: Finding,
  index: number,
  waiver: Waiver | undefined
): TableRow<"findings"> {
  const [first] = terms;
  const stated = first?.fact.state === "blank" ? undefined : side;
  return {
    unit,
    fiscal_year: fiscalYear,
    position: index + 1,
    id,
    rule,
    family: familyOf(rule),
    status,
    year: subject.year,
    line_key: lineKey(subject),
    phase: subject.phase,
    measure: subject.measure,
    fund: subject.fund,
    classification: subject.classification,
    code: subject.code,
    label: subject.label,
    level: null,
    quantity,
    relation,
    stated: stated?.value ?? null,
    stated_from: stated?.lo ?? null,
    stated_to: stated?.hi ?? null,
    computed: computed?.value ?? null,
    computed_from: computed?.lo ?? null,
    computed_to: computed?.hi ?? null,
    missing: missing ? `${missing.what}: ${missing.of}` : null,
    terms: terms.length,
    waived_by: waiver?.who ?? null,
    waived_why: waiver?.reason ?? null,
    ...placeRow(first?.fact.source ?? {document, line: 0, column: 0, text: ""})
  };
}

/** The links between each year that has a disclosure and the next that has one. */
export function linkRows({code, disclosures, lines}: UnitAnalysis, {decisions}: Reviewed): TableRow<"links">[] {
  const years = [...new Set(disclosures.map(({fiscalYear}) => fiscalYear))];
  const rows = years.slice(1).flatMap((year, i) => {
    const pair = {base: years[i]!, year};
    return crosswalk(lines, pair, decisions).map((link) => linkRow(code, link, pair));
  });
  return rows.map((row, i) => ({...row, position: i + 1}));
}

function linkRow(unit: string, {kind, from, to, confidence, reason}: Link, {base, year}: YearPair): TableRow<"links"> {
  const {phase, measure, fund, classification} = to[0]!;
  const all = (lines: readonly Line[], text: (line: Line) => string) => lines.map(text).join("；");
  const sum = (lines: readonly Line[], at: number) => lines.reduce((total, line) => total + fenAt(line, at), 0);
  return {
    unit,
    base_year: base,
    year,
    position: 0,
    kind,
    phase,
    measure,
    fund,
    classification,
    from_codes: all(from, ({code}) => code),
    from_labels: all(from, (line) => nameAt(line, base)),
    to_codes: all(to, ({code}) => code),
    to_labels: all(to, (line) => nameAt(line, year)),
    base_amount: sum(from, base),
    amount: sum(to, year),
    confidence,
    joined: confidence === "certain",
    reason: reason.id,
    names_alike: reason.id === "alike" ? reason.names : null,
    amounts_alike: reason.id === "alike" ? reason.amounts : null,
    ground: groundOf(reason)
  };
}

/** The document or reviewer that a link rests on. */
function groundOf(reason: LinkReason): string | null {
  if (reason.id === "reviewed")
    return reason.decisions.map(({reason, who, when}) => `${reason} (${who}, ${when})`).join("；");
  return "row" in reason ? (reason.row?.ground ?? null) : null;
}

/** The columns that say where something stands. */
export function placeRow({document, page, line, table, row, column, text}: Source) {
  return {
    document,
    page: page ?? null,
    line,
    table_title: table ?? null,
    row_number: row ?? null,
    column_number: column,
    printed: text
  };
}
