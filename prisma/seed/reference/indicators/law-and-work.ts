import type { IndicatorSource } from '@/prisma/seed/reference/indicators/types'

/** 法律与调解 */
export const LAW_INDICATORS: readonly IndicatorSource[] = [
  {
    code: 'E14a',
    name: '法律咨询',
    unit: '件',
    help: '当面、电话、视频咨询均计，同一人同一事项只计一件。',
    definition: '本月法律援助工作站解答的法律咨询件数。',
    facility: 'LEGAL_AID',
    departmentCode: 'JUSTICE',
  },
  {
    code: 'E14b',
    name: '法律援助',
    unit: '件',
    help: '填写本月受理并指派的法律援助案件。',
    definition: '本月由工作站受理的法律援助件数。',
    facility: 'LEGAL_AID',
    departmentCode: 'JUSTICE',
  },
  {
    code: 'E14',
    name: '法律咨询和援助合计',
    unit: '件',
    derivation: 'FORMULA',
    help: '自动合计，不能填写。',
    definition: '法律咨询件数与法律援助件数之和。',
    facility: 'LEGAL_AID',
    departmentCode: 'JUSTICE',
    parts: ['E14a', 'E14b'],
  },
  {
    code: 'E17a',
    name: '矛盾纠纷受理',
    unit: '件',
    help: '填写本月新受理的矛盾纠纷件数。',
    definition: '本月登记受理的矛盾纠纷件数，同一纠纷只计一件。',
    departmentCode: 'JUSTICE',
  },
  {
    code: 'E17b',
    name: '矛盾纠纷调解成功',
    unit: '件',
    help: '填写本月调解成功的件数，含以前月份受理的。',
    definition: '本月达成调解协议的件数，不得超过以前结转件数加本月受理件数。',
    departmentCode: 'JUSTICE',
  },
]

/** 就业帮扶 */
export const EMPLOYMENT_INDICATORS: readonly IndicatorSource[] = [
  {
    code: 'E15',
    name: '新增获岗位信息失业人员',
    unit: '人',
    derivation: 'REGISTER',
    help: '登记了就业帮扶台账的，由台账自动合计；没有登记的，只填本月第一次获得岗位信息的人。',
    definition: '本月新增的、通过就业帮扶驿站获得岗位信息的失业人员数。',
    facility: 'JOB_STATION',
    departmentCode: 'HRSS',
  },
  {
    code: 'E16',
    name: '新增成功就业人员',
    unit: '人',
    derivation: 'REGISTER',
    help: '登记了就业帮扶台账的，由台账自动合计；没有登记的，只填本月新就业的人，累计不得超过获岗位信息的人数。',
    definition: '本月新增的、经就业帮扶驿站帮扶成功就业的人员数。',
    facility: 'JOB_STATION',
    departmentCode: 'HRSS',
  },
]

/** 开放时间 */
export const OPENING_INDICATORS: readonly IndicatorSource[] = [
  {
    code: 'E18a',
    name: '开放天数',
    unit: '天',
    help: '默认按开放时间推算，与实际不同时修改。',
    definition: '本月中心对群众开放的天数，不超过当月天数。',
    orgRule: 'NONE',
  },
  {
    code: 'E18b',
    name: '错时延时服务小时',
    unit: '小时',
    help: '默认按开放时间和错时延时服务推算，与实际不同时修改；含工作日晚间、周末和节假日，取整。',
    definition: '本月在常规工作时间以外开放服务的小时数。',
    orgRule: 'NONE',
  },
]
