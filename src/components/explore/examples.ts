import type {Word} from "../../locale/words/words.js";

/** Questions to start from, each over views and columns of which it is right. A new one is a new row. */
export const examples: ReadonlyArray<readonly [word: Word, sql: string]> = [
  [
    "exampleUnits",
    `SELECT unit, name, year, amount / 1e6 AS "10,000 yuan"
FROM unit_totals
WHERE measure = 'expenditure'
ORDER BY year DESC, amount DESC`
  ],
  [
    "exampleChanges",
    `SELECT name, measure, base_year, year, change / 1e6 AS change,
  round(100.0 * change / nullif(base_amount, 0), 1) AS percent
FROM unit_changes
WHERE change <> 0
ORDER BY abs(change) DESC
LIMIT 20`
  ],
  [
    "exampleFunctions",
    `SELECT year, code, min(label) AS name, sum(amount) / 1e6 AS amount, count(DISTINCT unit) AS units
FROM unit_functions
GROUP BY year, code
HAVING sum(amount) <> 0
ORDER BY year DESC, amount DESC`
  ],
  [
    "exampleProjects",
    `SELECT name, year, label, amount / 1e6 AS amount
FROM unit_projects
ORDER BY year DESC, amount DESC
LIMIT 50`
  ],
  [
    "exampleReasons",
    `SELECT unit, year, label, rate / 1e4 AS percent, reason, document, line
FROM claims
WHERE rate > 100000 AND reason IS NOT NULL
ORDER BY rate DESC`
  ],
  [
    "exampleFindings",
    `SELECT unit, fiscal_year, rule, label, stated, computed, document, page, line, printed
FROM findings
WHERE status = 'fail' AND waived_by IS NULL
ORDER BY unit, fiscal_year, position`
  ]
];

/** The question to start from where units are opened in this page. */
export const openedExample: readonly [word: Word, sql: string] = [
  "exampleOpened",
  `SELECT unit, name, year, measure, amount / 1e6 AS "10,000 yuan"
FROM points JOIN units USING (unit)
WHERE unit LIKE '%-opened' AND phase = 'budget' AND fund = 'all' AND points.code = 'total'
ORDER BY unit, measure, year`
];
