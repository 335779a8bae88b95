import {describe, expect, it} from "vitest";
import type {SectionId} from "../../../src/disclosure/outline/section.js";
import {readNarrative} from "../reading.js";
import {claimsOf, partsOf, said} from "./said.js";

/** Sentences are invented, in the shape of Shanghai's narratives. */
const ofFinal = (text: string, section: SectionId = "budget") => said(text, section, "final");

const bothBases =
  "收入预算100.00万元，比2025年预算增加10.00万元，增长11.11%，比2025年预算执行数减少5.00万元，下降4.76%。";
const zeroBase =
  "“教育支出（类）其他教育支出（款）其他教育支出（项）”25.00万元，主要用于其他教育支出。2025年当年预算执行数为0.00万元，2026年预算安排25.00万元，比2025年预算执行数增加100.00%。";
const topic = "1、教育支出（类）进修及培训（款）培训支出（项）。主要用于：干部培训。";

describe("bases", () => {
  it("both in one sentence: each change keeps its own", () => {
    const changes = claimsOf([bothBases], "budget").map(({amount, base, change, rate}) => [
      amount?.fen,
      base?.phase,
      change?.fen,
      rate?.ppm
    ]);
    expect(changes).toEqual([
      [100_000_000, "budget", 10_000_000, 111_100],
      [100_000_000, "executed", -5_000_000, -47_600]
    ]);
  });
  it.each<[string, number, string]>([
    ["比2025年预算", 2025, "budget"],
    ["比2025年（上一年度，下同）预算", 2025, "budget"],
    ["比2025年预算执行数", 2025, "executed"],
    ["比上年执行数", 2025, "executed"],
    ["较2025年同期", 2025, "budget"],
    ["较上年同期", 2025, "budget"],
    ["与2025年度预算相比，", 2025, "budget"],
    ["与上年相比", 2025, "budget"],
    ["比2026年预算", 2026, "budget"],
    ["同比", 2025, "budget"],
    ["比年初预算", 2026, "budget"]
  ])("公务接待费2.00万元，%s增加0.50万元: against %i, %s", (words, year, phase) =>
    expect(said(`公务接待费2.00万元，${words}增加0.50万元。`)).toEqual([
      `2026 budget receptions 2.00 change 0.50 increase against ${year} ${phase}`
    ])
  );
  it("one that begins a sentence of its own is of the amount before it", () => {
    expect(said("公务接待费1.35万元。比2025年预算持平，主要原因是接待从简。")).toEqual([
      "2026 budget receptions 1.35 same against 2025 budget because 接待从简"
    ]);
    expect(said("公务接待费1.35万元。比2025年预算减少0.15万元。")).toEqual([
      "2026 budget receptions 1.35 change -0.15 decrease against 2025 budget"
    ]);
  });
});

describe("parts alone", () => {
  it("amount only", () =>
    expect(said("事业收入0.00万元；其他收入12.50万元。", "budget")).toEqual([
      "2026 budget business 0.00",
      "2026 budget other 12.50"
    ]));
  it("change only", () =>
    expect(said("公务接待费比2025年预算减少0.50万元。")).toEqual([
      "2026 budget receptions change -0.50 decrease against 2025 budget"
    ]));
  it("rate only", () =>
    expect(said("公务接待费比2025年预算下降5.00%。")).toEqual([
      "2026 budget receptions rate -5.00 decrease against 2025 budget"
    ]));
  it("direction only", () =>
    expect(said("公务接待费与2025年预算持平。")).toEqual(["2026 budget receptions same against 2025 budget"]));
});

