/** Words of the form in which a reader says how a table is to be read. */
export const readingWords = {
  tellReading: ["Say how this table is read", "说明本表的读法"],
  tellLead: [
    "Where print does not say it well enough, say it here. The table is read again as you say and tested by its own sums.",
    "原文表述不足以读懂本表时，可在此说明。本表将按所述重新读取，并以自身勾稽关系检验。"
  ],
  tellTitle: ["This table is", "本表是"],
  tellTable: ["{name}: {title}", "{title}"],
  tellMoney: ["Amounts in", "金额单位"],
  tellAsPrinted: ["as printed: {value}", "照原文：{value}"],
  tellNothing: ["nothing said", "未注明"],
  tellColumns: ["Columns", "列"],
  tellColumnsLead: [
    "What a header would say, its levels joined by /, a year before it: 基本支出, 2025年预算数/项目支出; 备注 for a column without amounts.",
    "按表头写法填写，多级以 / 相连，年份在前：基本支出、2025年预算数/项目支出；无金额的列填“备注”。"
  ],
  tellColumn: ["Column {number}: {header}", "第 {number} 列：{header}"],
  tellNoHeader: ["no header", "无标题"],
  tellRows: ["Levels of the rows", "行的层级"],
  tellRow: ["Level of {name}", "{name}的层级"],
  tellLevel: ["as read", "照所读"],
  tellDepth: ["level {depth}", "第 {depth} 级"],
  tellTotal: ["total", "合计"],
  tellMemo: ["told besides (其中)", "其中项"],
  tellReason: ["On what grounds", "依据"],
  tellWho: ["Office or role", "部门或岗位"],
  tellWhoWanted: ["Say which office or role reads it so; no personal names.", "请填写部门或岗位，不写姓名。"],
  tellSomething: [
    "Nothing is said yet: choose or fill in at least one thing.",
    "尚未说明任何内容：请至少选择或填写一项。"
  ],
  tellIt: ["Read it so", "按此读取"],
  tellAgain: ["Reading again …", "正在重新读取……"],
  tellSave: ["Save reading.csv", "保存 reading.csv"],
  tellSaveLead: [
    "Put it beside the document, and everybody’s build reads it so.",
    "放在该文件旁，之后的构建都将按此读取。"
  ],
  toldBy: ["Read as told by {who}, {when}: {what}", "按 {who} 于 {when} 的说明读取：{what}"],
  toldTitle: ["it is {value}", "本表为{value}"],
  toldMoney: ["amounts in {value}", "金额单位为{value}"],
  toldColumn: ["column {at} is {value}", "第 {at} 列为{value}"],
  toldLevel: ["rows at {value}: {count}", "{count} 行为{value}"],
  retoldUnknown: [
    "Read so, it is still no table that is known: say which table it is, or what more of its columns are.",
    "按此读取仍无法识别：请说明本表是哪张表，或补充各列含义。"
  ]
} as const;
