/** Words of the search over everything that is loaded. */
export const searchWords = {
  searchOpen: ["Search", "搜索"],
  searchTitle: ["Search everything", "全站搜索"],
  searchHint: [
    "Lines, codes, projects, units, reasons, findings and terms; Chinese, English, codes or pinyin initials",
    "项目、编码、单位、原因、检查结果和名词；可用中文、英文、编码或拼音首字母"
  ],
  searchLoading: ["Loading the index …", "正在载入索引……"],
  searchFailed: ["The search could not be loaded: {message}", "搜索未能载入：{message}"],
  searchFound: ["{count} found", "找到 {count} 项"],
  searchFoundFirst: ["The first {shown} of {count}", "共 {count} 项，显示前 {shown} 项"],
  searchNothing: ["Nothing found for “{query}”", "没有找到“{query}”"],
  foundAmount: ["{year}: {amount} {unit}", "{year} 年 {amount} {unit}"],
  foundChange: ["{change} against {base}", "比 {base} 年 {change}"],
  foundLine: ["Line", "项目"],
  foundProject: ["Project", "支出项目"],
  foundUnit: ["Unit", "单位"],
  foundReason: ["Reason", "原因"],
  foundFinding: ["Finding", "检查结果"],
  foundTerm: ["Term", "名词"]
} as const satisfies Record<string, readonly [en: string, zh: string]>;