describe("sub-items", () => {
  it("inherit the year of the disclosure", () => {
    expect(said("2026年“三公”经费预算8.00万元，其中：公务接待费2.00万元、公务用车运行费6.00万元。")).toEqual([
      "2026 budget threePublic 8.00",
      "2026 budget receptions 2.00",
      "2026 budget vehicleOperation 6.00"
    ]);
  });
  it("inherit another year from the whole", () => {
    expect(said("2025年“三公”经费预算8.00万元，其中：公务接待费2.00万元、公务用车运行费6.00万元。")).toEqual([
      "2025 budget threePublic 8.00",
      "2025 budget receptions 2.00",
      "2025 budget vehicleOperation 6.00"
    ]);
  });
  it("inherit a unit that is printed once, at the end", () => {
    expect(said("公务接待费2.00、公务用车运行费6.00万元。")).toEqual([
      "2026 budget receptions 2.00",
      "2026 budget vehicleOperation 6.00"
    ]);
  });
  it("of which 分别为 shares amounts out in order", () => {
    expect(said("公务接待费、公务用车运行费分别为2.00万元、6.00万元。")).toEqual([
      "2026 budget receptions 2.00",
      "2026 budget vehicleOperation 6.00"
    ]);
  });
  it("of which 各减少 A、B shares changes out in order", () => {
    expect(said("公务接待费2.00万元、公务用车运行费6.00万元，比2025年预算各减少0.20万元、0.50万元。")).toEqual([
      "2026 budget receptions 2.00 change -0.20 decrease against 2025 budget",
      "2026 budget vehicleOperation 6.00 change -0.50 decrease against 2025 budget"
    ]);
  });
});

describe("zero", () => {
  it("as a base, with a rate that does not follow: kept as printed", () => {
    expect(said(zeroBase, "budget")).toEqual([
      "2026 budget 教育支出/其他教育支出/其他教育支出/generalBudget 25.00",
      "2025 executed 教育支出/其他教育支出/其他教育支出/generalBudget 0.00",
      "2026 budget 教育支出/其他教育支出/其他教育支出/generalBudget 25.00 rate 100.00 increase against 2025 executed"
    ]);
  });
  it("with a rise from below it: kept as printed", () =>
    expect(said("政府性基金拨款支出预算0万元，比2025年预算增加12.50万元。", "budget")).toEqual([
      "2026 budget expenditure/governmentFund 0 change 12.50 increase against 2025 budget"
    ]));
  it("without a unit, after 为", () =>
    expect(said("政府性基金拨款支出预算为0；国有资本经营预算拨款支出预算为0。", "budget")).toEqual([
      "2026 budget expenditure/governmentFund 0",
      "2026 budget expenditure/stateCapital 0"
    ]));
});

describe("no change", () => {
  it.each([
    "持平",
    "基本持平",
    "保持持平",
    "保持不变",
    "无变化",
    "没有变化",
    "未发生变化",
    "无增减",
    "无增减变化",
    "相同",
    "一致"
  ])("公务接待费1.00万元，与2025年预算%s", (words) =>
    expect(said(`公务接待费1.00万元，与2025年预算${words}。`)).toEqual([
      "2026 budget receptions 1.00 same against 2025 budget"
    ])
  );
  it("after 与…相比", () =>
    expect(said("公务接待费1.00万元，与2025年预算相比无变化。")).toEqual([
      "2026 budget receptions 1.00 same against 2025 budget"
    ]));
  it("in a sentence of its own that names the whole again", () => {
    expect(ofFinal("甲馆2026年度财政拨款收入支出总计9.00万元。与2025年度相比，财政拨款收入支出总计持平。")[0]).toMatch(
      / 9\.00 same against 2025 final$/
    );
  });
  it("of several, none with an amount", () => {
    expect(
      said("2026年度“三公”经费财政拨款支出决算数与2025年度持平。其中：公务接待费支出决算持平。", "threePublic", "final")
    ).toEqual(["2026 final threePublic same against 2025 final", "2026 final receptions same against 2025 final"]);
  });
});

describe("directions", () => {
  it.each([
    ["增加", 0.5],
    ["增长", 0.5],
    ["上升", 0.5],
    ["提高", 0.5],
    ["新增", 0.5],
    ["调增", 0.5],
    ["减少", -0.5],
    ["下降", -0.5],
    ["降低", -0.5],
    ["压减", -0.5],
    ["压缩", -0.5],
    ["调减", -0.5],
    ["核减", -0.5],
    ["缩减", -0.5]
  ] as Array<[string, number]>)("%s 0.50 is %f", (word, change) =>
    expect(said(`公务接待费2.00万元，比2025年预算${word}0.50万元。`)).toEqual([
      `2026 budget receptions 2.00 change ${change.toFixed(2)} ${change > 0 ? "increase" : "decrease"} against 2025 budget`
    ])
  );
});

