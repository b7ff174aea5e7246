import type { ItemHandling } from '@/prisma/generated/enums'
import type { DepartmentCode } from '@/prisma/seed/reference/departments'

/** `listed`: on version 1 of the county list. `integrated`: 一窗受理、集成办理. `frequent`: 高频. */
type Flag = 'listed' | 'integrated' | 'frequent'

type Row = readonly [
  name: string,
  department: DepartmentCode,
  handling: ItemHandling,
  promisedDays: number,
  materials: string,
  flags: readonly Flag[],
]

const LISTED: readonly Flag[] = ['listed', 'integrated', 'frequent']
const FREQUENT: readonly Flag[] = ['integrated', 'frequent']
const INTEGRATED: readonly Flag[] = ['integrated']
const PLAIN: readonly Flag[] = []

/** 服务事项目录. Codes are `001` onwards in this order, so new items go to the end. */
export const SERVICE_ITEMS: readonly Row[] = [
  ['城乡居民养老保险参保登记', 'HRSS', 'DIRECT', 1, '身份证、户口簿', LISTED],
  ['城乡居民养老保险待遇申领', 'HRSS', 'ACCEPT_ON_BEHALF', 5, '身份证、银行卡', LISTED],
  ['养老待遇领取资格认证', 'HRSS', 'SELF_SERVICE', 0, '身份证', LISTED],
  ['社会保障卡申领与补换', 'HRSS', 'ACCEPT_ON_BEHALF', 10, '身份证、照片', LISTED],
  ['就业失业登记', 'HRSS', 'DIRECT', 1, '身份证', LISTED],
  ['就业困难人员认定', 'HRSS', 'ACCEPT_ON_BEHALF', 10, '身份证、就业创业证', LISTED],
  ['灵活就业社保补贴申请', 'HRSS', 'ACCEPT_ON_BEHALF', 20, '身份证、缴费凭证', FREQUENT],
  ['创业担保贷款申请初审', 'HRSS', 'ASSIST', 15, '身份证、营业执照', PLAIN],
  ['城乡居民医保参保登记', 'MEDICAL_INSURANCE', 'DIRECT', 1, '身份证、户口簿', LISTED],
  ['医保参保信息变更', 'MEDICAL_INSURANCE', 'DIRECT', 1, '身份证', LISTED],
  ['异地就医备案', 'MEDICAL_INSURANCE', 'DIRECT', 1, '身份证或社保卡', LISTED],
  ['门诊慢特病待遇认定申请', 'MEDICAL_INSURANCE', 'ACCEPT_ON_BEHALF', 15, '身份证、病历资料', LISTED],
  ['医疗费用手工报销', 'MEDICAL_INSURANCE', 'ACCEPT_ON_BEHALF', 20, '身份证、发票、费用清单', LISTED],
  ['医保电子凭证激活', 'MEDICAL_INSURANCE', 'ASSIST', 0, '身份证', FREQUENT],
  ['生育津贴申领', 'MEDICAL_INSURANCE', 'ACCEPT_ON_BEHALF', 15, '身份证、出生医学证明', INTEGRATED],
  ['最低生活保障申请', 'CIVIL_AFFAIRS', 'ACCEPT_ON_BEHALF', 22, '身份证、户口簿、授权书', LISTED],
  ['特困人员救助供养申请', 'CIVIL_AFFAIRS', 'ACCEPT_ON_BEHALF', 22, '身份证、户口簿', LISTED],
  ['临时救助申请', 'CIVIL_AFFAIRS', 'ACCEPT_ON_BEHALF', 10, '身份证、困难说明', LISTED],
  ['高龄津贴申请', 'CIVIL_AFFAIRS', 'DIRECT', 5, '身份证、银行卡', LISTED],
  ['残疾人两项补贴申请', 'CIVIL_AFFAIRS', 'ACCEPT_ON_BEHALF', 15, '身份证、残疾人证', LISTED],
  ['经济困难老年人服务补贴申请', 'CIVIL_AFFAIRS', 'ACCEPT_ON_BEHALF', 15, '身份证、户口簿', FREQUENT],
  ['孤儿基本生活费申请', 'CIVIL_AFFAIRS', 'ACCEPT_ON_BEHALF', 15, '身份证明、户口簿', INTEGRATED],
  ['婚姻登记预约', 'CIVIL_AFFAIRS', 'ASSIST', 0, '身份证', INTEGRATED],
  ['生育登记', 'HEALTH', 'DIRECT', 1, '身份证、结婚证', LISTED],
  ['农村部分计划生育家庭奖励扶助申请', 'HEALTH', 'ACCEPT_ON_BEHALF', 20, '身份证、户口簿', FREQUENT],
  ['独生子女父母光荣证补办', 'HEALTH', 'ACCEPT_ON_BEHALF', 5, '身份证、户口簿', INTEGRATED],
  ['家庭医生签约', 'HEALTH', 'DIRECT', 0, '身份证', LISTED],
  ['居民健康档案建立', 'HEALTH', 'DIRECT', 1, '身份证', FREQUENT],
  ['严重精神障碍患者监护补助申请', 'HEALTH', 'ACCEPT_ON_BEHALF', 20, '身份证、诊断证明', PLAIN],
  ['居住证申领受理', 'GOV_SERVICE', 'ACCEPT_ON_BEHALF', 15, '身份证、居住证明', LISTED],
  ['不动产登记信息查询', 'GOV_SERVICE', 'SELF_SERVICE', 0, '身份证', FREQUENT],
  ['公积金提取帮办', 'GOV_SERVICE', 'CROSS_REGION', 3, '身份证、银行卡', FREQUENT],
  ['老年人优待证办理', 'GOV_SERVICE', 'DIRECT', 1, '身份证、照片', FREQUENT],
  ['水电气费缴纳', 'GOV_SERVICE', 'SELF_SERVICE', 0, '户号', FREQUENT],
  ['个体工商户登记帮办', 'GOV_SERVICE', 'ASSIST', 3, '身份证、经营场所证明', FREQUENT],
  ['跨省通办事项代收代转', 'GOV_SERVICE', 'CROSS_REGION', 5, '按事项要求', INTEGRATED],
  ['公租房租赁补贴申请', 'GOV_SERVICE', 'ACCEPT_ON_BEHALF', 30, '身份证、收入证明', PLAIN],
  ['法律援助申请', 'JUSTICE', 'ACCEPT_ON_BEHALF', 5, '身份证、案情材料', LISTED],
  ['公证事项咨询与预约', 'JUSTICE', 'ASSIST', 0, '身份证', PLAIN],
  ['人民调解申请', 'JUSTICE', 'DIRECT', 0, '身份证', PLAIN],
  ['义务教育入学信息登记', 'EDUCATION', 'ASSIST', 5, '户口簿、房产或居住证明', PLAIN],
  ['家庭经济困难学生资助申请', 'EDUCATION', 'ACCEPT_ON_BEHALF', 20, '身份证、困难证明', PLAIN],
  ['惠农补贴一卡通信息变更', 'FINANCE', 'ACCEPT_ON_BEHALF', 10, '身份证、银行卡', PLAIN],
  ['志愿者注册登记', 'SOCIAL_WORK', 'SELF_SERVICE', 0, '身份证', PLAIN],
  ['党员组织关系转接', 'ORGANIZATION', 'DIRECT', 5, '身份证、介绍信', PLAIN],
]
