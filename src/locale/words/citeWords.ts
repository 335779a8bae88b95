/** Words of the dialog that gives references. */
export const citeWords = {
  citeOpen: ["Cite …", "引用……"],
  citeTitle: ["Cite", "引用"],
  citeWhat: [
    "The document that the unit publishes, as read here; the address names the data version.",
    "引用的是单位公开文件在本站的内容，网址含数据版本。"
  ],
  citeUndated: [
    "The day of publication is not known here: the year is that of the document.",
    "本站未记载文件的公开日期，所注年份为文件所属年度。"
  ],
  citeCopy: ["Copy {form}", "复制 {form}"]
} as const satisfies Readonly<Record<string, readonly [en: string, zh: string]>>;
