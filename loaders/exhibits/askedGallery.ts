import {invalid} from "../../src/budget/errors.js";
import {locales} from "../../src/locale/locale.js";
import {themes} from "./themes.js";
import type {AskedGallery} from "./writeGallery.js";

export const exhibitsHelp = `Usage: npm run exhibits -- [options]

Writes every exhibit that the documents of the units in data/ allow as pictures
for reports: SVG with its text as outlines and PNG at its size and at twice it,
measured in millimetres, with title, source and checks in the picture; and
index.html, which shows them all with what they say in words, and says why some
are not possible. The same documents give the same bytes, on every host.

Options
  --unit CODE      a unit by its code; may be repeated (all units)
  --year YEAR      the budget year (each unit's latest)
  --language L     en, zh or both (both)
  --theme T        light, dark or both (both)
  --width-mm N     width on paper, 65 to 400 (160)
  --out FOLDER     where to (exhibits)
  -h, --help       this text

Exit codes
  0  written
  2  usage, or a unit or year that is not there`;

export const exhibitsOptions = {
  unit: {type: "string", multiple: true, default: [] as string[]},
  year: {type: "string"},
  language: {type: "string", default: "both"},
  theme: {type: "string", default: "both"},
  "width-mm": {type: "string", default: "160"},
  out: {type: "string", default: "exhibits"},
  help: {type: "boolean", short: "h"}
} as const;

/** What the options ask for. Throws `invalid language`, `invalid theme`, `invalid width`, `invalid year`. */
export function askedGallery(options: {
  readonly unit: readonly string[];
  readonly year?: string | undefined;
  readonly language: string;
  readonly theme: string;
  readonly "width-mm": string;
}): AskedGallery {
  const millimetres = Number(options["width-mm"]);
  if (!(millimetres >= 65 && millimetres <= 400)) throw invalid("width", `${options["width-mm"]} (65 to 400 mm)`);
  if (options.year !== undefined && !/^\d{4}$/.test(options.year)) throw invalid("year", options.year);
  return {
    units: options.unit,
    year: options.year === undefined ? undefined : Number(options.year),
    locales: oneOrBoth(locales, "language", options.language),
    themes: oneOrBoth(themes, "theme", options.theme),
    millimetres
  };
}

function oneOrBoth<T extends string>(all: readonly T[], what: string, asked: string): readonly T[] {
  const found = asked === "both" ? all : all.filter((one) => one === asked);
  if (!found.length) throw invalid(what, `${asked} (${[...all, "both"].join(", ")})`);
  return found;
}
