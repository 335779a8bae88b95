/** Words of the report for print and of the review pack. */
export const paperWords = {
  paperReport: ["Budget report, {years}", "部门预算分析报告（{years}）"],
  paperPack: ["Review pack, {years}", "审阅材料（{years}）"],
  paperContents: ["Contents", "目录"],
  paperFigure: ["Figure", "图"],
  paperTable: ["Table", "表"],
  paperGap: [": ", "："],
  paperPages: ["Page # of #", "第 # 页，共 # 页"],
  paperNumbered: ["{number}. {title}", "{number}、{title}"],
  paperNumbers: ["1 2 3 4 5 6 7 8 9", "一 二 三 四 五 六 七 八 九"],
  paperSentence: ["{text}.", "{text}。"],
  paperOtherNames: ["Other names", "其他名称"],
  paperDepartment: ["Department", "主管部门"],
  paperDataDay: ["Data as of", "数据截至"],
  paperSummary: ["Summary", "摘要"],
  paperChanges: ["What changed", "变化情况"],
  paperNumber: ["No.", "序号"],
  paperPlaces: ["Where the numbers of the summary stand", "摘要数据的出处"],
  paperDocumentOf: ["{year} disclosure", "{year} 年公开文件"],
  paperImplied: [
    "≈ is implied: the later amount less the change that the narrative states",
    "≈ 为推算数：本年数减去文中所述增减额"
  ],
  paperAbsent: [
    "{mark} is an amount that no loaded document gives or that year’s table does not list",
    "{mark} 表示所载文件未给出该数，或该年报表未列"
  ],
  paperBlank: ["An empty cell is empty in the document too", "空白处在原文中亦为空白"],
  paperEmptyLine: ["One line without any amount is left out.", "另有 1 行两年均无金额，未列。"],
  paperEmptyLines: ["{count} lines without any amount are left out.", "另有 {count} 行两年均无金额，未列。"],
  paperReason: ["Reason", "理由"],
  paperReasons: ["Reasons and how far they hold", "变动理由及核对结果"],
  paperChangeIn: ["Change ({unit})", "变动（{unit}）"],
  paperLedger: ["Reasons of the document, held against its figures", "文件所述理由与数据核对"],
  paperOwnWords: ["In the document’s own words", "文件原文"],
  paperHolds: ["Held against the figures", "与数据核对"],
  paperMaterial: ["Material changes", "重大变动"],
  paperReviewed: ["Review", "审阅意见"],
  paperNoDocument: ["No document of {year} is loaded: nothing could be checked.", "未载入 {year} 年文件，无法检查。"],
  paperOutcomes: ["What came of the checks", "检查结果汇总"],
  paperFinding: ["Finding", "检查结果"],
  paperPrinted: ["As printed, and where", "原文及位置"],
  paperMorePlaces: ["and {count} more places", "另有 {count} 处"],
  paperDocuments: ["Documents", "所用文件"],
  paperMethod: ["How it was worked out", "编制方法"],
  paperMethodAmounts: [
    "Amounts are kept in whole fen (0.01 yuan); each carries half of its last printed digit as its precision.",
    "金额以分为单位按整数保存，以所印最末位的一半为精度。"
  ],
  paperMethodRates: [
    "A change is the later amount less the earlier one. A rate has no more digits than the rounding of the printed amounts supports.",
    "增减额为本年数减基年数；增减率的位数以所印数字的四舍五入所能支持的为限。"
  ],
  paperMethodStates: [
    "A printed zero, an empty cell, a line that is not published and a mark for “not applicable” are four different things. From zero there is no percentage: the line is new.",
    "印为零、空白、未公布、标为不适用，四者不同。由零起没有增减率，记为新增。"
  ],
  paperMethodImplied: [
    "A figure of an earlier year that is only implied is marked as such; a line without a figure for that year is not comparable, and never shown as 0.",
    "以前年度的数仅由推算得出的均予标明；没有该年数的不可比，不记为零。"
  ],
  paperMethodReasons: [
    "A reason is supported where the figures bear out all that it says, partly supported where only some of it could be tested, contradicted where they speak against it. One that only restates the change proves nothing.",
    "理由与数据全部相符的为得到印证，仅部分可检验的为部分印证，与数据相反的为不符；只重述变动本身的不构成印证。"
  ],
  paperMethodChecks: [
    "A contradiction is one that rounding cannot account for, in a table whose reading proves itself. What cannot be tested is said to be so.",
    "不符仅指四舍五入无法解释、且所在报表的解读已证实者；无法检验的均予说明。"
  ],
  paperMethodNeutral: [
    "A change is neither good nor bad by itself; only the three public expenses have a direction that guidance asks for.",
    "增减本身无所谓好坏；仅“三公”经费有从严控制的要求。"
  ],
  paperTooHigh: [
    "{title}: this picture has too many lines for a page; they stand in the tables of this report.",
    "{title}：该图项目过多，一页无法容纳，各项目见本报告数据表。"
  ],
  paperGroup: ["Lines", "项目类别"],
  paperOpen: ["Open points", "待处理事项"],
  paperQueries: ["Queries of reviewers", "审阅人提出的问题"],
  paperNoQueries: ["No reviewer has an open query.", "审阅人没有未了结的问题。"],
  paperUntold: ["Without a reason ({count}): ", "未说明理由（{count} 项）："],
  paperSign: ["Sign-off", "签署"],
  paperSignTable: ["Signed off by", "签署栏"],
  paperRole: ["Role", "职责"],
  paperName: ["Name", "姓名"],
  paperSignature: ["Signature", "签字"],
  paperPrepared: ["Prepared by", "编制人"],
  paperReviewedBy: ["Reviewed by", "复核人"],
  paperApproved: ["Approved by", "审批人"],
  paperSave: ["For print", "打印材料"],
  paperSaveLead: [
    "Everything of this year as one file: charts, tables, reasons, findings and where each number stands.",
    "将本年内容汇成一个文件：图表、数据表、变动理由、检查结果及各数出处。"
  ],
  paperSaveReport: ["Report", "分析报告"],
  paperSavePack: ["Review pack", "审阅材料"],
  paperAsWord: ["{paper} as a Word file", "{paper}（Word）"],
  paperAsHtml: ["{paper} as a page to print", "{paper}（可打印网页）"],
  paperWriting: ["Writing …", "正在生成……"],
  paperWritten: ["Saved: {file}", "已保存：{file}"],
  paperFailed: ["It could not be written: {message}", "未能生成：{message}"]
} as const satisfies Record<string, readonly [en: string, zh: string]>;
