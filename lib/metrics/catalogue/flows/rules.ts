import type { RegisterMetric, ReportingMetric, ReportMetric } from '@/lib/metrics/catalogue/types'

const SUM = '期间各月相加'
const OFFICIAL = '只取已审核、已锁定的月报'
const ADDED = '各中心相加'
const SHARE = 'Σ÷Σ，不取各月、各中心的平均'

type ReportWords = Pick<ReportMetric, 'code' | 'name' | 'unit'> & Partial<ReportMetric>

const reported = (words: ReportWords): ReportMetric => ({
  source: 'REPORT',
  kind: 'SUM',
  places: 0,
  indicators: [words.code],
  formula: `月报“${words.name}”（${words.code}）之和，${OFFICIAL}。`,
  timeRule: SUM,
  orgRule: ADDED,
  ...words,
})

const row = (
  code: string,
  name: string,
  unit: string,
  rest: Pick<Partial<ReportMetric>, 'facility' | 'department'> = {},
): ReportMetric => reported({ code, name, unit, ...rest })

const care = { department: 'CIVIL_AFFAIRS' }
const justice = { department: 'JUSTICE' }
const legal = { facility: 'LEGAL_AID', ...justice }
const jobs = { facility: 'JOB_STATION', department: 'HRSS' }

/** E01–E18: what the months report. */
export const REPORT_METRICS: readonly ReportMetric[] = [
  row('E01', '到访群众人次', '人次'),
  row('E02a', '窗口受理：社保', '件', { department: 'HRSS' }),
  row('E02b', '窗口受理：医保', '件', { department: 'MEDICAL_INSURANCE' }),
  row('E02c', '窗口受理：民政', '件', care),
  row('E02d', '窗口受理：司法', '件', justice),
  row('E02e', '窗口受理：其他', '件', { department: 'GOV_SERVICE' }),
  row('E02', '窗口受理件合计', '件', { department: 'GOV_SERVICE' }),
  row('E03', '窗口办结件', '件', { department: 'GOV_SERVICE' }),
  row('E04', '帮办代办、上门服务件', '件', { department: 'GOV_SERVICE' }),
  row('E05', '老年食堂供餐人次', '人次', { facility: 'CANTEEN', ...care }),
  row('E06', '食堂开餐天数', '天', { facility: 'CANTEEN', ...care }),
  reported({
    code: 'E07',
    name: '老年食堂日均供餐',
    unit: '人次/天',
    places: 1,
    kind: 'DAILY',
    indicators: ['E05', 'E06'],
    facility: 'CANTEEN',
    formula: '每个食堂：Σ供餐人次 ÷ Σ自己的开餐天数；再把各食堂的日均相加。',
    timeRule: '日均：期间总数相除，不把各月日均再平均',
    orgRule: '各中心日均之和',
    ...care,
  }),
  row('E08a', '助浴服务人次', '人次', { facility: 'BATHING', ...care }),
  row('E08b', '助医服务人次', '人次', { facility: 'DAY_CARE', ...care }),
  row('E08c', '日间照料服务人次', '人次', { facility: 'DAY_CARE', ...care }),
  row('E09', '四点半课堂服务人次', '人次', { facility: 'AFTER_SCHOOL', department: 'EDUCATION' }),
  row('E11', '暖心驿站服务新就业群体', '人次', {
    facility: 'WARM_STATION',
    department: 'SOCIAL_WORK',
  }),
  row('E12', '健康驿站服务人次', '人次', { facility: 'HEALTH_POST', department: 'HEALTH' }),
  row('E14a', '法律咨询', '件', legal),
  row('E14b', '法律援助', '件', legal),
  row('E14', '法律咨询和援助合计', '件', legal),
  row('E15', '新增获岗位信息失业人员', '人', jobs),
  row('E16', '新增成功就业人员', '人', jobs),
  reported({
    code: 'E16b',
    name: '就业率',
    unit: '%',
    places: 1,
    kind: 'SHARE',
    indicators: ['E16', 'E15'],
    formula: 'Σ新增成功就业人员 ÷ Σ新增获岗位信息失业人员。',
    orgRule: SHARE,
    ...jobs,
  }),
  row('E17a', '矛盾纠纷受理', '件', justice),
  row('E17b', '矛盾纠纷调解成功', '件', justice),
  row('E18a', '开放天数', '天'),
  row('E18b', '错时延时服务小时', '小时'),
]

