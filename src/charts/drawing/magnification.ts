import type {Locale} from "../../locale/locale.js";
import {word} from "../../locale/words/chartWords.js";
import type {StructureWord} from "../../locale/words/structureWords.js";
import {structureWord} from "../../locale/words/structureWords.js";

/** Beyond this a part is far thinner than a line on the full scale, and a number of times shows nothing that can be seen. */
const most = 500;

/** What is said over a change that is drawn larger than its totals. */
export function magnifiedChange(times: number, locale: Locale): string {
  return times <= most ? word("magnified", locale, {times: rounded(times)}) : word("broken", locale);
}

/** What is said over a part that is drawn once more; beyond what can be seen that it has a scale of its own. */
export function magnifiedPart(
  name: "magnifiedPart" | "remainderPart" | "remainderAlone",
  times: number,
  locale: Locale,
  slots: Readonly<Record<string, string>>
): string {
  const apart: Readonly<Record<typeof name, StructureWord>> = {
    magnifiedPart: "apartPart",
    remainderPart: "apartRemainder",
    remainderAlone: "apartAlone"
  };
  return times <= most
    ? structureWord(name, locale, {...slots, times: Math.round(times)})
    : structureWord(apart[name], locale, slots);
}

function rounded(times: number): number {
  return times < 10 ? Math.round(times * 10) / 10 : Math.round(times);
}
