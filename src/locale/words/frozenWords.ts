/** Words of exhibits that are tied to a version of the data, and of addresses that name one; loaded with what says them. */
export const frozenWords = {
  frozenOf: ["Frozen: data version {version}, of {day}.", "固定版本：数据版本 {version}，截至 {day}。"],
  frozenNewest: ["Its figures are still the newest.", "目前仍是最新数据。"],
  frozenSame: [
    "A newer version exists; the figures shown here are the same in it.",
    "已有更新版本，此处所示数字未变。"
  ],
  frozenDiffersOne: [
    "Newer figures exist; one of those shown here differs.",
    "已有更新数据，此处所示数字有 1 个与之不同。"
  ],
  frozenDiffers: [
    "Newer figures exist; {count} of those shown here differ.",
    "已有更新数据，此处所示数字有 {count} 个与之不同。"
  ],
  frozenOtherwise: [
    "A newer version exists; the amounts shown here are the same in it, what is made of them is not.",
    "已有更新版本，此处所示金额未变，但由其得出的内容有所不同。"
  ],
  frozenNoLonger: [
    "A newer version exists, in which this exhibit cannot be drawn.",
    "已有更新版本，但其中无法生成此图表。"
  ],
  frozenGone: ["This unit is no longer published here.", "本站已不再公布该单位数据。"],
  frozenUnsure: [
    "Whether newer figures exist could not be found out: {message}",
    "未能查明是否已有更新数据：{message}"
  ],
  frozenLive: ["Newest figures", "查看最新数据"],
  frozenMany: [
    "This exhibit compares many units and is not kept in versions: it follows new data. Its picture and its table can be copied as they are now.",
    "此图表涉及多个单位，不保存版本，只随数据更新；可复制其当前的图片和表格。"
  ],
  frozenInspect: [
    "The printed line and the checks are shown where the newest figures are.",
    "原文所在行和勾稽检查请在最新数据页面查看。"
  ],
  versionMissed: ["No data version “{asked}” of this unit is kept here", "本站没有保存该单位的数据版本“{asked}”"],
  versionMissedWhy: [
    "Nothing is shown in its place, because the figures of another version may differ.",
    "其他版本的数字可能不同，因此不以其他版本代替显示。"
  ],
  versionFormat: [
    "Data version “{asked}” is kept here in a form that this site cannot read (format {format})",
    "本站保存了数据版本“{asked}”，但无法读取其格式（格式 {format}）"
  ],
  versionNoFormat: ["unknown", "不明"],
  versionOffered: ["What is here", "本站现有"],
  versionNewest: [
    "The address names data version {version}, which is the newest.",
    "该地址所指数据版本 {version} 即最新版本。"
  ],
  versionNewer: [
    "The address names data version {version}; shown here are the newest figures, of {day} (version {now}).",
    "该地址所指数据版本为 {version}；此处显示的是截至 {day} 的最新数据（版本 {now}）。"
  ]
} as const satisfies Readonly<Record<string, readonly [en: string, zh: string]>>;
