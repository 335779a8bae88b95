import {isHeaderWord} from "../tables/columns.js";
import {labelOf, labelSource, togetherSource} from "./labels.js";
import type {Personal} from "./numbers.js";
import {plainOf} from "./plain.js";

const compound =
  "欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 夏侯 司徒 长孙 宇文 端木 南宫 闻人 澹台 轩辕 呼延 百里".split(" ");
const single =
  "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄穆萧尹姚邵湛汪祁毛禹狄米贝明臧伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万柯昝管卢莫房裘缪解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊甄曲家封芮储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰鄂索咸籍赖卓蔺屠蒙池乔阴胥苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿扈燕冀浦尚农温庄晏柴瞿阎充慕茹习宦艾鱼容向古易慎戈廖庾终暨居衡步耿弘匡国文寇广禄阙东殴殳沃利蔚越夔隆巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜鞠丰巢关蒯查荆红游竺权逯盖益桓仉督岳帅缑亢况郈琴商牟佘佴伯赏墨哈谯笪年爱阳佟福邸肖付代覃涂冼";

/** Words that begin like a surname and are no name. */
const words = new Set(
  (
    "单位 单位名称 单位负责 任务 任职 任期 任免 高度 高度重视 应当 应该 成员 成本 管理 管理人 安排 安全 方案 方式 方法 计划 计算 金额 时间 时限 水平 水利 党委 党组 党建 万元 全部 全面 全年 公开 公示 公章 公司 公用 " +
    "相关 相应 明细 明确 和 于 家庭 家属 关于 常务 经费 经办 广告 宣传 项目 项目名 项目组 支出 支付 年度 年月日 年初 年末 国家 国有 农业 农村 文化 文件 文号 程序 平均 通过 通知 白天 车辆 东部 后勤 空白 满意 满意度 " +
    "利用 别的 从业 丰富 边界 向上 养老 都是 步骤 容量 古迹 易地 居民 连续 充分 司法 越级 权限 元 包括 华中 左右 平台 云平台 有关 有限 干部 解决 强化 资料 查询 查看 盖章 简介 印章 印鉴 符合 景区 温度 能力 通信 言行 项 商务 " +
    "石油 何时 施工 施行 章程 花费 时任 宗旨 谈话 路段 江段 林业 田间 山林 谷物 牧业 池塘 农户 幸福 贡献 师资 沙场 鱼塘 红线 游客 益处 岳阳 福利 代表 代码 代理 办公 办公室 部门 人员 姓名 职务 职称 职责 电话 日期 签字 签名 签章 意见 审核 合计 总计 小计 其他 备注 说明 地址 性别 序号 无"
  ).split(" ")
);

const han = "[\\u4e00-\\u9fff]";
const name = `(?:(?:${compound.join("|")})${han}{1,2}|[${single}]${han}{1,2})`;
const abroad = `${han}{2,8}(?:[·•]${han}{1,8})+|[A-Z][a-z]+(?: [A-Z][a-z.]*)*`;
const office = "(?:同志|先生|女士|老师|主任|局长|科长|处长|股长|院长|校长|所长|站长|书记|会计|经理)";
const anyLabel = [
  labelSource("name"),
  labelSource("telephone"),
  labelSource("identity"),
  labelSource("mail"),
  "职务|单位|部门|日期|签字|签章|盖章"
].join("|");
const end = `(?=${office}?(?:$|[\\s\\d,，。;；、:：()/|+]|(?:办公|联系|移动|固定|项目|单位|财务)?(?:${anyLabel})))`;
const also = `(?: ?(?:[、,，/]|和) ?${name}${end}| ${name}${end})*`;

const wholeName = new RegExp(`^${name}$|^(?:${abroad})$`);
const shortText = new RegExp(`^${han}{2,4}$`);
const asker = `(?:${togetherSource}|${labelSource("name")})`;

/** A name behind its label: with a colon any short word, or one written with a space; with a space what begins with a surname; without either only in a text of its own, to its end, a digit or another label. */
const behind: readonly RegExp[] = [
  new RegExp(
    `(${asker} ?[:：] *)((?:${name}|${han}{2,4}|[${single}] +${han}(?!${han})|${abroad})${end}${also}${office}?)`,
    "g"
  ),
  new RegExp(`(${asker}[ |｜]+)(${name}${end}${also}${office}?)`, "g"),
  new RegExp(
    `(^${han}{0,6}${labelSource("name")})(${name}(?=${office}?(?:$|\\d|[,，;； ]*(?:办公|联系|移动|固定)?(?:${labelSource("telephone")}))))`,
    "g"
  ),
  new RegExp(`(${labelSource("telephone")} ?[:：] *)(${name}(?= *(?:\\([^()]*\\))?[ ,，:：]+[\\d(+]))`, "g")
];

/** Most texts are done with here. */
const mayHold = new RegExp(`${labelSource("name")}|${labelSource("telephone")} ?[:：]`);

function isWord(text: string): boolean {
  return words.has(text) || isHeaderWord(text) || labelOf(text).length > 0;
}

/** The names of persons behind their labels in a text. */
export function namesIn(text: string): Personal[] {
  if (!mayHold.test(text)) return [];
  const plain = plainOf(text);
  const found: Personal[] = [];
  for (const pattern of behind) {
    for (const match of plain.text.matchAll(pattern)) {
      const [, label, value] = match;
      const [from, to] = [match.index + label!.length, match.index + match[0].length];
      if (isWord(value!.trim()) || found.some((other) => from < other.to && other.from < to)) continue;
      found.push({kind: "name", from, to});
    }
  }
  return found.map(({kind, from, to}) => ({kind, from: plain.at(from), to: plain.at(to - 1) + 1}));
}

/** Whether a cell holds nothing but names: a surname and one or two characters, several with a sign between. */
export function isName(text: string): boolean {
  const parts = partsOf(text);
  return parts.length > 0 && parts.every((part) => wholeName.test(part) && !isWord(part));
}

/** Whether a cell may hold a name where one is asked for: any two to four characters that mean nothing else. */
export function mayBeName(text: string): boolean {
  const parts = partsOf(text);
  return parts.length > 0 && parts.every((part) => (shortText.test(part) || wholeName.test(part)) && !isWord(part));
}

function partsOf(text: string): string[] {
  const plain = plainOf(text).text.trim();
  const bare = plain.replace(/\([^()]*\)$/, "").replace(new RegExp(`${office}$`), "");
  const spread = new RegExp(`^[${single}] +${han}$`).test(bare) ? bare.replace(/ +/, "") : bare;
  return spread.split(/[、,，/;； ]+/).filter(Boolean);
}
