import type {Classification} from "../figure.js";

interface Coded {
  readonly classification: Classification;
  readonly code: string;
}

/** Sources that some documents list below 财政拨款收入 and others beside it. */
const appropriated = new Set(["generalBudget", "governmentFund", "stateCapital"]);

/** Whether a line is a part of another of the same classification, at any depth. */
export function isBelow(line: Coded, whole: Coded): boolean {
  if (line.code === whole.code || line.classification !== whole.classification) return false;
  if (line.classification !== "source") return line.code.startsWith(whole.code) && /^\d+$/.test(whole.code);
  const [root = ""] = line.code.split(".");
  return line.code.startsWith(`${whole.code}.`) || (whole.code === "appropriation" && appropriated.has(root));
}
