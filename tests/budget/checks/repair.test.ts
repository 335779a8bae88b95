import {describe, expect, it} from "vitest";
import type {CheckedDocument} from "../../../src/budget/checks/facts.js";
import type {Repair} from "../../../src/budget/checks/repair.js";
import {repairs} from "../../../src/budget/checks/repair.js";
import {check} from "../../../src/budget/checks/rules/rules.js";
import type {Sentence, Small, Table} from "./small.js";
import {disclosure} from "./small.js";

const goods = (...rows: string[]): Table => ({
  id: "basicExpenditure",
  classification: "economic",
  columns: "operatingFunds/generalBudget",
  rows
});
const listed = (total: string, ...items: string[]): Sentence[] => [
  {line: "agencyOperating", amount: total, section: "agencyOperating"},
  ...items.map((text): Sentence => ({
    line: `agencyOperating ${text.split(" ")[0]}`,
    classification: "economic",
    amount: text.split(" ")[1]!,
    section: "agencyOperating"
  }))
];

const proposed = (small: Small): Repair[] => repairs(check([disclosure(small)]));
/** `code printed → meant slip, clears n` */
const said = ({changes, clears}: Repair): string =>
  `${changes.map(({fact, to, slip}) => `${fact.origin} ${fact.code} ${fact.source.text} → ${(to.value / 1_000_000).toFixed(2)} ${slip ?? "-"}`).join(", ")}; ${clears.length}`;

