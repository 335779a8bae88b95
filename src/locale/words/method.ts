import type {Locale} from "../locale.js";

/** Longer texts of the method page, a paragraph an entry. */
export const method: Readonly<Record<Locale, {readonly how: readonly string[]; readonly limits: readonly string[]}>> = {
  en: {
    how: [
      "Amounts are kept as whole fen (0.01 yuan) from the moment they are read; each carries half of its last printed digit as its precision. In a section that prints two decimals, “3” means 3.00.",
      "A change is this year’s amount less last year’s. Its rate has an interval: all the values that the rounding of the printed amounts allows. A rate is shown with no more digits than that interval supports.",
      "Zero, an empty cell, a line that is not published and a mark for “not applicable” are four different things. From zero there is no percentage: the line is new. An empty cell of a published table counts as nothing spent.",
      "A line whose figure for last year no loaded document gives is not comparable. It is never shown as 0 or 0 %. Sums over units and lines compare the same ones on both sides; what has one year only stands beside, by name, and is in no change.",
      "A figure of last year that is only implied is this year’s amount less the change that the narrative states. It is marked as implied wherever it is shown, and its rate’s interval follows from those two amounts.",
      "The bridge adds the changes of basic and project expenditure to last year’s total; where a year does not give both, those of the published lines that tell most; where no line is published for both years, the change is one step. It foots exactly, or what is left is a bar of its own, unless the rounding of the printed amounts accounts for it. Parts that offset each other are told as such: no part is given as a share of what they leave. Project expenditure is divided only by the amounts that the document itself puts on its reasons.",
      "A line that has another name under the same code is one line. Where only names, amounts or a change of the ministry’s classification suggest that a line goes on as another, both stay apart and the page says what suggests it and how surely: names count two parts and amounts one, “likely” from 85 % on. A reviewer’s decision in crosswalk.csv joins or parts them, and is shown with its reason.",
      "A picture of parts divides the printed total once. Where no table crosses functions with types of expenditure only one of them is drawn. Parts below zero have no area: they are named with their amounts below the picture, and shares are those of the printed total.",
      "A change is explained by its own reasons, by a reason for another line that names it, or by the reasons for its parts. A reason is supported where the figures bear out all that it says, partly supported where only some of it could be tested or it accounts for only some of the change, and contradicted where they speak against it. One whose amount is the change itself, or that says only that the amount changed, restates the change, which proves nothing.",
      "A change is neither good nor bad by itself. Only the three public expenses have a direction that guidance asks for; an increase there is marked."
    ],
    limits: [
      "Only documents in data/ are known. A change that they do not explain may be explained elsewhere.",
      "The table of three years does not say whether its former years are budgets or executed amounts. They are read as budgets: its 2025 total equals this year’s total less the stated change against last year’s budget.",
      "Names of projects are those of the project table; the performance forms name some of them differently and are kept beside it, not added up with it.",
      "English names are given for standard classifications; names of projects and quotations stay in Chinese."
    ]
  },
  zh: {
    how: [
      "金额自读取起即以整数“分”保存，并附有精度：所印末位数字的一半。若某一部分以两位小数印列，则其中的“3”即 3.00。",
      "增减额为本年数减上年数。增减率附有区间，即所印金额的四舍五入所容许的全部取值；显示的位数不超过区间所能支持的位数。",
      "零、空白、未公布与“不适用”是四种不同情况。基数为零时没有百分比，标为“新增”。已公布报表中的空白视为没有金额。",
      "所载文件均未给出上年数的项目为“不可比”，绝不显示为 0 或 0%。跨单位、跨项目汇总时，两年只比较同样的单位和项目；只有一年数据的另列名称和金额，不计入增减额。",
      "上年数仅能推算时，以本年数减去文中所述增减额得出，凡显示处均注明“推算”，其增减率区间由这两个数得出。",
      "桥图在上年总额上依次加上基本支出与项目支出的变化；某年未同时给出两者时，改用最能说明变化的公开分项；两年均无可比分项时，变化单列一步。各步完全平衡，否则余额单列一柱；余额若可由四舍五入解释，则不单列。有增有减、互相抵消的，如实说明抵消，不以净额计算占比。项目支出只按文件自己写明金额的原因拆分。",
      "编码相同而名称不同的，按同一行比较。仅由名称、金额或财政部科目调整推测可能延续的，两行分列，并说明依据与把握：名称占两份、金额占一份，达到 85% 为“很可能”。crosswalk.csv 中的审核结论可予合并或否定，并显示理由。",
      "构成图对所印合计只划分一次。没有报表将功能科目与支出类型交叉列示的，只画其一。负数没有面积，在图下列出名称和金额；占比均为占所印合计的比重。",
      "变动由其自身的原因、他项原因的提及，或各部分的原因说明。所述全部得到数据印证的为“得到印证”；仅部分可以检验或仅能说明部分变动的为“部分印证”；与数据相反的为“不符”。所述金额即变动额本身，或仅说明金额有变化的，为“仅重述变动”，不构成印证。",
      "增减本身无所谓好坏。只有“三公”经费有从严控制的要求，其增加会加以标注。"
    ],
    limits: [
      "仅依据 data/ 中的文件；文件未解释的变化，可能在别处有解释。",
      "三年收支表未注明以前年度是预算数还是执行数，按预算数读取：其 2025 年合计恰等于本年总额减去文中所述比上年预算的增加额。",
      "项目名称以项目支出表为准；绩效申报表中部分名称不同，并列保留，不重复相加。",
      "标准科目提供英文名称；项目名称与引文保留中文。"
    ]
  }
};