describe("completion", () => {
  it.each([
    "完成年初预算的98.20%",
    "完成年初预算98.20%",
    "完成预算的98.20%",
    "完成全年预算的98.20%",
    "完成调整后预算的98.20%",
    "完成年初预算数的98.20%",
    "为年初预算的98.20%",
    "占年初预算的98.20%"
  ])("支出决算为98.20万元，%s is no change", (words) => {
    expect(ofFinal(`项目支出年初预算为100.00万元，支出决算为98.20万元，${words}。`)).toEqual([
      "2026 budget projectExpenditure 100.00",
      `2026 final projectExpenditure 98.20 completion 98.20${/全年|调整/.test(words) ? " of adjusted" : ""}`
    ]);
  });
  it("of nothing is 0", () =>
    expect(ofFinal("公务接待费支出决算为0.00万元，完成预算的0%。", "threePublic")).toEqual([
      "2026 final receptions 0.00 completion 0.00"
    ]));
  it("its reason is of the final account, not of the budget", () => {
    expect(
      ofFinal("项目支出年初预算为100.00万元，支出决算为98.20万元。决算数小于预算数的主要原因：合同延后。")
    ).toEqual(["2026 budget projectExpenditure 100.00", "2026 final projectExpenditure 98.20 because 合同延后"]);
  });
  it("决算数与预算数基本持平 compares with no other year", () => {
    expect(
      ofFinal("项目支出年初预算为10.00万元，支出决算为10.00万元。决算数与预算数基本持平。").filter((claim) =>
        /against 2025/.test(claim)
      )
    ).toEqual([]);
  });
});

describe("a topic in a sentence of its own", () => {
  it("is of the amounts of the next", () => {
    expect(ofFinal(`${topic}年初预算为4.50万元，支出决算为4.00万元。`)).toEqual([
      "2026 budget 教育支出/进修及培训/培训支出/generalBudget 4.50",
      "2026 final 教育支出/进修及培训/培训支出/generalBudget 4.00"
    ]);
  });
  it("gives way to the next one", () => {
    expect(
      ofFinal(
        `${topic}年初预算为4.50万元，支出决算为4.00万元。2、教育支出（类）其他教育支出（款）其他教育支出（项）。年初预算为1.00万元，支出决算为1.00万元。`
      ).slice(2)
    ).toEqual([
      "2026 budget 教育支出/其他教育支出/其他教育支出/generalBudget 1.00",
      "2026 final 教育支出/其他教育支出/其他教育支出/generalBudget 1.00"
    ]);
  });
});

describe("与…相比 with the quantity named again", () => {
  it("is of the amount in the sentence before", () => {
    expect(
      ofFinal(
        "一般公共预算财政拨款支出90.00万元，占本年支出合计的100.00%。与2025年度相比，一般公共预算财政拨款支出减少3.00万元，下降3.23%。主要原因：人员变动。"
      )
    ).toEqual([
      "2026 final expenditure/generalBudget 90.00 change -3.00 rate -3.23 share 100.00 decrease against 2025 final because 人员变动"
    ]);
  });
});

describe("names", () => {
  it.each([
    ["“一般公共服务支出”科目", "201"],
    ["一般公共服务支出（类）", "201"],
    ["“卫生健康支出”科目", "210"]
  ])("%s is %s", (words, code) =>
    expect(said(`1.${words}12,789万元，主要用于人员经费。`, "budget").map((claim) => claim.split(" ")[2])).toEqual([
      code
    ])
  );
  it.each(["公务用车运行费", "公务用车运行维护费", "公车运行维护费", "公务车运行费", "公务车用车运行费"])(
    "%s is the operation of vehicles",
    (name) => expect(said(`${name}6.00万元。`)).toEqual(["2026 budget vehicleOperation 6.00"])
  );
  it.each(["公务用车购置及运行费", "公务用车购置及运行维护费", "公务车购置及运行费", "公车购置和运行维护费"])(
    "%s is vehicles as a whole",
    (name) => expect(said(`${name}6.00万元。`)).toEqual(["2026 budget vehicles 6.00"])
  );
  it("other fixed assets are not the fixed assets", () =>
    expect(said("固定资产30.00万元，其他固定资产0万元。", "assets").map((claim) => claim.split(" ")[2])).toEqual([
      "fixed",
      "其他固定资产"
    ]));
  it("三公经费财政拨款支出 of a final account is the three public expenses", () =>
    expect(ofFinal("“三公”经费财政拨款支出年初预算为0.95万元，支出决算为0.00万元。", "threePublic")).toEqual([
      "2026 budget threePublic 0.95",
      "2026 final threePublic 0.00"
    ]));
});

