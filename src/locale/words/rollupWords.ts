/** Words of a department beside its units. */
export const rollupWords = {
  departmentUnits: ["Its units’ own disclosures, {year}", "所属单位公开数，{year} 年"],
  departmentAgrees: [
    "Revenue that all its units disclose adds up to {sum}, the department’s total ({unit}).",
    "所属单位公开的收入合计 {sum}，与部门总计一致（{unit}）。"
  ],
  departmentDiffers: [
    "Revenue that all its units disclose adds up to {sum}; the department’s total is {total} ({unit}).",
    "所属单位公开的收入合计 {sum}，部门总计为 {total}（{unit}）。"
  ],
  departmentOthers: [
    "Its table lists {all} units; no disclosure of {count} of them is here, so the sum cannot be compared.",
    "部门报表列有 {all} 个单位，其中 {count} 个单位的公开文件未载入，合计无法比对。"
  ],
  listedByDepartment: ["Revenue in the department’s table ({unit})", "部门报表所列收入（{unit}）"],
  ownDisclosure: ["Revenue in its own disclosure ({unit})", "单位公开的收入（{unit}）"],
  departmentOutcome: ["Outcome", "结果"],
  amountsAgree: ["agree", "一致"],
  amountsDiffer: ["differ", "不一致"]
} as const;
