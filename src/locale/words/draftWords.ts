/** Words of the page that opens a draft. */
export const draftWords = {
  draft: ["Open a draft", "打开草稿"],
  draftLead: [
    "Open the disclosure you are about to publish, and earlier years beside it. You see what a reader of these pages would: every table, every amount, every sentence that states a change, and what could not be read.",
    "打开即将公开的文件，也可同时打开往年文件。你将看到它在本站的样子：每张表、每个金额、每句增减说明，以及未能读懂的内容。"
  ],
  draftPromise: [
    "The file never leaves this machine: it is read in this page, and nothing is uploaded.",
    "文件不离开本机：读取在本页内完成，不上传任何内容。"
  ],
  draftForgets: [
    "Nothing is kept either: after reloading or leaving the page, open the file again.",
    "也不保存：刷新或离开页面后，请重新打开文件。"
  ],
  chooseFiles: ["Choose files", "选择文件"],
  moreFiles: ["Choose more files", "继续选择文件"],
  orDrop: ["or drop them anywhere on this page", "或拖放到本页任意位置"],
  acceptedFormats: [
    "PDF and OFD with text, Word .docx .doc .wps .rtf, Excel .xlsx .xlsm .xlsb .xls .et, OpenDocument .odt .ods, HTML .mht, Markdown, plain text, a .zip of one disclosure, or a CSV of figures that was saved here; several at once, up to {limit} MB each.",
    "支持带文字的 PDF 和 OFD、Word（.docx .doc .wps .rtf）、Excel（.xlsx .xlsm .xlsb .xls .et）、OpenDocument（.odt .ods）、HTML（.mht）、Markdown、纯文本、装有一份公开文件的 .zip，以及由本页保存的数据 CSV；可多选，每个不超过 {limit} MB。"
  ],
  sameName: [
    "A file of the same name takes the place of the one opened before.",
    "再次打开同名文件，将替换先前打开的文件。"
  ],
  sentenceGap: [" ", ""],
  fileSays: ["{name}: ", "{name}："],
  waitingFile: ["waiting", "等待中"],
  readingFile: ["reading", "读取中"],
  readingPage: ["reading, page {page} of {pages}", "读取中，第 {page} 页，共 {pages} 页"],
  readFile: ["{name}: read, {figures} figures", "{name}：已读取，{figures} 个数据"],
  cancel: ["Cancel", "取消"],
  remove: ["Remove", "移除"],
  removeFile: ["Remove {name}", "移除 {name}"],
  showTables: ["Show its report", "显示其报告"],
  shownTables: ["Report below", "报告见下"],
  openedTitle: ["What was read", "读取结果"],
  draftYear: ["{year} budget", "{year} 年预算"],
  finalYear: ["{year} final account", "{year} 年决算"],
  tablesRow: ["Tables", "报表"],
  tablesUnknown: ["{count}, {unknown} not recognised", "{count}，其中 {unknown} 张未识别"],
  figuresRow: ["Amounts read from tables", "表中金额"],
  claimsRow: ["Statements in the narrative", "文字表述"],
  printedRow: ["Numbers printed", "印出的数字"],
  accountedRow: ["accounted for", "有去向"],
  unreadRow: ["not read", "未读懂"],
  personalRow: ["Personal details left out", "略去的个人信息"],
  remarksRow: ["Remarks of the reader", "读取提示"],
  contents: ["On this page", "本页内容"],
  menuOpened: ["Save", "保存"],
  tablesTitle: ["Tables", "报表"],
  saveFigures: ["Save all figures (CSV)", "保存全部数据（CSV）"],
  savedFigures: ["The figures are saved.", "数据已保存。"],
  savedWithout: [
    "The figures are saved, without those of {names}: the file holds one document a year and kind, the one whose report is shown.",
    "数据已保存，不含 {names}：同一年度、同一种类只存一份，即当前显示的文件。"
  ],
  forgetAll: ["Forget everything", "全部清除"],
  forgotten: ["Everything that was opened is forgotten.", "已清除全部打开的内容。"],
  onlyYear: [
    "Only {year} has amounts here, so there is nothing to compare it with. Open the disclosure of {base} beside it.",
    "这里只有 {year} 年的金额，没有可以对比的年份。请同时打开 {base} 年的公开文件。"
  ],
  baseNotOpened: [
    "No disclosure of {base} is open: its amounts are those that the documents of other years state.",
    "未打开 {base} 年的公开文件：该年金额取自其他年度文件的表述。"
  ],
  reviewSubtitleOpened: [
    "Every change over its threshold, the largest first. What you enter is gone with this page unless you export it.",
    "超过阈值的变动，按金额排列。填写内容随页面关闭而清除，可先导出。"
  ],
  priceHintOpened: [
    "Columns year,rate (percent) or year,index; a column unit may say whose. Read in this page and gone with it; nothing is sent.",
    "两列：year,rate（百分比）或 year,index；可加 unit 列注明单位。仅在本页读取，随页面关闭而清除，不上传。"
  ],
  openedHere: [" (opened here)", "（本机打开）"],
  exploreOpened: [
    "What is opened stands beside the published units, in this page alone: {names}, under a code that ends in {mark}. It is forgotten with everything else.",
    "已打开的文件与已公布的单位并列，仅在本页内：{names}，代码以 {mark} 结尾。清除时一并清除。"
  ],
  exploreShares: [
    "{name} counts the same money as {published}, which is published: it has rows of its own by unit and in points and figures, and no sum over units takes it in.",
    "{name}与已公布的{published}为同一笔资金：按单位列示时单列，在 points、figures 中可查，不计入各单位合计。"
  ],
  exploreAdded: ["{name} is not published: sums over units take it in.", "{name}尚未公布：计入各单位合计。"],
  comparedYears: ["Headline figures, year beside year", "主要数据逐年对比"],
  remarksTitle: ["Remarks of the reader", "读取提示"],
  remarksOf: ["On {document}.", "文件：{document}。"],
  remarksMeaning: [
    "An error loses or contradicts something; a note says what was mended or left as it is.",
    "“错误”指内容缺失或矛盾；“提示”说明读取时的修正或保留。"
  ],
  remarkError: ["Error", "错误"],
  remarkNote: ["Note", "提示"],
  remarkUnread: ["Not read", "未读懂"],
  noRemarks: ["Nothing to remark: every printed number is accounted for.", "没有提示：每个印出的数字都有去向。"],
  sizeOfTable: ["{rows} × {columns}", "{rows} 行 × {columns} 列"],
  tableUnknown: ["not recognised", "未识别"],
  refusedScan: [
    "its pages are pictures without text (a scan). Export the PDF from Word or Excel, or open that file itself.",
    "页面是扫描图片，没有文字。请打开由 Word 或 Excel 直接导出的 PDF，或打开原文件。"
  ],
  refusedLocked: [
    "it is locked by a password. Save a copy without one and open that.",
    "文件有密码保护。请另存一份不带密码的文件再打开。"
  ],
  refusedLarge: [
    "it is larger than {limit} MB. Leave out pictures or export it anew, then open that.",
    "文件超过 {limit} MB。请去掉图片或重新导出后再打开。"
  ],
  refusedHuge: ["it holds more than any disclosure does: {detail}.", "内容超出公开文件应有的规模：{detail}。"],
  refusedOldWord: [
    "it is a Word document in a form that is no longer used. Save it as .docx and open that.",
    "这是过旧的 Word 文件。请另存为 .docx 再打开。"
  ],
  refusedAdvised: ["files of the kind {extension} are not read: {advice}.", "不能读取 {extension} 文件：{advice}。"],
  refusedFormat: [
    "files of this kind are not read. Open one of {formats}.",
    "不支持这种文件。可打开的格式：{formats}。"
  ],
  refusedDamaged: [
    "it is damaged, or not what its name says. Save it anew and open that.",
    "文件已损坏，或内容与文件名不符。请重新保存后再打开。"
  ],
  refusedDocument: [
    "it is {detail}, not a budget disclosure. Open the budget or the final account itself.",
    "这不是预算公开文件（{detail}）。请打开预算或决算公开文件本身。"
  ],
  refusedTitle: [
    "no line names a unit, a year and its budget (某某局2026年部门预算), so it does not look like a budget disclosure. Open the whole document, cover included.",
    "没有一行写明单位、年度和预算（如“某某局2026年部门预算”），看起来不是预算公开文件。请打开包含封面的完整文件。"
  ],
  refusedStatement: [
    "it holds no budget table, so it does not look like a budget disclosure. Open the document with its tables.",
    "没有找到预算报表，看起来不是预算公开文件。请打开包含报表的文件。"
  ],
  refusedReading: [
    "line {line} cannot be followed: {detail}; the other lines are.",
    "第 {line} 行无法照办：{detail}；其余各行照办。"
  ],
  refusedTidy: ["it is no CSV of figures as this page saves them: {detail}.", "这不是本页保存的数据 CSV：{detail}。"],
  refusedOther: [
    "it could not be read: {detail}. If it is a folder, open the files in it.",
    "无法读取：{detail}。如果是文件夹，请打开其中的文件。"
  ]
} as const satisfies Record<string, readonly [en: string, zh: string]>;
