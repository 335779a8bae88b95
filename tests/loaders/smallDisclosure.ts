import {mkdir, mkdtemp, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";

export interface Small {
  readonly name?: string;
  readonly year?: number;
  readonly basic?: string;
  readonly project?: string;
  readonly total?: string;
  readonly kind?: "预算" | "决算";
}

/** A disclosure in the shape of a real one: a cover line, a claim and one table. */
export function small({
  name = "天门市示例局",
  year = 2026,
  basic = "10.00",
  project = "2.50",
  total = "12.50",
  kind = "预算"
}: Small = {}): string {
  return `# ${name} ${year} 年部门${kind}公开

### 一、预算收支安排及增减变化情况

${year} 年预算支出总额 ${total} 万元，比上年预算增加 1.5 万元，增长 13.64 %。支出增长主要原因是新增人员。

### 部门支出总表

单位：万元

| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| --- | --- | ---: | ---: | ---: |
|  | 合计 | ${total} | ${basic} | ${project} |
| 208 | 社会保障和就业支出 | ${total} | ${basic} | ${project} |
| 210 | 卫生健康支出 |  |  |  |
`;
}

/** A folder data/ with these files, in a temporary place. */
export async function dataFolder(files: Readonly<Record<string, string>>): Promise<string> {
  const root = join(await mkdtemp(join(tmpdir(), "budget-")), "data");
  await mkdir(root);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), {recursive: true});
    await writeFile(join(root, path), text);
  }
  return root;
}
