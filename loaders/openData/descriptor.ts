import {classifications, funds, measures, phases} from "../../src/budget/figure.js";
import {meaningOf} from "../../src/store/published/dictionary.js";
import {fieldUnitNames} from "../../src/locale/words/fieldWords.js";
import {packageColumnWords, packageTableWords} from "../../src/locale/words/packageWords.js";
import type {ColumnType} from "../../src/store/tables/column.js";
import type {Corpus} from "../corpus/corpus.js";
import type {PackageTable} from "./packageTables.js";
import {nothingIn, packageTables} from "./packageTables.js";

/** A file of the package as it was written. */
export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
  /** `sha256:` and the digest. */
  readonly hash: string;
}

const typeOf: Readonly<Record<ColumnType, string>> = {
  VARCHAR: "string",
  BOOLEAN: "boolean",
  INTEGER: "integer",
  BIGINT: "integer",
  DOUBLE: "number"
};

/** The words that a column may hold, wherever it stands. */
const values: Readonly<Record<string, readonly string[]>> = {
  phase: phases,
  measure: measures,
  fund: funds,
  classification: classifications
};

/** Columns that say of every row what it is. */
const alwaysThere = ["unit", "fiscal_year", "line_key", "phase", "measure", "fund", "classification", "code", "label"];

const counts = ["position", "page", "row_number"];

export const packageTitle = "Budget disclosures of Chinese government units · 政府部门（单位）预算公开数据";

/** The package's datapackage.json (Data Package 2.0), made of the tables themselves. */
export function descriptor({disclosures, date}: Pick<Corpus, "disclosures" | "date">, files: readonly WrittenFile[]) {
  const fileAt = (path: string) => files.find((file) => file.path === path)!;
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "budget-disclosures",
    title: packageTitle,
    description:
      "Figures, claims, variances, explanations and findings of published budget disclosures. Amounts are whole fen (0.01 yuan); what is blank, absent, not applicable and zero is told apart by state columns. README.md says how to read them.",
    version: date,
    created: `${date}T00:00:00Z`,
    keywords: ["budget", "government", "China", "预算公开", "决算公开"],
    licenses: [
      {
        name: "other-pd",
        title: "Official documents, to which copyright does not apply (《中华人民共和国著作权法》第五条)"
      }
    ],
    sources: sourcesOf(disclosures),
    contributors: [{title: "Budget disclosures", roles: ["wrangler"]}],
    resources: packageTables.flatMap((table) => [
      {
        ...fileAt(csvPath(table)),
        name: table.name.replaceAll("_", "-"),
        type: "table",
        title: titleOf(table),
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        schema: schemaOf(table)
      },
      {
        ...fileAt(parquetPath(table)),
        name: `${table.name.replaceAll("_", "-")}-parquet`,
        title: titleOf(table),
        format: "parquet",
        mediatype: "application/vnd.apache.parquet"
      }
    ])
  };
}

export function csvPath({name}: Pick<PackageTable, "name">): string {
  return `csv/${name}.csv`;
}

export function parquetPath({name}: Pick<PackageTable, "name">): string {
  return `parquet/${name}.parquet`;
}

function sourcesOf(disclosures: Corpus["disclosures"]): Array<{readonly title: string}> {
  const titles = disclosures.map(({unit, title, fiscalYear}) =>
    [title.includes(unit.name) ? "" : unit.name, title, title.includes(String(fiscalYear)) ? "" : String(fiscalYear)]
      .filter(Boolean)
      .join("，")
  );
  return [...new Set(titles)].map((title) => ({title}));
}

function titleOf({name, table}: PackageTable): string {
  const said = Object.hasOwn(packageTableWords, table)
    ? packageTableWords[table as keyof typeof packageTableWords]
    : undefined;
  return said?.join(" · ") ?? name;
}

/** The Table Schema of a table: types, units, what must be there, and keys. */
export function schemaOf({table, columns, primaryKey, foreignKeys}: PackageTable) {
  return {
    fields: columns.map(([name, type]) => {
      const {unit, meaning} = packageColumnWords[`${table}.${name}`] ?? meaningOf(table, name);
      const allowed = values[name];
      const constraints = {
        ...(primaryKey?.includes(name) || alwaysThere.includes(name) ? {required: true} : {}),
        ...(primaryKey?.length === 1 && primaryKey[0] === name ? {unique: true} : {}),
        ...(allowed ? {enum: allowed} : {}),
        ...(counts.includes(name) && type !== "VARCHAR" ? {minimum: 1} : {})
      };
      return {
        name,
        type: typeOf[type],
        description: meaning.join(" · "),
        ...(unit ? {unit: fieldUnitNames[unit][0]} : {}),
        ...(Object.keys(constraints).length ? {constraints} : {}),
        ...(nothingIn(name) ? {missingValues: [nothingIn(name)]} : {})
      };
    }),
    missingValues: [""],
    ...(primaryKey ? {primaryKey} : {}),
    ...(foreignKeys.length
      ? {
          foreignKeys: foreignKeys.map(({fields, resource, to}) => ({
            fields,
            reference: {...(resource ? {resource} : {}), fields: to}
          }))
        }
      : {})
  };
}
