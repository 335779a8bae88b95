import {check} from "../src/budget/checks/check.js";
import type {Finding} from "../src/budget/checks/finding.js";
import {familyOf} from "../src/budget/checks/rules.js";
import type {Waiver} from "../src/budget/checks/waiver.js";
import {waive} from "../src/budget/checks/waiver.js";
import {lineKey} from "../src/budget/figure.js";
import type {Disclosure} from "../src/disclosure/disclosure.js";
import type {TableRow} from "../src/store/schema.js";
import {placeRow} from "./placeRow.js";
import type {Reviewed} from "./reviewed.js";

/** Every finding of a unit's disclosures, with the place of its first number. */
export function findingRows(own: readonly Disclosure[], {waivers}: Reviewed): TableRow<"findings">[] {
  const findings = check(own);
  const waived = waive(findings, waivers).waivers;
  return findings.map((finding, i) => row(finding, i, waived.get(finding.id)));
}

function row({id, rule, status, unit, document, fiscalYear, subject, quantity, relation, stated: side, computed, missing, terms}: Finding, index: number, waiver: Waiver | undefined): TableRow<"findings"> {
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
