import {keep, kept} from "./browserStorage.js";

const name = "recent-units";
const most = 6;

/** Codes of the units shown before in this browser, the latest first. */
export function recentUnits(): string[] {
  return (kept(name) ?? "").split(" ").filter(Boolean);
}

/** Keeps in mind that a unit was shown. */
export function rememberUnit(code: string): void {
  keep(name, [code, ...recentUnits().filter((other) => other !== code)].slice(0, most).join(" "));
}