describe("what is not said of the budget", () => {
  it("a threshold is no amount", () => expect(said("单价100万元（含）以上设备0台（套）。", "assets")).toEqual([]));
  it.each(["截至2025年8月31日", "截止2025年12月31日"])("%s is of 2025", (words) =>
    expect(said(`${words}，固定资产30.00万元。`, "assets")).toEqual(["2025 budget fixed 30.00"])
  );
});

describe("reasons", () => {
  it.each([
    "主要原因是",
    "主要原因是：",
    "主要原因：",
    "主要原因为",
    "原因是",
    "主要是",
    "主要是因为",
    "主要由于",
    "主要系"
  ])("%s opens one", (words) =>
    expect(said(`公务接待费2.00万元，比2025年预算减少0.50万元，${words}来访减少。`)).toEqual([
      "2026 budget receptions 2.00 change -0.50 decrease against 2025 budget because 来访减少"
    ])
  );
  it("an empty one is none", () =>
    expect(
      said(
        "公务用车购置及运行费6.40万元，与2025年预算持平，主要原因是。其中：公务用车购置费0.00万元，与2025年预算持平，主要原因是无此支出。"
      )
    ).toEqual([
      "2026 budget vehicles 6.40 same against 2025 budget",
      "2026 budget vehiclePurchase 0.00 same against 2025 budget because 无此支出"
    ]));
  it("in a sentence of its own is of what that sentence names", () => {
    const found = claimsOf(
      [
        "支出预算9.00万元，其中：财政拨款支出预算9.00万元，比2025年预算减少1.00万元；国有资本经营预算拨款支出预算0.00万元，与2025年预算持平。财政拨款支出减少的主要原因是项目调整。"
      ],
      "budget"
    );
    expect(found.filter(({reason}) => reason).map(({fund, change}) => [fund, change?.fen])).toEqual([
      ["appropriation", -1_000_000]
    ]);
  });
  it("holds its own numbers, years and directions", () => {
    expect(
      said("公务用车购置费15万元，比2025年预算减少10万元，主要原因是2026年新增1辆，与2025年购置的车型不同。")
    ).toEqual([
      "2026 budget vehiclePurchase 15 change -10 decrease against 2025 budget because 2026年新增1辆，与2025年购置的车型不同"
    ]);
  });
});

describe("print", () => {
  const expected = [
    "2026 budget revenue 1234.56 change -10.00 rate -0.80 decrease against 2025 budget because 项目调整"
  ];
  it.each([
    [["收入预算1234.56万元，比2025年预", "算减少10.0", "0万元，下降0.80%，主要原", "因是项目调", "整。"]],
    [["收入预算1,234.56万", "元，比20", "25年预算减少10.00万元，下降0.80", "%，主要原因是项目调整", "。"]]
  ])("broken over lines as %j", (lines) => expect(claimsOf(lines, "budget").map(partsOf)).toEqual(expected));
  it.each([
    "收入预算１２３４．５６万元，比２０２５年预算减少１０．００万元，下降０．８０％，主要原因是项目调整。",
    "收入预算1，234.56万元，比2025年预算减少10.00万元，下降0.80％，主要原因是项目调整。",
    "收入预算 1,234.56 万元,比 2025 年预算减少 10.00 万元,下降 0.80 %,主要原因是项目调整。"
  ])("%s", (text) => expect(claimsOf([text], "budget").map(partsOf)).toEqual(expected));
  it("full-width digits of a whole document", async () => {
    const {claims} = await readNarrative(
      "一、预算收支安排",
      "收入预算１，２３４．５６万元，比２０２５年预算减少１０．００万元。"
    );
    expect(claims.map(({code, amount, change, base}) => [code, amount?.fen, change?.fen, base?.year])).toEqual([
      ["total", 1_234_560_000, -10_000_000, 2025]
    ]);
  });
});
