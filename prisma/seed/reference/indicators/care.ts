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
  {
    code: 'E10',
    name: '假期托管在册儿童',
    unit: '人(按期)',
    derivation: 'REGISTER',
    help: '由儿童托管台账自动生成，只在开班当月显示，跨月不重复计；有出入请修改台账。',
    definition:
      '本月开班的假期托管班在册儿童数之和，按期计人：同一儿童参加两期计两人，同一期跨月只在开班当月计一次，不按天计人次。',
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
  {
    code: 'E13',
    name: '医生坐诊班次',
    unit: '班次',
    derivation: 'REGISTER',
    help: '由医生坐诊安排自动生成，停诊、补诊请在坐诊日历登记。',
    definition:
      '本月医生在健康驿站坐诊的班次，一名医生坐诊半天计一班次。按坐诊安排逐日推算：法定节假日不计，登记了停诊或补诊的日子以登记为准。',
    facility: 'HEALTH_POST',
    departmentCode: 'HEALTH',
  },
]
