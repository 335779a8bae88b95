import type {NumberAccount} from "../../disclosure/disclosure.js";

const lost = ["unread", "unreadable", "unrecognisedTable"] as const;

/** How many printed numbers nothing was made of. */
export function unreadOf({byUse}: NumberAccount): number {
  return lost.reduce((sum, use) => sum + (byUse[use] ?? 0), 0);
}
