import type { IndicatorSource } from '@/prisma/seed/reference/indicators/types'

/** 老年服务 */
export const ELDERLY_INDICATORS: readonly IndicatorSource[] = [
  {
    code: 'E05',
    name: '老年食堂供餐人次',
    unit: '人次',
    help: '一位老人就餐一次计一人次，含送餐上门。',
    definition: '本月老年食堂为老年人供餐的人次。有供餐必有开餐天数。',
    facility: 'CANTEEN',
    departmentCode: 'CIVIL_AFFAIRS',
  },
  {
    code: 'E06',
    name: '食堂开餐天数',
    unit: '天',
    help: '当天供过一餐即计一天。',
    definition: '本月老年食堂开餐的天数，不超过当月天数，也不超过食堂存在的天数。',
    orgRule: 'NONE',
    facility: 'CANTEEN',
    departmentCode: 'CIVIL_AFFAIRS',
  },
  {
    code: 'E08a',
    name: '助浴服务人次',
    unit: '人次',
    help: '在助浴间或上门助浴，一人一次计一人次。',
    definition: '本月提供助浴服务的人次。',
    facility: 'BATHING',
    departmentCode: 'CIVIL_AFFAIRS',
  },
  {
    code: 'E08b',
    name: '助医服务人次',
    unit: '人次',
    help: '含陪诊、代取药、协助预约。',
    definition: '本月为老年人提供助医服务的人次，不含健康驿站的检测。',
    facility: 'DAY_CARE',
    departmentCode: 'CIVIL_AFFAIRS',
  },
  {
    code: 'E08c',
    name: '日间照料服务人次',
    unit: '人次',
    help: '一位老人在日间照料室一天计一人次。',
    definition: '本月日间照料服务的人次。',
    facility: 'DAY_CARE',
    departmentCode: 'CIVIL_AFFAIRS',
  },
]

/** 儿童服务 */
export const CHILDREN_INDICATORS: readonly IndicatorSource[] = [
  {
    code: 'E09',
    name: '四点半课堂服务人次',
    unit: '人次',
    help: '一名学生到课一天计一人次。寒暑假一般为 0，有数请说明。',
    definition: '本月四点半课堂到课学生人次，不含假期托管班。',
    facility: 'AFTER_SCHOOL',
    departmentCode: 'EDUCATION',
  },
]

/** 新就业群体 */
export const NEW_EMPLOYMENT_INDICATORS: readonly IndicatorSource[] = [
  {
    code: 'E11',
    name: '暖心驿站服务新就业群体',
    unit: '人次',
    help: '快递员、外卖员、网约车和货车司机等进站一次计一人次。',
    definition: '本月暖心驿站服务新就业群体的人次。',
    facility: 'WARM_STATION',
    departmentCode: 'SOCIAL_WORK',
  },
]

/** 健康服务 */
export const HEALTH_INDICATORS: readonly IndicatorSource[] = [
  {
    code: 'E12',
    name: '健康驿站服务人次',
    unit: '人次',
    help: '含检测、问诊、健康咨询，一人一次计一人次；义诊活动的人次记入活动，不在此重复。',
    definition: '本月健康驿站服务群众的人次。',
    facility: 'HEALTH_POST',
    departmentCode: 'HEALTH',
  },
]
