import type {Locale} from "../locale.js";

/** What a document is that is no disclosure, in Chinese; each English name as src/disclosure/outline/otherDocuments.ts has it. */
const chinese: Readonly<Record<string, string>> = {
  "an error page": "网站的出错页面",
  "a page to log in": "网站的登录页面",
  "a page that lists documents": "网站的文件列表页",
  "an evaluation report": "绩效评价报告",
  "a flow chart": "流程图",
  "a government's budget report": "政府预算报告",
  "an audit report": "审计报告",
  "a tender notice": "采购公告",
  "a notice": "通知公告",
  "a work report": "工作报告",
  "an explanation for readers": "解读材料",
  "a list of duties or fees": "事项或收费清单",
  "a catalogue": "目录",
  "a contract or letter": "合同或函件",
  "an invoice": "发票",
  "a law": "法律法规",
  "a list of persons": "人员名单",
  "minutes of a meeting": "会议纪要",
  "a guide": "办事指南",
  "a form to fill in": "空白申请表",
  "a form without amounts": "没有金额的空表"
};

/** The name in the language of the page; one without a row stays as it is. */
export function otherDocumentText(name: string, locale: Locale): string {
  return (locale === "zh" ? chinese[name] : undefined) ?? name;
}