describe("repairs", () => {
  it("a consistent document needs none", () =>
    expect(
      proposed({
        tables: [goods("302 5.00", "30201 3.00", "30202 2.00")],
        said: listed("5.00", "30201 3.00", "30202 2.00")
      })
    ).toEqual([]));

  it("one number that two identities ask for is changed, once", () => {
    const [repair, ...others] = proposed({
      tables: [goods("302 5.00", "30201 3.00", "30202 2.00")],
      said: listed("5.00", "30201 3.00", "30202 20.00")
    });
    expect([said(repair!), others]).toEqual(["prose 30202 20.00 → 2.00 decimalShifted; 2", []]);
    expect(repair!.clears.map(({rule}) => rule)).toEqual(["proseTable", "proseSum"]);
  });

  it("says where the proposed number is printed, and whose number was repeated", () => {
    const [repair] = proposed({
      tables: [goods("302 5.00", "30201 3.00", "30202 2.00")],
      said: listed("5.00", "30201 3.00", "30202 3.00")
    });
    const [change] = repair!.changes;
    expect([
      change!.repeats?.code,
      change!.printedAt.map(({statement, source}) => `${statement} ${source.text}`)
    ]).toEqual(["30201", ["basicExpenditure 2.00"]]);
  });

  it("where another number would do as well, none is proposed", () => {
    const rows = ["total 4.42", "208 0.92", "221 0.92"];
    expect(proposed({tables: [{id: "expenditure", columns: "expenditure", rows}]})).toEqual([]);
  });

  it("what most places print is not changed", () => {
    const places = (...amounts: string[]): Table[] =>
      amounts.map((amount, i) => ({id: `table-${i}`, columns: "expenditure", rows: [`208 ${amount}`]}));
    expect(proposed({tables: places("3.00", "3.00", "4.00")}).map(said)).toEqual([
      "table 208 4.00 → 3.00 digitChanged; 1"
    ]);
    expect(proposed({tables: places("3.00", "4.00")})).toEqual([]);
  });

  it("a number that several tables print wrong is one change at all of its places", () => {
    const row = (id: string): Table => ({
      id,
      columns: "expenditure basicExpenditure projectExpenditure",
      rows: ["total 9.00 5.00 4.00", "208 9.00 9.00 4.00"]
    });
    const [repair, ...others] = proposed({tables: [row("expenditure"), row("summary")]});
    expect([said(repair!), others]).toEqual(["table 208 9.00 → 5.00 digitChanged; 4", []]);
    expect(repair!.changes[0]!.copies.map(({statement}) => statement)).toEqual(["summary"]);
  });

  it("a total between its lines and another table is taken for wrong, not the lines", () => {
    const tables: Table[] = [
      {id: "expenditure", columns: "expenditure", rows: ["total 5.80", "208 3.00", "221 2.00"]},
      {id: "summary", columns: "expenditure", rows: ["total 5.00", "208 3.00", "221 2.00"]},
      {id: "generalBudget", columns: "expenditure", rows: ["total 5.00", "208 3.00", "221 2.00"]}
    ];
    expect(proposed({tables}).map(said)).toEqual(["table total 5.80 → 5.00 digitChanged; 2"]);
    expect(proposed({tables})[0]!.clears.map(({rule}) => rule)).toEqual(["columnTotal", "sameLine"]);
  });

  it("two numbers in two lists are two repairs", () => {
    const list = (id: string, measure: string, wrong: string): Table[] => [
      {id, columns: measure, rows: ["total 5.00", `208 ${wrong}`, "221 2.00"]},
      {id: `${id}-2`, columns: measure, rows: ["total 5.00", "208 3.00", "221 2.00"]},
      {id: `${id}-3`, columns: measure, rows: ["total 5.00", "208 3.00", "221 2.00"]}
    ];
    expect(proposed({tables: [...list("a", "revenue", "4.00"), ...list("b", "assets", "7.00")]}).map(said)).toEqual([
      "table 208 4.00 → 3.00 digitChanged; 2",
      "table 208 7.00 → 3.00 digitChanged; 2"
    ]);
  });

  it("proposes a number that all its identities ask for, or none", () => {
    const held = {
      tables: [
        goods("total 5.00", "302 5.00", "30201 3.00", "30202 2.00"),
        {...goods("30201 3.00", "30202 2.00"), id: "other"}
      ],
      said: listed("5.80", "30201 3.00", "30202 2.00")
    };
    expect(proposed(held).map(said)).toEqual(["prose total 5.80 → 5.00 digitChanged; 1"]);
  });

  it("a rate whose amounts nothing else holds is left alone: one of them may be wrong", () => {
    const said: Sentence[] = [{line: "agencyOperating", amount: "88.94", change: "+7.65", rate: "9.33", base: 2025}];
    expect(proposed({said})).toEqual([]);
  });

  it("a rate that does not follow from amounts that others hold is restated", () => {
    const [repair, ...others] = proposed({
      tables: [{id: "last", columns: "agencyOperating", rows: ["total 81.29"], year: 2025}],
      said: [{line: "agencyOperating", amount: "88.94", change: "+7.65", rate: "9.33", base: 2025}]
    });
    const [change] = repair!.changes;
    expect([change!.fact.part, Math.round(change!.to.value), repair!.clears.map(({rule}) => rule), others]).toEqual([
      "rate",
      94_108,
      ["growth"],
      []
    ]);
  });

  it("a rate with an amount that another repair changes is left alone", () => {
    const found = proposed({
      tables: [
        {id: "expenditure", columns: "expenditure", rows: ["208 350.35"]},
        {id: "last", columns: "expenditure", rows: ["208 348.52"], phase: "executed", year: 2025}
      ],
      said: [{line: "expenditure 208", amount: "352.67", rate: "0.53", base: "2025 executed"}]
    });
    expect(found.map(said)).toEqual(["prose 208 352.67 → 350.35 -; 2"]);
  });

  it("what only may be wrong is not repaired", () => {
    const uncertain: Small = {
      said: [
        {line: "threePublic", amount: "4.42", change: "+0.58", base: 2025},
        ...listed("5.00", "30201 3.00", "30202 1.00")
      ]
    };
    expect(
      check([disclosure(uncertain)])
        .filter(({status, rule}) => status === "uncertain" && rule !== "requiredSection")
        .map(({rule}) => rule)
    ).toEqual(["proseSum", "requiredReason"]);
    expect(proposed(uncertain)).toEqual([]);
  });
});

/** The document as it would be with a repair's numbers printed instead. */
function repaired(document: CheckedDocument, repair: Repair): CheckedDocument {
  const value = new Map(repair.changes.map(({fact, to}) => [fact.id, to.value]));
  return {
    ...document,
    figures: document.figures.map((figure) =>
      value.has(figure.id) ? {...figure, amount: value.get(figure.id)!, state: "value"} : figure
    ),
    claims: document.claims.map((claim) =>
      value.has(`${claim.id}/amount`)
        ? {...claim, amount: {...claim.amount!, fen: value.get(`${claim.id}/amount`)!}}
        : claim
    )
  };
}

it("with a repair's numbers printed instead, nothing that it clears fails any more, nor anything else", () => {
  const document = disclosure({
    tables: [goods("302 5.00", "30201 3.00", "30202 2.00")],
    said: listed("5.00", "30201 3.00", "30202 20.00")
  });
  const failing = (of: CheckedDocument) =>
    check([of])
      .filter(({status, rule}) => status === "fail" && !rule.startsWith("required"))
      .map(({rule}) => rule);
  const [repair] = repairs(check([document]));
  expect(failing(document)).toEqual(["proseTable", "proseSum"]);
  expect(failing(repaired(document, repair!))).toEqual([]);
});
