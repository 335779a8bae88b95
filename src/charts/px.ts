/** A coordinate with the digits a screen can show. */
export function px(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}
