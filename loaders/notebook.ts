import {parseArgs} from "node:util";
import type {Locale} from "../src/locale/locale.js";
import {locales} from "../src/locale/locale.js";
import {newNotebook} from "./notebooks/notebooks.js";

const help = `Usage: npm run notebook -- new NAME [--language en|zh]

Starts a notebook, src/notebooks/NAME.md (src/zh/notebooks/NAME.md), that runs
as it is: a number, an exhibit, a query. "npm run dev" shows each change at
once; docs/notebooks.md says what a notebook can do.

Exit codes
  0  started
  2  unusable name or usage; nothing is written`;

try {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {language: {type: "string", default: "en"}, help: {type: "boolean", short: "h"}}
  });
  const [command, name = ""] = positionals;
  const locale = locales.find((known): known is Locale => known === values.language);
  if (values.help) console.log(help);
  else if (command !== "new" || !locale) {
    console.error(help);
    process.exitCode = 2;
  } else console.log(await newNotebook("src", name, locale));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
