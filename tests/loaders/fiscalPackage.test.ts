import {describe, expect, test} from "vitest";
import {readCorpus} from "../../loaders/corpus/corpus.js";
import {formatProblem} from "../../src/disclosure/model/problem.js";
import {dataFolder} from "./smallDisclosure.js";

const described = {
  name: "town-budget",
  title: "Presupuesto municipal",
  resources: [
    {
      name: "expenditure",
      path: "expenditure.csv",
      dialect: {delimiter: ";"},
      schema: {
        fields: [
          {name: "code", type: "string"},
          {name: "date", type: "integer"},
          {name: "name", type: "string"},
          {name: "area", type: "string"},
          {name: "amount", type: "number", decimalChar: ",", groupChar: "."}
        ]
      }
    }
  ]
};

const mapping = {
  resource: "expenditure",
  currency: "EUR",
  cells: {
    unit: "28001-town",
    unit_name: "Ayuntamiento",
    kind: "budget",
    phase: "budget",
    statement: "expenditure",
    classification: "functional",
    measure: "expenditure",
    fund: "all",
    money_unit: "元",
    fiscal_year: {column: "date"},
    year: {column: "date"},
    code: {column: "code"},
    label: {column: "name"},
    amount: {column: "amount"}
  },
  only: {area: "functional"},
  levels: {"1": 1, "2": 2},
  totalOf: 1
};

const rows = [
  "code;date;name;area;amount",
  "1;2016;Servicios;functional;1.000.000,10",
  "13;2016;Seguridad;functional;400.000,10",
  "15;2016;Vivienda;functional;350.000,00",
  "15;2016;Vivienda;functional;250.000,00",
  "2;2016;Social;functional;0,20",
  "2;2016;Otra;economic;99,00",
  "1;2015;Servicios;functional;900.000,00",
  "2;2015;Social;functional;"
];

async function read(changes: object = {}, csv: readonly string[] = rows) {
  const {disclosures, problems} = await readCorpus(
    await dataFolder({
      "28001-town/datapackage.json": JSON.stringify(described),
      "28001-town/mapping.json": JSON.stringify({...mapping, ...changes}),
      "28001-town/expenditure.csv": `${csv.join("\n")}\n`
    })
  );
  return {
    units: disclosures.map(({unit, fiscalYear}) => `${unit.code} ${unit.name} ${fiscalYear}`).sort(),
    figures: disclosures.flatMap(({figures}) =>
      figures.map(({year, code, level, amount, state}) => [year, code, level, amount ?? null, state])
    ),
    problems: problems.map((problem) => `${problem.severity}: ${formatProblem(problem)}`)
  };
}

describe("a folder with somebody else's fiscal data package and a mapping.json", () => {
  test("is a unit with a disclosure a year, its currency in its name", async () => {
    expect((await read()).units).toEqual([
      "28001-town Ayuntamiento（EUR） 2015",
      "28001-town Ayuntamiento（EUR） 2016"
    ]);
    expect((await read({currency: "CNY"})).units[0]).toBe("28001-town Ayuntamiento 2015");
  });

  test("adds up rows of one code and, for the total, those of the first level, to the cent", async () => {
    const {figures} = await read();
    expect(figures.filter(([year]) => year === 2016)).toEqual([
      [2016, "total", 0, 100000030, "value"],
      [2016, "1", 1, 100000010, "value"],
      [2016, "13", 2, 40000010, "value"],
      [2016, "15", 2, 60000000, "value"],
      [2016, "2", 1, 20, "value"]
    ]);
  });

  test("keeps a cell without an amount blank", async () => {
    const {figures} = await read();
    expect(figures.filter(([year]) => year === 2015)).toEqual([
      [2015, "total", 0, 90000000, "value"],
      [2015, "1", 1, 90000000, "value"],
      [2015, "2", 1, null, "blank"]
    ]);
  });

  test("says that the currency is another and that totals are sums, and no more", async () => {
    expect((await read()).problems).toEqual([
      "note: data/28001-town/mapping.json: amounts are in EUR and not converted, though pages call them yuan",
      "note: data/28001-town/mapping.json: totals are not printed in the package, but the sums of its rows of level 1"
    ]);
    const {totalOf: _, ...without} = mapping;
    expect((await read({...without, totalOf: undefined, currency: "CNY"})).problems).toEqual([]);
  });

  test.each([
    [{resource: "revenue"}, "unknown resource: revenue"],
    [{currency: undefined}, "missing currency: mapping.json names none of three letters"],
    [{cells: {...mapping.cells, amount: {column: "importe"}}}, "unknown column: importe"],
    [{cells: {...mapping.cells, colour: "red"}}, "unknown column: colour"]
  ])("that does not fit, %j, is an error and no unit", async (changes, message) => {
    const {units, problems} = await read(changes);
    expect(units).toEqual([]);
    expect(problems).toEqual([`error: data/28001-town/mapping.json: ${message}`]);
  });

  test("with an amount that is none is an error", async () => {
    expect((await read({}, [...rows, "3;2016;Otros;functional;10 mil"])).problems).toEqual([
      "error: data/28001-town/mapping.json: invalid amount: 10 mil"
    ]);
  });
});
