/** Words of the page Compare, English and Chinese side by side. {name} is filled in. */
export const compareWords = {
  compareUnits: ["Compare", "单位比较"]
} as const satisfies Record<string, readonly [en: string, zh: string]>;
