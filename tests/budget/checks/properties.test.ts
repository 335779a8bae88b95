import {describe, expect, it} from "vitest";
import type {Random} from "../../../bench/random.js";
import {randomOf} from "../../../bench/random.js";
import type {CheckedDocument} from "../../../src/budget/checks/facts.js";
import type {Finding} from "../../../src/budget/checks/finding.js";
import type {Repair} from "../../../src/budget/checks/repair.js";
import {repairs} from "../../../src/budget/checks/repair.js";
import {check} from "../../../src/budget/checks/rules/rules.js";
import type {Sentence, Small, Table} from "./small.js";
import {disclosure, lineOf} from "./small.js";

const seeds = Array.from({length: 60}, (_, i) => 20_260_101 + i);
const between = (next: Random, lo: number, hi: number) => lo + Math.floor(next() * (hi - lo + 1));
const wan = (fen: number) =>
  `${fen < 0 ? "-" : ""}${String(Math.floor(Math.round(Math.abs(fen) / 10_000) / 100))}.${String(Math.round(Math.abs(fen) / 10_000) % 100).padStart(2, "0")}`;
const signed = (fen: number) => (fen < 0 ? wan(fen) : `+${wan(fen)}`);
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

interface Item {
  readonly code: string;
  readonly basic: number;
  readonly project: number;
}

/** Exact amounts in fen of items of two to four classes; each is at least 1 万元, so that no rate is taken of next to nothing. */
function itemsOf(next: Random): Item[] {
  return Array.from({length: between(next, 2, 4)}, (_, c) => 201 + c).flatMap((unit) =>
    Array.from({length: between(next, 1, 3)}, (_, g) => `${unit}${String(g + 1).padStart(2, "0")}`).flatMap((group) =>
      Array.from({length: between(next, 1, 3)}, (_, i): Item => ({
        code: `${group}${String(i + 1).padStart(2, "0")}`,
        basic: between(next, 1_000_000, 900_000_000),
        project: between(next, 1_000_000, 900_000_000)
      }))
    )
  );
}

const below = (items: readonly Item[], code: string) => items.filter((item) => item.code.startsWith(code));
const codesOf = (items: readonly Item[]) =>
  [...new Set(items.flatMap(({code}) => [code.slice(0, 3), code.slice(0, 5), code]))].sort();
const basicOf = (items: readonly Item[]) => sum(items.map(({basic}) => basic));
const projectOf = (items: readonly Item[]) => sum(items.map(({project}) => project));
const totalOf = (items: readonly Item[]) => basicOf(items) + projectOf(items);

function rowsOf(items: readonly Item[]): string[] {
  const row = (code: string, of: readonly Item[]) =>
    `${code} ${wan(totalOf(of))} ${wan(basicOf(of))} ${wan(projectOf(of))}`;
  return [row("total", items), ...codesOf(items).map((code) => row(code, below(items, code)))];
}

/** A rate as documents round it: two decimals of the exact one. */
const percent = (ratio: number) => (ratio * 100).toFixed(2);

/** A document whose every number is its exact amount, rounded to 0.01 万元, or the rounded ratio of exact amounts. */
function consistent(seed: number): Small {
  const next = randomOf(seed);
  const items = itemsOf(next);
  const total = totalOf(items);
  const last = between(next, Math.round(total / 2), total * 2);
  const classes = [...new Set(items.map(({code}) => code.slice(0, 3)))];
  const columns = "expenditure basicExpenditure projectExpenditure";
  const tables: Table[] = [
    {id: "summary", columns: "revenue expenditure", rows: [`total ${wan(total)} ${wan(total)}`]},
    {id: "expenditure", columns, rows: rowsOf(items)},
    {id: "fundOverview", columns: "expenditure", rows: [`total ${wan(last)}`], year: 2025}
  ];
  const said: Sentence[] = [
    {
      line: "expenditure",
      amount: wan(total),
      change: signed(total - last),
      rate: percent((total - last) / last),
      base: 2025,
      reason: "人员增加"
    },
    {line: "basicExpenditure", amount: wan(basicOf(items)), share: percent(basicOf(items) / total)},
    {line: "projectExpenditure", amount: wan(projectOf(items)), share: percent(projectOf(items) / total)},
    ...classes.map((code): Sentence => ({
      line: `expenditure ${code}`,
      amount: wan(totalOf(below(items, code))),
      share: percent(totalOf(below(items, code)) / total)
    }))
  ];
  return {tables, said};
}

