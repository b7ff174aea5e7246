import type { Measured, StockCenter, StockMetric, StockNeed } from '@/lib/metrics/catalogue/types'

const AS_OF = '时点数：截至当日（期末与数据截止日取早者）'
const COUNT = '各中心逐个计数，不重复'
const SUM = '各中心相加'

export const NOTHING: Measured = { value: null, part: null, whole: null, centers: 0 }

const whole = (count: number): bigint => BigInt(count) * 100n

/** Hundredths of part ÷ whole in percent, cut off; null without a whole. */
export function percentOf(part: bigint, total: bigint): bigint | null {
  return total === 0n ? null : (part * 10_000n) / total
}

/** How many centers fulfil a condition, of those to which the question applies. */
export function countOf(
  centers: readonly StockCenter[],
  isCounted: (center: StockCenter) => boolean,
  applies: (center: StockCenter) => boolean = () => true,
): Measured {
  const asked = centers.filter(applies)
  const count = asked.filter(isCounted).length
  return { value: whole(count), part: count, whole: asked.length, centers: count }
}

/** The share of `countOf` in percent. */
export function shareOf(measured: Measured): Measured {
  const { part, whole: total } = measured
  return {
    ...measured,
    value: percentOf(BigInt(part ?? 0), BigInt(total ?? 0)),
    centers: total ?? 0,
  }
}

/** Σ of what centers have; centers that say nothing are not behind the figure. Null when none says anything. */
export function sumOf(
  centers: readonly StockCenter[],
  amount: (center: StockCenter) => bigint | null,
): Measured {
  const known = centers.flatMap((center) => amount(center) ?? [])
  return {
    value: known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0n),
    part: null,
    whole: null,
    centers: known.length,
  }
}

/** Σ÷Σ over the centers that state both, times a factor, in hundredths. */
export function quotientOf(
  centers: readonly StockCenter[],
  top: (center: StockCenter) => bigint | null,
  bottom: (center: StockCenter) => bigint | null,
): { top: bigint; bottom: bigint; centers: number } {
  let [upper, lower, count] = [0n, 0n, 0]
  for (const center of centers) {
    const [above, below] = [top(center), bottom(center)]
    if (above === null || below === null) continue
    upper += above
    lower += below
    count += 1
  }
  return { top: upper, bottom: lower, centers: count }
}

export const isOpen = (center: StockCenter) => center.standing.status === 'OPEN'
export const openOf = (centers: readonly StockCenter[]) => centers.filter(isOpen)
const hasZone = (center: StockCenter, typeCode: string, isComplete = false) =>
  center.zones.some((zone) => zone.typeCode === typeCode && (!isComplete || zone.isComplete))

type Words = Pick<StockMetric, 'code' | 'name' | 'unit' | 'formula'> & Partial<StockMetric>

export const stock = (
  words: Words,
  needs: readonly StockNeed[],
  measure: StockMetric['measure'],
): StockMetric => ({
  source: 'STOCK',
  places: 0,
  timeRule: AS_OF,
  orgRule: COUNT,
  ...words,
  needs,
  measure,
})

const facility = (code: string, name: string, typeCode: string, formula: string): StockMetric =>
  stock({ code, name, unit: '个', formula }, ['STANDINGS', 'ZONES'], (centers) =>
    countOf(openOf(centers), (center) => hasZone(center, typeCode)),
  )

const inForce = (word: string) => `当日正常运行、且有${word}在用的中心数，一个中心只计一次。`

/** M09–M11: centers by what they have for a group of people. */
export const FACILITY_METRICS: readonly StockMetric[] = [
  facility('M09', '开设老年食堂中心数', 'CANTEEN', inForce('老年食堂')),
  facility('M10a', '建成暖心驿站中心数', 'WARM_STATION', inForce('暖心驿站')),
  stock(
    {
      code: 'M10b',
      name: '规范驿站中心数',
      unit: '个',
      formula: '当日正常运行、且暖心驿站配齐清单所列设施的中心数。',
    },
    ['STANDINGS', 'ZONES'],
    (centers) =>
      countOf(
        openOf(centers),
        (center) => hasZone(center, 'WARM_STATION', true),
        (center) => hasZone(center, 'WARM_STATION'),
      ),
  ),
  facility('M11a', '四点半课堂中心数', 'AFTER_SCHOOL', inForce('四点半课堂')),
  facility('M11b', '日间照料室中心数', 'DAY_CARE', inForce('日间照料室')),
  facility('M11c', '老年活动室中心数', 'ELDERLY_ACTIVITY', inForce('老年活动室')),
  facility('M11d', '法律援助工作站数', 'LEGAL_AID', inForce('法律援助工作站')),
  facility('M11e', '健康驿站数', 'HEALTH_POST', inForce('健康驿站')),
]

/** M12: people. */
export const STAFF_METRICS: readonly StockMetric[] = [
  stock(
    {
      code: 'M12a',
      name: '在岗专职工作者',
      unit: '人',
      formula: '正常运行中心当日在岗的专职工作人员：到岗日 ≤ 当日 < 离岗日。',
      orgRule: SUM,
    },
    ['STANDINGS', 'STAFF'],
    (centers) => sumOf(openOf(centers), (center) => whole(center.fullTime)),
  ),
  stock(
    {
      code: 'M12b',
      name: '持社工证人数',
      unit: '人',
      formula: '在岗专职工作者中持社会工作者职业资格证书的人数。',
      orgRule: SUM,
    },
    ['STANDINGS', 'STAFF'],
    (centers) => sumOf(openOf(centers), (center) => whole(center.certified)),
  ),
  stock(
    {
      code: 'M12c',
      name: '每万人配备专职工作者',
      unit: '人/万人',
      places: 1,
      formula: 'Σ在岗专职工作者 ÷ Σ常住人口 × 10000，只取填有常住人口的中心。',
      orgRule: 'Σ÷Σ，不取各中心的平均',
    },
    ['STANDINGS', 'STAFF'],
    (centers) => {
      const {
        top,
        bottom,
        centers: count,
      } = quotientOf(
        openOf(centers),
        (center) => BigInt(center.fullTime),
        (center) => (center.residents === null ? null : BigInt(center.residents)),
      )
      if (bottom === 0n) return NOTHING
      return {
        value: (top * 1_000_000n) / bottom,
        part: Number(top),
        whole: Number(bottom),
        centers: count,
      }
    },
  ),
]
