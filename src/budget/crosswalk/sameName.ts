import type {Line} from "../series.js";
import {plainName} from "./plainName.js";
import type {Rule} from "./rule.js";
import {isUncoded} from "./rule.js";

/** Names that stand under many parents and tell none from another. */
const generic = /^(?:其他.*|行政运行|一般行政管理事务|机关服务|事业运行|事业机构|专项业务|专项业务活动|机关运行|信息化建设)$/;

/** One name, another code: likely, where no other line of that level bears the name. */
export const sameName: Rule = ({ended, begun, lines}, {isAllowed}) =>
  ended.filter((line) => !isUncoded(line) && !generic.test(plainName(line.label))).flatMap((from) => {
    const bearing = (of: readonly Line[]) => of.filter((line) => line.level === from.level && plainName(line.label) === plainName(from.label));
    const [to] = bearing(begun);
    if (!to || bearing(lines).length > 2 || !isAllowed([from], [to])) return [];
    return {kind: "recoded", from: [from], to: [to], confidence: "likely", reason: {id: "sameName", name: from.label}};
  });
