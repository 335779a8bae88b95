/** Stands wherever there is no amount to show. */
export const absenceMark = "–";

const marks: Readonly<Partial<Record<string, string>>> = {blank: "", notApplicable: "×"};

/** What stands in the place of an amount, the same wherever it is: nothing for a blank, × for not applicable, – for what is not published. */
export function stateMark(state: string | undefined): string {
  return marks[state ?? ""] ?? absenceMark;
}
