import {headlines} from "../../budget/headlines.js";
import type {Query} from "./query.js";

export interface HeadlineYear {
  readonly unit: string;
  readonly headline: string;
  readonly year: number;
  readonly phase: string;
  readonly amount: number | null;
  readonly precision: number | null;
  readonly state: string;
  readonly basis: string;
}

const keys = headlines.map(({id, key}, i) => `('${id}', '${key}', ${i})`).join(", ");

/** Headline lines over the years, in the order they are shown. A null unit is every unit. */
export const headlineYears: Query<"unit", HeadlineYear> = {
  sql: `
SELECT unit, headline.id AS headline, year, phase, amount, precision, state, basis
FROM points JOIN (VALUES ${keys}) AS headline(id, line_key, place) ON headline.line_key = points.line_key
WHERE (CAST($1 AS VARCHAR) IS NULL OR unit = CAST($1 AS VARCHAR))
ORDER BY unit, place, phase, year`,
  parameters: ["unit"]
};
