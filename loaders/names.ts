/** Code at the beginning of a unit's folder name: 213002-tianmen-social-insurance. */
export function unitCodeOf(folder: string): string | undefined {
  return /^\d+(?=-|$)/.exec(folder)?.[0];
}

/** Year at the beginning of a disclosure's file name: 2026.md, 2026-final.pdf. */
export function yearOf(name: string): number | undefined {
  const year = /^(20\d\d)(?=[-._])/.exec(name)?.[1];
  return year ? Number(year) : undefined;
}
