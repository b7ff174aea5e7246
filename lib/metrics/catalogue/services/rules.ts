import { countOf, NOTHING, openOf, stock, sumOf } from '@/lib/metrics/catalogue/stocks/rules'
import type { StockCenter, StockMetric } from '@/lib/metrics/catalogue/types'
import { FUNCTION_DOMAINS } from '@/lib/standings/rules'

const applies = (center: StockCenter) => center.standing.coverage.status !== 'NOT_APPLICABLE'
const hundred = (count: number) => BigInt(count) * 100n

/** Listed items that can be had in at least one of the centers. */
function reachableItems(centers: readonly StockCenter[]): number | null {
  const asked = centers.filter(applies)
  const [first] = asked
  if (!first) return null
  const { itemsRequired, missingItems } = first.standing.coverage
  const missing = asked.reduce(
    (common, center) => {
      const own = new Set(center.standing.coverage.missingItems.map((item) => item.id))
      return common.filter((id) => own.has(id))
    },
    missingItems.map((item) => item.id),
  )
  return itemsRequired - missing.length
}

/** M05–M08: zones, windows and items. */
const SPACE_METRICS: readonly StockMetric[] = [
  stock(
    {
      code: 'M05a',
      name: '功能区数',
      unit: '个',
      formula: '正常运行中心当日在用的功能区之和。',
      orgRule: '各中心相加',
    },
    ['STANDINGS', 'ZONES'],
    (centers) => sumOf(openOf(centers), (center) => hundred(center.zones.length)),
  ),
  stock(
    {
      code: 'M05b',
      name: '五大功能齐全中心数',
      unit: '个',
      formula: '正常运行、五大功能各有至少一个在用功能区的中心数。',
    },
    ['STANDINGS'],
    (centers) =>
      countOf(
        openOf(centers),
        ({ standing }) => standing.coverage.domainsPresent.length === FUNCTION_DOMAINS.length,
      ),
  ),
  stock(
    {
      code: 'M05c',
      name: '具备的功能数',
      unit: '个',
      formula: '五大功能中，至少有一个在用功能区的功能数。',
      orgRule: '各中心取并集，不相加',
    },
    ['STANDINGS'],
    (centers) => {
      const open = openOf(centers)
      const domains = new Set(open.flatMap(({ standing }) => standing.coverage.domainsPresent))
      return open.length === 0 ? NOTHING : { ...NOTHING, value: hundred(domains.size), centers: open.length }
    },
  ),
  stock(
    {
      code: 'M06',
      name: '服务窗口数',
      unit: '个',
      formula: '正常运行中心当日开设的服务窗口之和。',
      orgRule: '各中心相加',
    },
    ['STANDINGS', 'WINDOWS'],
    (centers) => sumOf(openOf(centers), (center) => hundred(center.windows)),
  ),
]

const ITEM_METRICS: readonly StockMetric[] = [
  stock(
    {
      code: 'M07a',
      name: '可办下沉事项数',
      unit: '项',
      formula: '当日施行的县级清单中可办的事项数，暂停办理的不计。',
      orgRule: '各中心取并集（辖区内至少一个中心可办），不相加',
    },
    ['STANDINGS'],
    (centers) => {
      const count = reachableItems(centers)
      return count === null
        ? NOTHING
        : { ...NOTHING, value: hundred(count), centers: centers.filter(applies).length }
    },
  ),
  stock(
    {
      code: 'M07b',
      name: '事项全覆盖中心数',
      unit: '个',
      formula: '当日施行的县级清单事项全部可办的中心数；有一项暂停或未开通即不计。',
    },
    ['STANDINGS'],
    (centers) =>
      countOf(
        centers,
        ({ standing }) => standing.coverage.itemsRequired > 0 && standing.coverage.missingItems.length === 0,
        applies,
      ),
  ),
  stock(
    {
      code: 'M07c',
      name: '下沉事项清单事项数',
      unit: '项',
      formula: '当日施行的县级清单版本所列的事项数。',
      orgRule: '全县一份清单',
    },
    ['STANDINGS'],
    (centers) => {
      const [first] = centers.filter(applies)
      return first ? { ...NOTHING, value: hundred(first.standing.coverage.itemsRequired) } : NOTHING
    },
  ),
  stock(
    {
      code: 'M08',
      name: '一窗集成办理事项数',
      unit: '项',
      formula: '当日可办、标为“一窗受理、集成办理”的事项数，不限于县级清单。',
      orgRule: '取各中心的最大值',
    },
    ['STANDINGS', 'INTEGRATED'],
    (centers) => {
      const open = openOf(centers)
      return open.length === 0
        ? NOTHING
        : {
            ...NOTHING,
            value: hundred(Math.max(...open.map((center) => center.integrated))),
            centers: open.filter((center) => center.integrated > 0).length,
          }
    },
  ),
]

/** M14: 服务达标 and 双达标. */
const STANDARD_METRICS: readonly StockMetric[] = [
  stock(
    {
      code: 'M14a',
      name: '服务达标中心数',
      unit: '个',
      formula: '五大功能齐全、且县级清单事项全部可办的中心数。',
    },
    ['STANDINGS'],
    (centers) => countOf(centers, ({ standing }) => standing.coverage.status === 'MET', applies),
  ),
  stock(
    {
      code: 'M14b',
      name: '双达标中心数',
      unit: '个',
      formula: '面积、服务均达标的中心数；两项都适用的中心才进分母。',
    },
    ['STANDINGS'],
    (centers) =>
      countOf(
        centers,
        ({ standing }) => standing.isDoubleMet === true,
        ({ standing }) => standing.isDoubleMet !== null,
      ),
  ),
]

export const SERVICE_METRICS: readonly StockMetric[] = [
  ...SPACE_METRICS,
  ...ITEM_METRICS,
  ...STANDARD_METRICS,
]