const NOT_CANCELLED = '已作废的不计'

const register = (
  words: Pick<RegisterMetric, 'code' | 'name' | 'unit' | 'formula' | 'source' | 'kind'> &
    Partial<RegisterMetric>,
): RegisterMetric => ({ places: 0, timeRule: SUM, orgRule: ADDED, ...words })

/** E10, E13, E19, Q01: registers of their own. */
export const REGISTER_METRICS: readonly RegisterMetric[] = [
  register({
    code: 'E10',
    name: '假期托管在册儿童',
    unit: '人',
    source: 'SESSION',
    kind: 'SUM',
    formula: `在期间内开班的假期托管班各期在册人数之和（人，按期），${NOT_CANCELLED}。`,
    timeRule: '按期计数：取开班日在期间内的各期',
    department: 'EDUCATION',
  }),
  register({
    code: 'E13',
    name: '医生坐诊班次',
    unit: '班次',
    places: 1,
    source: 'SITTING',
    kind: 'SUM',
    formula: '坐诊时间表的班次，停诊、加诊按实际。',
    department: 'HEALTH',
  }),
  register({
    code: 'E19',
    name: '社会捐赠合计',
    unit: '元',
    places: 2,
    source: 'DONATION',
    kind: 'SUM',
    formula: `资金与物资折价之和，${NOT_CANCELLED}。`,
  }),
  register({
    code: 'E19a',
    name: '社会捐赠：资金',
    unit: '元',
    places: 2,
    source: 'DONATION',
    kind: 'CASH',
    formula: `登记的捐赠资金之和，${NOT_CANCELLED}。`,
  }),
  register({
    code: 'E19b',
    name: '社会捐赠：物资折价',
    unit: '元',
    places: 2,
    source: 'DONATION',
    kind: 'GOODS',
    formula: `登记的捐赠物资折价之和，${NOT_CANCELLED}。`,
  }),
  register({
    code: 'Q01a',
    name: '满意度回访数',
    unit: '次',
    source: 'CALL',
    kind: 'CALLS',
    formula: `登记的回访次数之和，${NOT_CANCELLED}。`,
  }),
  register({
    code: 'Q01b',
    name: '满意数',
    unit: '次',
    source: 'CALL',
    kind: 'SATISFIED',
    formula: `登记的满意次数之和，${NOT_CANCELLED}。`,
  }),
  register({
    code: 'Q01c',
    name: '满意率',
    unit: '%',
    places: 1,
    source: 'CALL',
    kind: 'SATISFACTION',
    formula: 'Σ满意数 ÷ Σ回访数；回访不足10次不显示。',
    orgRule: SHARE,
  }),
]

const reporting = (words: Pick<ReportingMetric, 'code' | 'name' | 'formula' | 'kind'>): ReportingMetric => ({
  source: 'REPORTING',
  unit: '%',
  places: 1,
  timeRule: '期间各月应报数、已报数分别相加',
  orgRule: SHARE,
  ...words,
})

/** Q03: how the months were reported. */
export const REPORTING_METRICS: readonly ReportingMetric[] = [
  reporting({
    code: 'Q03a',
    name: '报送率',
    kind: 'SUBMITTED',
    formula: '已报（待审核、已审核、已锁定及提交后被退回）÷ 应报。',
  }),
  reporting({
    code: 'Q03b',
    name: '按时报送率',
    kind: 'ON_TIME',
    formula: '首次提交（未撤回）在截止时间前的 ÷ 应报；延期的按延期时间。',
  }),
  reporting({
    code: 'Q03c',
    name: '一次审核通过率',
    kind: 'FIRST_PASS',
    formula: '未经退回即审核通过的 ÷ 审核通过或曾被退回的。',
  }),
]
