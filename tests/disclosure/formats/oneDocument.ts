/** A cell, or a cell that spans columns or rows. */
export type Cell = string | {readonly text: string; readonly columns?: number; readonly rows?: number};

export type Piece =
  | {readonly kind: "heading"; readonly depth: 1 | 2 | 3; readonly text: string}
  | {readonly kind: "prose"; readonly text: string}
  | {readonly kind: "table"; readonly rows: readonly (readonly Cell[])[]};

const heading = (depth: 1 | 2 | 3, text: string): Piece => ({kind: "heading", depth, text});
const prose = (text: string): Piece => ({kind: "prose", text});
const table = (...rows: (readonly Cell[])[]): Piece => ({kind: "table", rows});
const unit = prose("单位：万元");
const across = (text: string, columns: number): Cell => ({text, columns});
const down = (text: string, rows = 2): Cell => ({text, rows});

/** A disclosure of an invented unit in the shape of real ones: two-sided tables, headers of two levels, an empty table with a note. */
export const oneDocument: readonly Piece[] = [
  heading(1, "甲市档案馆 2026 年部门预算公开"),
  heading(2, "第一部分 部门概况"),
  heading(3, "一、主要职责及机构设置情况"),
  prose("负责全市档案的接收、整理、保管和利用，内设机构 3 个：办公室、保管科、利用科。"),
  heading(2, "第二部分 2026 年部门预算编制情况说明"),
  heading(3, "一、预算收支安排及增减变化情况"),
  prose(
    "2026 年预算收入总额 1234.56 万元，比上年预算增加 34.56 万元，增长 2.88 %。收入增长主要原因是新增档案数字化项目。"
  ),
  heading(3, "二、“三公”经费预算安排情况及增减变化情况"),
  prose("2026 年“三公”经费预算 3.50 万元，较上年预算减少 0.50 万元，下降 12.5 %，原因是压减公务接待。"),
  heading(2, "第三部分 2026 年部门预算公开收支表"),
  heading(3, "一、部门收支总表"),
  unit,
  table(
    [across("收入", 2), across("支出", 2)],
    ["项目", "预算数", "项目", "预算数"],
    ["一、一般公共预算拨款收入", "1,204.56", "一、一般公共服务支出", "1,100.06"],
    ["二、政府性基金预算拨款收入", "", "二、社会保障和就业支出", "84.50"],
    ["三、其他收入", "30.00", "三、住房保障支出", "50.00"],
    ["本年收入合计", "1,234.56", "本年支出合计", "1,234.56"],
    ["上年结转结余", "0.00", "年终结转结余", ""],
    ["收入总计", "1,234.56", "支出总计", "1,234.56"]
  ),
  heading(3, "五、一般公共预算支出表"),
  unit,
  table(
    [down("科目编码"), down("科目名称"), down("合计"), across("基本支出", 3), down("项目支出")],
    ["小计", "人员经费", "公用经费"],
    ["", "合计", "1,204.56", "804.56", "704.56", "100.00", "400.00"],
    ["201", "一般公共服务支出", "1,070.06", "670.06", "570.06", "100.00", "400.00"],
    ["20126", "档案事务", "1,070.06", "670.06", "570.06", "100.00", "400.00"],
    ["2012601", "行政运行", "670.06", "670.06", "570.06", "100.00", ""],
    ["2012604", "档案馆", "400.00", "", "", "", "400.00"],
    ["208", "社会保障和就业支出", "84.50", "84.50", "84.50", "", ""],
    ["20805", "行政事业单位养老支出", "84.50", "84.50", "84.50", "", ""],
    ["2080505", "机关事业单位基本养老保险缴费支出", "84.50", "84.50", "84.50", "", ""],
    ["221", "住房保障支出", "50.00", "50.00", "50.00", "", ""],
    ["22102", "住房改革支出", "50.00", "50.00", "50.00", "", ""],
    ["2210201", "住房公积金", "50.00", "50.00", "50.00", "", ""]
  ),
  heading(3, "七、一般公共预算“三公”经费支出表"),
  unit,
  table(
    [down("“三公”经费合计"), down("因公出国（境）费"), across("公务用车购置及运行费", 3), down("公务接待费")],
    ["小计", "公务用车购置费", "公务用车运行费"],
    ["3.50", "", "3.00", "", "3.00", "0.50"]
  ),
  heading(3, "八、政府性基金预算支出表"),
  unit,
  table(["科目编码", "科目名称", "合计", "基本支出", "项目支出"], ["", "合计", "", "", ""]),
  prose("备注：本单位 2026 年没有政府性基金预算支出。"),
  heading(3, "九、项目支出表"),
  unit,
  table(
    ["项目名称", "合计", "一般公共预算"],
    ["合计", "400.00", "400.00"],
    ["档案数字化", "380.00", "380.00"],
    ["档案修复", "20.00", "20.00"]
  )
];

/** Rows with what cells span as empty cells. */
export function squared(rows: readonly (readonly Cell[])[]): string[][] {
  const grid: string[][] = rows.map(() => []);
  rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while (grid[row]![column] !== undefined) ++column;
      const {text, columns = 1, rows: height = 1} = typeof cell === "string" ? {text: cell} : cell;
      for (let r = 0; r < height; ++r)
        for (let c = 0; c < columns; ++c) grid[row + r]![column + c] = r || c ? "" : text;
    }
  });
  return grid;
}