/** Identities of numbers; the small documents have not all the tables that the rules of disclosure ask for. */
const numeric = (findings: readonly Finding[]) => findings.filter(({relation}) => relation !== "present");
const failing = (document: CheckedDocument) => numeric(check([document])).filter(({status}) => status === "fail");

describe("exact amounts, each rounded to 0.01 万元", () => {
  it.each(seeds)("seed %i: nothing fails and nothing is uncertain", (seed) => {
    const findings = numeric(check([disclosure(consistent(seed))]));
    expect(
      findings
        .filter(({status}) => status !== "pass")
        .map((finding) => `${finding.rule} ${lineOf(finding)}`)
        .filter((line) => !line.startsWith("lastYear"))
    ).toEqual([]);
    expect(new Set(findings.map(({rule}) => rule))).toEqual(
      new Set([
        "rowSum",
        "columnTotal",
        "codeSum",
        "sameLine",
        "balance",
        "proseTable",
        "proseMakeUp",
        "proseSum",
        "statedChange",
        ...(findings.some(({rule}) => rule === "negativeBase") ? ["negativeBase"] : []),
        "growth",
        "share"
      ])
    );
  });

  it("and some of their sums are apart all the same", () => {
    const apart = seeds.flatMap((seed) =>
      numeric(check([disclosure(consistent(seed))])).filter(
        ({quantity, stated, computed}) => quantity === "fen" && stated && computed && stated.value !== computed.value
      )
    );
    expect(apart.length).toBeGreaterThan(100);
  });
});

/** Cells of the table of expenditure: figures with an equation of few terms about each of them. */
const cells = (document: CheckedDocument) => document.figures.filter(({statement}) => statement === "expenditure");

describe("an error planted in a table", () => {
  it.each(seeds)("seed %i: larger than the rounding of every sum that it is in, it fails", (seed) => {
    const next = randomOf(seed ^ 0x5eed);
    const document = disclosure(consistent(seed));
    const targets = cells(document);
    const target = targets[between(next, 0, targets.length - 1)]!;
    const error = between(next, 30, 5_000) * 10_000 * (next() < 0.5 ? -1 : 1);
    const wrong = {
      ...document,
      figures: document.figures.map((figure) =>
        figure === target ? {...figure, amount: figure.amount! + error} : figure
      )
    };
    const found = failing(wrong);
    expect(found.length, `${target.code} ${target.measure} off by ${error} fen`).toBeGreaterThan(0);
    expect(found.filter(({terms}) => !terms.some(({fact}) => fact.id === target.id)).map(lineOf)).toEqual([]);
  });
});

describe("an error planted in a sentence", () => {
  it.each(seeds.slice(0, 20))("seed %i: an amount, a change, a rate or a share that does not follow fails", (seed) => {
    const small = consistent(seed);
    const other = (text: string, by: number) =>
      (text.startsWith("+") ? "+" : "") + (Number(text.replace("+", "")) + by).toFixed(2);
    const planted = (["amount", "change", "rate", "share"] as const).flatMap((part) =>
      small.said!.flatMap((sentence, i) =>
        sentence[part] === undefined
          ? []
          : [
              {
                part,
                said: small.said!.map((one, j) =>
                  i === j
                    ? {...one, [part]: other(sentence[part]!, part === "rate" || part === "share" ? 0.5 : 30)}
                    : one
                )
              }
            ]
      )
    );
    expect(new Set(planted.map(({part}) => part))).toEqual(new Set(["amount", "change", "rate", "share"]));
    expect(planted.filter(({said}) => failing(disclosure({...small, said})).length === 0)).toEqual([]);
  });
});

