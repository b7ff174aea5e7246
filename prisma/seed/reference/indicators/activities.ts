import type { IndicatorSource } from '@/prisma/seed/reference/indicators/types'

const FROM_REGISTER = '由活动台账自动生成，无需填写；有出入请修改活动记录。'

const derived = (
  row: Pick<IndicatorSource, 'code' | 'name' | 'unit' | 'definition'> & Partial<IndicatorSource>,
): IndicatorSource => ({ help: FROM_REGISTER, derivation: 'ACTIVITY', ...row })

/** 到访与活动 */
export const VISIT_AND_ACTIVITY_INDICATORS: readonly IndicatorSource[] = [
  {
    code: 'E01',
    name: '到访群众人次',
    unit: '人次',
    derivation: 'VISIT',
    help: '登记了每日到访的，由每日数自动合计；没有每日登记的，填写本月合计。',
    definition:
      '本月进入中心的群众人次。同一天有多种来源的只取一种，依次为闸机、摄像头、人工登记、导入、估算。',
  },
  derived({
    code: 'A01',
    name: '活动场次',
    unit: '场次',
    definition: '日期在本月、状态为已举办的活动场次；联合举办的只计主办方。',
  }),
  derived({
    code: 'A02',
    name: '活动参与人次',
    unit: '人次',
    definition: '本月已举办活动的参与人次之和。',
  }),
  derived({
    code: 'A03',
    name: '活动参与户数',
    unit: '户',
    definition: '本月已举办活动登记的参与户数之和；未登记户数的活动不计。',
  }),
  derived({
    code: 'A04',
    name: '培训班课次',
    unit: '次',
    definition: '本月已举办、类型为培训班的活动次数，一次课计一次。',
  }),
  derived({
    code: 'A05',
    name: '健康讲座场次',
    unit: '场次',
    definition: '本月已举办、类型为健康讲座的活动场次。',
    departmentCode: 'HEALTH',
  }),
  derived({
    code: 'A06',
    name: '义诊次数',
    unit: '次',
    definition: '本月已举办、类型为义诊的活动次数。',
    departmentCode: 'HEALTH',
  }),
  derived({
    code: 'A08a',
    name: '志愿者服务人次',
    unit: '人次',
    definition: '本月已举办活动中志愿者服务的人次之和。',
    departmentCode: 'SOCIAL_WORK',
  }),
  derived({
    code: 'A08b',
    name: '志愿服务时长',
    unit: '小时',
    definition: '本月已举办活动中志愿服务时长之和，舍去不足一小时的部分。',
    departmentCode: 'SOCIAL_WORK',
  }),
  derived({
    code: 'A10',
    name: '家庭教育指导场次',
    unit: '场次',
    definition: '本月已举办、类型为家庭教育的活动场次。',
    departmentCode: 'EDUCATION',
  }),
  derived({
    code: 'A11',
    name: '青少年心理健康辅导场次',
    unit: '场次',
    definition: '本月已举办、类型为青少年心理辅导的活动场次。',
    departmentCode: 'EDUCATION',
  }),
]
