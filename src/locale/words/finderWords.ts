/** Words of the header's field in which a unit is looked for. */
export const finderWords = {
  findUnit: ["Find a unit", "查找单位"],
  findUnitBy: [
    "Find a unit by any part of its name, its code, its English name or first letters of pinyin",
    "按名称、编码、英文名或拼音首字母查找单位"
  ],
  unitsMore: ["{count} more: type on to find them", "另有 {count} 个单位，请继续输入"],
  unitsNone: ["No unit is found by “{asked}”", "没有找到“{asked}”"]
} as const;
