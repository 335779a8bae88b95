/** Economic classification of departments' expenditure (部门预算支出经济分类科目): 款 of 301 to 303 and 310, classes beyond them. */
export const economicItems: ReadonlyArray<readonly [code: string, name: string, aliases: string]> = [
  ["301", "工资福利支出", ""],
  ["30101", "基本工资", ""],
  ["30102", "津贴补贴", ""],
  ["30103", "奖金", ""],
  ["30106", "伙食补助费", ""],
  ["30107", "绩效工资", ""],
  ["30108", "机关事业单位基本养老保险缴费", ""],
  ["30109", "职业年金缴费", ""],
  ["30110", "职工基本医疗保险缴费", ""],
  ["30111", "公务员医疗补助缴费", ""],
  ["30112", "其他社会保障缴费", ""],
  ["30113", "住房公积金", ""],
  ["30114", "医疗费", ""],
  ["30199", "其他工资福利支出", ""],
  ["302", "商品和服务支出", ""],
  ["30201", "办公费", ""],
  ["30202", "印刷费", ""],
  ["30203", "咨询费", ""],
  ["30204", "手续费", ""],
  ["30205", "水费", ""],
  ["30206", "电费", ""],
  ["30207", "邮电费", ""],
  ["30208", "取暖费", ""],
  ["30209", "物业管理费", ""],
  ["30211", "差旅费", ""],
  ["30212", "因公出国（境）费用", "因公出国(境)费用 因公出国(境)费 因公出国(境)经费"],
  ["30213", "维修（护）费", "维修(护)费 维修维护费"],
  ["30214", "租赁费", ""],
  ["30215", "会议费", ""],
  ["30216", "培训费", ""],
  ["30217", "公务接待费", ""],
  ["30218", "专用材料费", ""],
  ["30224", "被装购置费", ""],
  ["30225", "专用燃料费", ""],
  ["30226", "劳务费", ""],
  ["30227", "委托业务费", ""],
  ["30228", "工会经费", ""],
  ["30229", "福利费", ""],
  ["30231", "公务用车运行维护费", "公车运行维护费"],
  ["30239", "其他交通费用", ""],
  ["30240", "税金及附加费用", ""],
  ["30299", "其他商品和服务支出", ""],
  ["303", "对个人和家庭的补助", "对个人和家庭补助"],
  ["30301", "离休费", ""],
  ["30302", "退休费", ""],
  ["30303", "退职（役）费", "退职(役)费"],
  ["30304", "抚恤金", ""],
  ["30305", "生活补助", ""],
  ["30306", "救济费", ""],
  ["30307", "医疗费补助", ""],
  ["30308", "助学金", ""],
  ["30309", "奖励金", ""],
  ["30399", "其他对个人和家庭的补助", ""],
  ["307", "债务利息及费用支出", "债务付息及费用支出"],
  ["309", "资本性支出（基本建设）", "资本性支出(基本建设)"],
  ["310", "资本性支出", ""],
  ["31002", "办公设备购置", ""],
  ["31003", "专用设备购置", ""],
  ["31013", "公务用车购置", ""],
  ["31099", "其他资本性支出", ""],
  ["311", "对企业补助（基本建设）", "对企业补助(基本建设)"],
  ["312", "对企业补助", ""],
  ["313", "对社会保障基金补助", ""]
];

/** Classes of the government's economic classification (政府预算支出经济分类科目), some of which share their name with one of the departments'. */
export const governmentClasses: ReadonlyArray<readonly [code: string, name: string, aliases: string]> = [
  ["501", "机关工资福利支出", ""],
  ["502", "机关商品和服务支出", ""],
  ["503", "机关资本性支出（一）", "机关资本性支出(一) 机关资本性支出"],
  ["504", "机关资本性支出（二）", "机关资本性支出(二) 机关资本性支出(基本建设)"],
  ["505", "对事业单位经常性补助", ""],
  ["506", "对事业单位资本性补助", ""],
  ["507", "对企业补助", ""],
  ["508", "对企业资本性支出", ""],
  ["509", "对个人和家庭的补助", "对个人和家庭补助"],
  ["510", "对社会保障基金补助", ""],
  ["511", "债务利息及费用支出", ""],
  ["512", "债务还本支出", ""],
  ["513", "转移性支出", ""],
  ["514", "预备费及预留", ""],
  ["599", "其他支出", ""]
];

const byName = codesByName(economicItems);
const byGovernmentName = codesByName(governmentClasses);

function codesByName(items: typeof economicItems): ReadonlyMap<string, string> {
  return new Map(
    items.flatMap(([code, name, aliases]) => [name, ...aliases.split(" ")].filter(Boolean).map((word) => [word, code]))
  );
}

/** The code of a class of the government's classification by a name that documents use for it. */
export function governmentClass(name: string): string | undefined {
  return byGovernmentName.get(name);
}

/** The code of an economic item by a name that documents use for it. */
export function economicItem(name: string): string | undefined {
  return byName.get(name);
}

const names = new Map(economicItems.map(([code, name]) => [code, name]));

/** The standard's name of an economic item. */
export function economicName(code: string): string | undefined {
  return names.get(code);
}
