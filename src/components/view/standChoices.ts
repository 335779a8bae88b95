import type {Choice, Chosen} from "../page/choices.js";
import {choiceOf} from "../page/choices.js";
import {lineKeys} from "./trendChoices.js";

/** What stands around an exhibit and may be left out where it stands alone; what it rests on, source and checks, stays in any case one press away. */
export const standingParts = ["title", "summary", "badge", "tools"] as const;

export type StandingPart = (typeof standingParts)[number];

const someParts: Choice<readonly StandingPart[]> = {
  usual: [],
  parse: (text) => {
    const all = text.split(" ").filter(Boolean);
    const known = standingParts.filter((part) => all.includes(part));
    return known.length === all.length ? known : undefined;
  },
  format: (all) => all.join(" ")
};

/** Longer is no heading and no note. */
const longest = 300;

const written: Choice<string> = {
  usual: "",
  parse: (text) => (text.length <= longest ? text : undefined),
  format: (text) => text.slice(0, longest)
};

/** A version of the data; the site lists those that there are. */
const versionChoice: Choice<string> = {usual: "", parse: (text) => text, format: (text) => text};

export const widths = ["360", "480", "640", "800"] as const;

/** How an exhibit stands in somebody else's page, whatever it is: of which version, how wide, what is left out, what the writer adds and marks. */
export const standChoices = {
  version: versionChoice,
  theme: choiceOf(["light", "dark"], ""),
  /** In pixels; as wide as its place where it is left out. */
  width: choiceOf(widths, ""),
  shows: choiceOf(["table", "both"], "chart"),
  hide: someParts,
  heading: written,
  note: written,
  mark: lineKeys
};

export type StandChoices = Chosen<typeof standChoices>;
