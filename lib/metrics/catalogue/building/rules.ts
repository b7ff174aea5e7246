import {
  countOf,
  isOpen,
  NOTHING,
  openOf,
  percentOf,
  quotientOf,
  shareOf,
  stock,
  sumOf,
} from '@/lib/metrics/catalogue/stocks/rules'
import type { StockCenter, StockMetric } from '@/lib/metrics/catalogue/types'
import { isInAreaRate } from '@/lib/standings/rules'
import type { CenterKind, InvestmentSource } from '@/prisma/generated/enums'

const SUM = '各中心相加'
const QUOTIENT = 'Σ÷Σ，不取各中心的平均'

const judged = (center: StockCenter) => isInAreaRate(center.standing.area)
const areaMet = (centers: readonly StockCenter[]) =>
  countOf(centers, (center) => center.standing.area.status === 'MET', judged)

/** Once opened, whatever became of it since: closed centers stay in what has been built. */
const wasOpened = (center: StockCenter) => ['OPEN', 'CLOSED'].includes(center.standing.status)
const isBuilt = (kinds: readonly CenterKind[]) => (center: StockCenter) =>
  wasOpened(center) && center.standing.kind !== null && kinds.includes(center.standing.kind)

/** M01–M04: centers and their areas. */
const AREA_METRICS: readonly StockMetric[] = [
  stock(
    {
      code: 'M01',
      name: '党群服务中心数（正常运行）',
      unit: '个',
      formula: '启用日期 ≤ 当日 < 关闭日期的中心数。',
    },
    ['STANDINGS'],
    (centers) => {
      const { value, centers: count } = countOf(centers, isOpen)
      return { value, part: null, whole: null, centers: count }
    },
  ),
  stock(
    {
      code: 'M02',
      name: '建筑面积',
      unit: '㎡',
      places: 2,
      formula: '当日正常运行且填有面积的中心建筑面积之和，精确到0.01㎡。',
      orgRule: SUM,
    },
    ['STANDINGS'],
    (centers) => sumOf(openOf(centers), (center) => center.floorArea),
  ),
  stock(
    {
      code: 'M03a',
      name: '面积达标中心数',
      unit: '个',
      formula: '建筑面积达到目标线的中心数；未改造、在建、未分类、面积未填的不纳入，备案的不算达标。',
    },
    ['STANDINGS'],
    areaMet,
  ),
  stock(
    {
      code: 'M03b',
      name: '面积达标率',
      unit: '%',
      places: 1,
      formula: '达标 ÷（达标＋未达标＋已备案）。',
      orgRule: QUOTIENT,
    },
    ['STANDINGS'],
    (centers) => shareOf(areaMet(centers)),
  ),
  ...(['NEW_BUILD', 'RENOVATED'] as const).map((kind, index) =>
    stock(
      {
        code: index === 0 ? 'M03c' : 'M03d',
        name: index === 0 ? '新建中心面积目标' : '改造中心面积目标',
        unit: '㎡',
        places: 2,
        formula: '当日施行的社区中心面积目标线，见“目标”。',
        orgRule: '全县一条线',
      },
      ['STANDINGS', 'TARGETS'],
      (_centers, context) => ({ ...NOTHING, value: context.areaLine(kind) }),
    ),
  ),
  stock(
    {
      code: 'M04',
      name: '居民活动面积占比',
      unit: '%',
      places: 1,
      formula: 'Σ居民活动面积 ÷ Σ建筑面积，只取两项都填的正常运行中心；参考线60%。',
      orgRule: QUOTIENT,
    },
    ['STANDINGS'],
    (centers) => {
      const {
        top,
        bottom,
        centers: count,
      } = quotientOf(
        openOf(centers),
        (center) => center.residentArea,
        (center) => center.floorArea,
      )
      return { ...NOTHING, value: percentOf(top, bottom), centers: count }
    },
  ),
]

const INVESTMENTS: readonly [code: string, source: InvestmentSource, word: string][] = [
  ['M13g', 'PUBLIC_FINANCE', '财政资金'],
  ['M13h', 'PARTY_FUNDS', '党费'],
  ['M13i', 'COLLECTIVE', '集体投入'],
  ['M13j', 'DONATION', '社会捐赠'],
  ['M13k', 'OTHER', '其他来源'],
]

const built = (code: string, name: string, kinds: readonly CenterKind[]): StockMetric =>
  stock(
    {
      code,
      name,
      unit: '个',
      timeRule: '累计数：自有记录起至当日已启用的，后来关闭的仍计在内',
      formula: '启用日期 ≤ 当日、类型相符的中心数。',
    },
    ['STANDINGS'],
    (centers) => {
      const { value, centers: count } = countOf(centers, isBuilt(kinds))
      return { value, part: null, whole: null, centers: count }
    },
  )

const MONEY = '累计数：至当日已启用中心的投入，后来关闭的仍计在内'

/** M13: what has been built (N0a–d). */
const BUILT_METRICS: readonly StockMetric[] = [
  built('M13a', '累计新建、改造中心数', ['NEW_BUILD', 'RENOVATED']),
  stock(
    {
      code: 'M13b',
      name: '累计投入',
      unit: '万元',
      places: 2,
      timeRule: MONEY,
      formula: '已启用中心登记的建设投入之和；未填投入的中心不计。',
      orgRule: SUM,
    },
    ['STANDINGS'],
    (centers) => sumOf(centers.filter(wasOpened), (center) => center.investment),
  ),
  stock(
    {
      code: 'M13c',
      name: '社区覆盖率',
      unit: '%',
      places: 1,
      formula: '有正常运行中心的社区（村）÷ 社区（村）总数。',
      orgRule: QUOTIENT,
    },
    ['STANDINGS', 'COMMUNITIES'],
    (centers, { communities, communityOf }) => {
      const covered = new Set(
        openOf(centers).flatMap(({ standing }) => {
          const id = communityOf.get(standing.centerId)
          return id && communities.has(id) ? [id] : []
        }),
      )
      return {
        value: percentOf(BigInt(covered.size), BigInt(communities.size)),
        part: covered.size,
        whole: communities.size,
        centers: openOf(centers).length,
      }
    },
  ),
  stock(
    {
      code: 'M13d',
      name: '每百户面积',
      unit: '㎡',
      places: 2,
      formula: 'Σ建筑面积 ÷ Σ户数 × 100，只取两项都填的正常运行中心；参考线30㎡。',
      orgRule: QUOTIENT,
    },
    ['STANDINGS'],
    (centers) => {
      const {
        top,
        bottom,
        centers: count,
      } = quotientOf(
        openOf(centers),
        (center) => center.floorArea,
        (center) => (center.households === null ? null : BigInt(center.households)),
      )
      return bottom === 0n ? NOTHING : { ...NOTHING, value: (top * 100n) / bottom, centers: count }
    },
  ),
  built('M13e', '累计新建中心数', ['NEW_BUILD']),
  built('M13f', '累计改造中心数', ['RENOVATED']),
  ...INVESTMENTS.map(([code, source, word]) =>
    stock(
      {
        code,
        name: `累计投入：${word}`,
        unit: '万元',
        places: 2,
        timeRule: MONEY,
        formula: `已启用中心登记的${word}之和；未分来源登记的投入不计入。`,
        orgRule: SUM,
      },
      ['STANDINGS'],
      (centers) => sumOf(centers.filter(wasOpened), (center) => center.investments[source] ?? null),
    ),
  ),
]

export const BUILDING_METRICS: readonly StockMetric[] = [...AREA_METRICS, ...BUILT_METRICS]
