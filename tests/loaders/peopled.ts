import {small} from "./smallDisclosure.js";

/** A disclosure with people in every place that a document has: prose, forms, heads of columns, cells of amounts. */
export const peopled = `${small({basic: "1381234.56", project: "13981.00", total: "1395215.56"})}
联系人：张三　联系电话：0728-5223456，手机+8613812345678,13987654321

### 项目申报表

| 填报人 | 联系电话 |
| --- | --- |
| 李四 | 13812345678 |
| 王五 | （0728）5223456 |

### 项目支出表

单位：元

| 项目名称 | 项目负责人 | 手机号码 | 合计 | 一般公共预算 |
| --- | --- | --- | ---: | ---: |
| 档案修复 | 张三 | 13812345678 | 13812345678 | 13812345678 |
| 养老补助 | 李四 | 0728 5223456 | 164978640.00 | 164978640.00 |

六、其他：身份证号420106198001011235，邮箱someone@example.com。
`;

/** What of them may stand nowhere. */
export const people = ["张三", "李四", "王五", "5223456", "13987654321", "420106198001011235", "someone@"];
