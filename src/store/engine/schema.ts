export type ColumnType = "VARCHAR" | "BOOLEAN" | "INTEGER" | "BIGINT" | "DOUBLE";

type Columns = Readonly<Record<string, ColumnType>>;

const place = {
  document: "VARCHAR",
  page: "INTEGER",
  line: "INTEGER",
  table_title: "VARCHAR",
  row_number: "INTEGER",
  column_number: "INTEGER",
  printed: "VARCHAR"
} as const satisfies Columns;

const meaning = {
  line_key: "VARCHAR",
  phase: "VARCHAR",
  measure: "VARCHAR",
  fund: "VARCHAR",
  classification: "VARCHAR",
  code: "VARCHAR",
  label: "VARCHAR",
  level: "INTEGER"
} as const satisfies Columns;

/**
 * The warehouse's tables and columns. Amounts are fen, precisions half of the
 * last printed digit in fen, rates and shares ppm; `position` is the order of
 * the document from 1. A `point` is the one amount of a line for a year that is
 * shown (see series); a figure is `nearest` when no disclosure closer to its
 * year prints it in the same statement. A `link` says what a line of one year
 * goes on as in the next (see crosswalk); several lines stand with ； between them.
 */
export const schema = {
  units: {unit: "VARCHAR", name: "VARCHAR", department: "VARCHAR", department_name: "VARCHAR"},
  documents: {
    document: "VARCHAR",
    unit: "VARCHAR",
    fiscal_year: "INTEGER",
    kind: "VARCHAR",
    title: "VARCHAR",
    statements: "INTEGER",
    figures: "INTEGER",
    claims: "INTEGER",
    numbers_printed: "INTEGER",
    numbers_unused: "INTEGER",
    errors: "INTEGER",
    notes: "INTEGER",
    redactions: "INTEGER"
  },
  statements: {
    unit: "VARCHAR",
    fiscal_year: "INTEGER",
    document: "VARCHAR",
    position: "INTEGER",
    statement: "VARCHAR",
    number: "INTEGER",
    title: "VARCHAR",
    money_unit: "VARCHAR",
    line: "INTEGER",
    rows: "INTEGER",
    columns: "INTEGER"
  },
  figures: {
    unit: "VARCHAR",
    fiscal_year: "INTEGER",
    position: "INTEGER",
    id: "VARCHAR",
    year: "INTEGER",
    statement: "VARCHAR",
    ...meaning,
    amount: "BIGINT",
    precision: "DOUBLE",
    printed_precision: "DOUBLE",
    state: "VARCHAR",
    nearest: "BOOLEAN",
    ...place
  },
  points: {
    unit: "VARCHAR",
    fiscal_year: "INTEGER",
    position: "INTEGER",
    year: "INTEGER",
    ...meaning,
    statement: "VARCHAR",
    basis: "VARCHAR",
    amount: "BIGINT",
    precision: "DOUBLE",
    state: "VARCHAR",
    ...place
  },
  claims: {
    unit: "VARCHAR",
    fiscal_year: "INTEGER",
    position: "INTEGER",
    id: "VARCHAR",
    year: "INTEGER",
    section: "VARCHAR",
    ...meaning,
    amount: "BIGINT",
    precision: "DOUBLE",
    printed_precision: "DOUBLE",
    base_text: "VARCHAR",
    base_year: "INTEGER",
    base_phase: "VARCHAR",
    change: "BIGINT",
    change_precision: "DOUBLE",
    rate: "BIGINT",
    rate_precision: "DOUBLE",
    share: "BIGINT",
    share_precision: "DOUBLE",
    direction: "VARCHAR",
    reason: "VARCHAR",
    reason_line: "INTEGER",
    reason_amounts: "VARCHAR",
    off_budget: "BOOLEAN",
    ...place
  },
  links: {
    unit: "VARCHAR",
    base_year: "INTEGER",
    year: "INTEGER",
    position: "INTEGER",
    kind: "VARCHAR",
    phase: "VARCHAR",
    measure: "VARCHAR",
    fund: "VARCHAR",
    classification: "VARCHAR",
    from_codes: "VARCHAR",
    from_labels: "VARCHAR",
    to_codes: "VARCHAR",
    to_labels: "VARCHAR",
    base_amount: "BIGINT",
    amount: "BIGINT",
    confidence: "VARCHAR",
    joined: "BOOLEAN",
    reason: "VARCHAR",
    names_alike: "DOUBLE",
    amounts_alike: "DOUBLE",
    ground: "VARCHAR"
  },
  findings: {
    unit: "VARCHAR",
    fiscal_year: "INTEGER",
    position: "INTEGER",
    id: "VARCHAR",
    rule: "VARCHAR",
    family: "VARCHAR",
    status: "VARCHAR",
    year: "INTEGER",
    ...meaning,
    quantity: "VARCHAR",
    relation: "VARCHAR",
    stated: "DOUBLE",
    stated_from: "DOUBLE",
    stated_to: "DOUBLE",
    computed: "DOUBLE",
    computed_from: "DOUBLE",
    computed_to: "DOUBLE",
    missing: "VARCHAR",
    terms: "INTEGER",
    waived_by: "VARCHAR",
    waived_why: "VARCHAR",
    ...place
  },
  indicators: {
    unit: "VARCHAR",
    fiscal_year: "INTEGER",
    position: "INTEGER",
    form: "VARCHAR",
    term: "VARCHAR",
    kind: "VARCHAR",
    subkind: "VARCHAR",
    name: "VARCHAR",
    year: "INTEGER",
    target: "VARCHAR",
    basis: "VARCHAR",
    ...place
  },
  quantities: {
    unit: "VARCHAR",
    fiscal_year: "INTEGER",
    position: "INTEGER",
    label: "VARCHAR",
    value: "DOUBLE",
    counter: "VARCHAR",
    ...place
  },
  glossary: {
    unit: "VARCHAR",
    fiscal_year: "INTEGER",
    position: "INTEGER",
    term: "VARCHAR",
    definition: "VARCHAR",
    ...place
  },
  unused_numbers: {unit: "VARCHAR", fiscal_year: "INTEGER", position: "INTEGER", reason: "VARCHAR", ...place}
} as const satisfies Record<string, Columns>;

export type TableName = keyof typeof schema;

interface Values {
  VARCHAR: string;
  BOOLEAN: boolean;
  INTEGER: number;
  BIGINT: number;
  DOUBLE: number;
}

type ValueOf<T> = T extends ColumnType ? Values[T] | null : never;

/** A row of a table; null where the document has nothing. */
export type TableRow<T extends TableName> = {readonly [C in keyof (typeof schema)[T]]: ValueOf<(typeof schema)[T][C]>};