describe("ids", () => {
  const idsOf = (...documents: readonly CheckedDocument[]) => check(documents).map(({id}) => id);
  const sorted = (ids: readonly string[]) => [...ids].sort();

  it.each(seeds.slice(0, 10))("seed %i: the same whatever the lines and the order of documents", (seed) => {
    const small = consistent(seed);
    const last: Small = {...consistent(seed + 1_000), year: 2025};
    expect(idsOf(disclosure({...small, above: 7_000}))).toEqual(idsOf(disclosure(small)));
    expect(sorted(idsOf(disclosure(last), disclosure(small)))).toEqual(
      sorted(idsOf(disclosure(small), disclosure(last)))
    );
  });

  it.each(seeds.slice(0, 10))(
    "seed %i: a number that changes ends the ids of what compares it, and of nothing else",
    (seed) => {
      const document = disclosure(consistent(seed));
      const target = cells(document)[1]!;
      const wrong = {
        ...document,
        figures: document.figures.map((figure) =>
          figure === target ? {...figure, amount: figure.amount! + 10_000_000} : figure
        )
      };
      const [before, after] = [check([document]), check([wrong])];
      const touching = (findings: readonly Finding[]) =>
        findings.filter(({terms}) => terms.some(({fact}) => fact.id === target.id)).map(({id}) => id);
      expect(touching(before).length).toBeGreaterThan(0);
      expect(touching(before).filter((id) => touching(after).includes(id))).toEqual([]);
      const others = (findings: readonly Finding[], own: readonly string[]) =>
        findings.map(({id}) => id).filter((id) => !own.includes(id));
      expect(others(after, touching(after)).filter((id) => !before.some((finding) => finding.id === id))).toEqual([]);
    }
  );
});

/** The document with a repair's amounts printed instead, to 0.01 万元. */
function repaired(document: CheckedDocument, {changes}: Repair): CheckedDocument {
  const to = new Map(changes.map(({fact, to}) => [fact.id, Math.round(to.value / 10_000) * 10_000]));
  return {
    ...document,
    figures: document.figures.map((figure) => (to.has(figure.id) ? {...figure, amount: to.get(figure.id)!} : figure)),
    claims: document.claims.map((claim) => ({
      ...claim,
      ...(to.has(`${claim.id}/amount`) ? {amount: {...claim.amount!, fen: to.get(`${claim.id}/amount`)!}} : {}),
      ...(to.has(`${claim.id}/change`) ? {change: {...claim.change!, fen: to.get(`${claim.id}/change`)!}} : {})
    }))
  };
}

describe("repairs of one planted error", () => {
  const planted = seeds.slice(0, 40).map((seed) => {
    const document = disclosure(consistent(seed));
    const items = cells(document).filter(({code}) => code.length === 7);
    const target = items[seed % items.length]!;
    const wrong = {
      ...document,
      figures: document.figures.map((figure) =>
        figure === target ? {...figure, amount: figure.amount! + 90_000_000} : figure
      )
    };
    return {
      seed,
      target,
      wrong,
      found: repairs(check([wrong])).filter(({changes}) => changes.every(({fact}) => fact.part === "amount"))
    };
  });

  it.each(planted)("seed $seed: what is proposed makes every identity hold", ({wrong, found}) => {
    expect(found).toHaveLength(1);
    expect(failing(repaired(wrong, found[0]!)).map((finding) => `${finding.rule} ${lineOf(finding)}`)).toEqual([]);
  });

  it("one number is enough, and it is the planted one or stands in its place", () => {
    expect(planted.map(({found}) => found[0]!.changes.length)).toEqual(planted.map(() => 1));
    const same = planted.filter(({found, target}) => found[0]!.changes[0]!.fact.id === target.id);
    const rest = planted.filter((one) => !same.includes(one));
    expect(same.length).toBeGreaterThan(planted.length / 2);
    expect(rest).toEqual([]);
  });
});
