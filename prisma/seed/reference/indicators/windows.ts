import type { IndicatorSource } from '@/prisma/seed/reference/indicators/types'

const ACCEPTED = '填写本月窗口新受理的件数，不含咨询和帮办代办。'
const FROM_CALLS = '由满意度回访台账自动生成，无需填写；有出入请修改台账。'
const accepted = (matter: string) => `本月中心窗口受理的${matter}事项件数，以受理登记为准，同一件只计一次。`

/** 窗口服务 */
export const WINDOW_INDICATORS: readonly IndicatorSource[] = [
  {
    code: 'E02a',
    name: '窗口受理：社保',
    unit: '件',
    help: ACCEPTED,
    definition: accepted('社会保险、就业'),
    departmentCode: 'HRSS',
  },
  {
    code: 'E02b',
    name: '窗口受理：医保',
    unit: '件',
    help: ACCEPTED,
    definition: accepted('医疗保障'),
    departmentCode: 'MEDICAL_INSURANCE',
  },
  {
    code: 'E02c',
    name: '窗口受理：民政',
    unit: '件',
    help: ACCEPTED,
    definition: accepted('民政'),
    departmentCode: 'CIVIL_AFFAIRS',
  },
  {
    code: 'E02d',
    name: '窗口受理：司法',
    unit: '件',
    help: ACCEPTED,
    definition: accepted('司法行政'),
    departmentCode: 'JUSTICE',
  },
  {
    code: 'E02e',
    name: '窗口受理：其他',
    unit: '件',
    help: '填写社保、医保、民政、司法以外各类事项的受理件数。',
    definition: accepted('上述四类以外的'),
    departmentCode: 'GOV_SERVICE',
  },
  {
    code: 'E02',
    name: '窗口受理件合计',
    unit: '件',
    derivation: 'FORMULA',
    help: '自动合计，不能填写。',
    definition: '社保、医保、民政、司法、其他五类受理件之和。',
    departmentCode: 'GOV_SERVICE',
    parts: ['E02a', 'E02b', 'E02c', 'E02d', 'E02e'],
  },
  {
    code: 'E03',
    name: '窗口办结件',
    unit: '件',
    help: '填写本月办结的件数，含以前月份受理、本月办结的。',
    definition: '本月办结的窗口受理件。不得超过以前结转件数加本月受理件数。',
    departmentCode: 'GOV_SERVICE',
  },
  {
    code: 'E04',
    name: '帮办代办、上门服务件',
    unit: '件',
    help: '填写为老年人、残疾人等帮办代办和上门办理的件数。',
    definition: '本月由工作人员帮办、代办或上门办理的件数，一般不超过本月受理件数。',
    departmentCode: 'GOV_SERVICE',
  },
  {
    code: 'Q01a',
    name: '满意度回访',
    unit: '次',
    derivation: 'REGISTER',
    help: FROM_CALLS,
    definition: '本月对服务对象进行满意度回访的次数，一人一次计一次。',
    departmentCode: 'GOV_SERVICE',
  },
  {
    code: 'Q01b',
    name: '回访满意',
    unit: '次',
    derivation: 'REGISTER',
    help: FROM_CALLS,
    definition: '本月回访中答复满意的次数，不超过回访次数；回访不足 10 次不计算满意率。',
    departmentCode: 'GOV_SERVICE',
  },
]
