/** County bureaus with services in the centers, in the order in which they are listed. */
export const DEPARTMENTS = [
  ['GOV_SERVICE', '政务服务管理局'],
  ['CIVIL_AFFAIRS', '民政局'],
  ['HEALTH', '卫健局'],
  ['EDUCATION', '教育局'],
  ['JUSTICE', '司法局'],
  ['FINANCE', '财政局'],
  ['HRSS', '人社局'],
  ['MEDICAL_INSURANCE', '医保局'],
  ['SOCIAL_WORK', '社会工作部'],
  ['ORGANIZATION', '组织部'],
] as const

export type DepartmentCode = (typeof DEPARTMENTS)[number][0]
