import type { ActivityMetric } from '@/lib/metrics/catalogue/types'
import type { ActivityFact } from '@/lib/metrics/facts/types'

const SUM = '期间各月相加'
const HOST = '联合举办的只计主办方'
const SPLIT = '联合举办的按约定分摊到各方'
const ofHost = '已举办、日期在期间内、主办中心当月月报已审核或已锁定的活动'

const events = (
  code: string,
  name: string,
  unit: string,
  rest: Pick<Partial<ActivityMetric>, 'type' | 'department'> = {},
): ActivityMetric => ({
  source: 'ACTIVITY',
  kind: 'SUM',
  code,
  name,
  unit,
  places: 0,
  formula: `${ofHost}${rest.type ? '，类型相符' : ''}的场次。`,
  timeRule: SUM,
  orgRule: HOST,
  amount: (fact) => BigInt(fact.events) * 100n,
  ...rest,
})

const people = (
  words: Pick<ActivityMetric, 'code' | 'name' | 'unit' | 'orgRule'> & Partial<ActivityMetric>,
  amount: (fact: ActivityFact) => bigint,
): ActivityMetric => ({
  source: 'ACTIVITY',
  kind: 'SUM',
  places: 0,
  formula: `${ofHost}的${words.name.replace('活动', '')}之和。`,
  timeRule: SUM,
  amount,
  ...words,
})

/** A01–A11: activities. */
export const ACTIVITY_METRICS: readonly ActivityMetric[] = [
  events('A01', '活动场次', '场次'),
  people(
    { code: 'A02', name: '活动参与人次', unit: '人次', orgRule: SPLIT },
    (fact) => BigInt(fact.attendances) * 100n,
  ),
  people(
    { code: 'A03', name: '活动参与户数', unit: '户', orgRule: HOST },
    (fact) => BigInt(fact.households) * 100n,
  ),
  events('A04', '培训班课次', '次', { type: 'TRAINING' }),
  events('A05', '健康讲座场次', '场次', { type: 'HEALTH_TALK', department: 'HEALTH' }),
  events('A06', '义诊次数', '次', { type: 'FREE_CLINIC', department: 'HEALTH' }),
  people(
    {
      code: 'A07',
      name: '年均参与人次',
      unit: '人次/年',
      places: 1,
      orgRule: '各中心的年均相加',
      timeRule: '年均：完整自然年的平均；当年未完、月报未齐的年份不取',
      formula: '各完整自然年活动参与人次之和 ÷ 年数；不满一个完整年的显示“不足一年”。',
    },
    (fact) => BigInt(fact.attendances) * 100n,
  ),
  people(
    {
      code: 'A08a',
      name: '志愿者服务人次',
      unit: '人次',
      orgRule: SPLIT,
      department: 'SOCIAL_WORK',
    },
    (fact) => BigInt(fact.volunteers) * 100n,
  ),
  people(
    {
      code: 'A08b',
      name: '志愿服务时长',
      unit: '小时',
      places: 1,
      orgRule: SPLIT,
      department: 'SOCIAL_WORK',
    },
    (fact) => fact.hours,
  ),
  {
    ...people({ code: 'A09', name: '共建单位参与数', unit: '家', orgRule: '各单位只计一次' }, () => 0n),
    kind: 'PARTNERS',
    formula: `参与${ofHost}的共建单位数，同一单位只计一次。`,
    timeRule: '期间内去重',
  },
  events('A10', '家庭教育指导场次', '场次', { type: 'FAMILY_EDUCATION', department: 'EDUCATION' }),
  events('A11', '青少年心理健康辅导场次', '场次', {
    type: 'YOUTH_COUNSELLING',
    department: 'EDUCATION',
  }),
]
