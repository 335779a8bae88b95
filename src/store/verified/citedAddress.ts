import type {DisplayUnit} from "../../locale/number.js";
import {displayUnits} from "../../locale/number.js";

/** An address of the site as a text holds it. */
export interface CitedAddress {
  readonly href: string;
  /** The page's name: `exhibit`. */
  readonly page: string;
  readonly unit: string;
  /** Empty where it names none: it shows the newest figures. */
  readonly version: string;
  /** Those that it names, of the year and the base. */
  readonly years: readonly number[];
  readonly display?: DisplayUnit;
  /** Names and values as it has them. */
  readonly choices: Readonly<Record<string, string>>;
}

const addresses = /https?:\/\/[^\s<>"'（）()，。；]+/g;

/** The first address of a text that names a unit as the site's own do; undefined where there is none. */
export function citedAddress(text: string): CitedAddress | undefined {
  for (const [href] of text.matchAll(addresses)) {
    const read = readAddress(href.replace(/[.,;:]+$/, ""));
    if (read) return read;
  }
  return undefined;
}

/** A text without the addresses in it. */
export function withoutAddresses(text: string): string {
  return text.replace(addresses, " ");
}

function readAddress(href: string): CitedAddress | undefined {
  let url: URL;
  try {
    url = new URL(href);
  } catch {
    return undefined;
  }
  const params = url.searchParams;
  const unit = params.get("unit");
  if (!unit || unit.length > 200) return undefined;
  const display = params.get("in") as DisplayUnit;
  return {
    href,
    page: /([\w-]+)(?:\.html)?$/.exec(url.pathname)?.[1] ?? "index",
    unit,
    version: params.get("version") ?? "",
    years: ["year", "base"].map((name) => Number(params.get(name))).filter((year) => year > 1900 && year < 2200),
    ...(displayUnits.includes(display) ? {display} : {}),
    choices: Object.fromEntries(params)
  };
}
