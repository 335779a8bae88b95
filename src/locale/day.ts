/** A day of the reader's calendar: 2026-11-28. */
export function dayOf(date: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join("-");
}
