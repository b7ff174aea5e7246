import { formatDate, formatMonth } from '@/lib/core/format/date'
import { formatDecimal, formatInteger, formatShare } from '@/lib/core/format/number'
import type { MapPoint, Position } from '@/lib/maps/types'
import { percentOf } from '@/lib/metrics/catalogue/stocks/rules'
import { type Light, lightOf } from '@/lib/progress/lights/rules'
import type { ProgressCourse } from '@/lib/progress/types'
import { areaTotal, COUNTY_LEVEL_WORD, gapSumText, reportedText } from '@/lib/progress/view'
import { FUNCTION_DOMAINS, isInAreaRate, summarizeStandings } from '@/lib/standings/rules'
import type { Rate } from '@/lib/standings/types'
import { DOMAIN_WORDS } from '@/lib/standings/view'

export type ScreenTile = { label: string; value: string; unit: string; note: string }
/** A lying bar: its share from 0 to 1, null where nothing is counted. */
export type ScreenBar = { name: string; share: number | null; text: string }
export type ScreenMonth = { month: string; label: string; value: number | null; text: string }

export type ScreenSlides = {
  unit: string
  asOf: string
  tiles: ScreenTile[]
  area: ScreenBar[]
  coverage: ScreenBar[]
  domains: ScreenBar[]
  reporting: ScreenBar[]
  visits: ScreenMonth[]
}

const bar = (name: string, { part, whole }: Rate): ScreenBar => ({
  name,
  share: whole === 0 ? null : part / whole,
  text: whole === 0 ? '—' : `${formatInteger(part)}/${formatInteger(whole)}`,
})

const rateTile = (label: string, { part, whole }: Rate, note: string): ScreenTile => ({
  label,
  value: whole === 0 ? '—' : formatShare(part, whole),
  unit: '',
  note: `${formatInteger(part)}/${formatInteger(whole)} ${note}`.trim(),
})

function tilesOf({ rows, summary, reporting, visits, month }: ProgressCourse): ScreenTile[] {
  const open = rows.filter((row) => row.status === 'OPEN')
  const { sum, isApproximate } = areaTotal(open)
  const latest = visits.at(-1)
  const { BUILDING, PLANNED } = summary.byStatus
  return [
    {
      label: '正常运行的中心',
      value: formatInteger(open.length),
      unit: '个',
      note: `在建${BUILDING}个，规划${PLANNED}个`,
    },
    {
      label: '建筑面积合计',
      value: `${isApproximate ? '约' : ''}${formatDecimal(sum)}`,
      unit: '㎡',
      note: '',
    },
    rateTile('面积达标率', summary.areaRate, `缺口${gapSumText(summary)}㎡`),
    rateTile('服务达标率', summary.coverageRate, ''),
    rateTile('双达标率', summary.doubleRate, ''),
    rateTile(
      `${formatMonth(month)}报送率`,
      { part: reporting.submitted, whole: reporting.expected },
      `按时${reporting.onTime}个`,
    ),
    {
      label: `${formatMonth(month)}到访群众`,
      value: formatInteger(latest?.total),
      unit: '人次',
      note: `${formatInteger(latest?.centers ?? 0)}个中心的已审核月报`,
    },
    {
      label: '五大功能齐全',
      value: formatInteger(open.filter((row) => row.coverage.missingDomains.length === 0).length),
      unit: '个',
      note: `正常运行${open.length}个`,
    },
  ]
}

/** What the display screen shows, put into words: sums and rates of the county and its townships, no single center. */
export function screenSlides(progress: ProgressCourse): ScreenSlides {
  const { scope, rows, reporting, visits, asOf, month } = progress
  const places = [{ id: null, name: COUNTY_LEVEL_WORD }, ...scope.townships].flatMap(({ id, name }) => {
    const own = rows.filter((row) => row.townshipId === id)
    return own.length === 0 ? [] : [{ name, summary: summarizeStandings(own) }]
  })
  const { domains, byStatus } = progress.summary
  return {
    unit: scope.unitName,
    asOf: `数据截至${formatDate(asOf)}　${formatMonth(month)}月报${reportedText(reporting)}`,
    tiles: tilesOf(progress),
    area: places.map(({ name, summary }) => bar(name, summary.areaRate)),
    coverage: places.map(({ name, summary }) => bar(name, summary.coverageRate)),
    domains: FUNCTION_DOMAINS.map((domain) =>
      bar(DOMAIN_WORDS[domain], { part: domains[domain], whole: byStatus.OPEN }),
    ),
    reporting: reporting.lines.map(({ townshipName, submitted, expected }) =>
      bar(townshipName ?? COUNTY_LEVEL_WORD, { part: submitted, whole: expected }),
    ),
    visits: visits.map((figure) => ({
      month: figure.month,
      label: `${Number(figure.month.slice(5))}月`,
      value: figure.total,
      text: formatInteger(figure.total),
    })),
  }
}

/** A township on the map of the screen: in the middle of its centers, with its own area rate. */
export type ScreenPlace = { name: string; at: Position; light: Light; text: string }

/** Townships in place of their centers, since the screen shows sums alone. */
export function screenPlaces(
  points: readonly Pick<MapPoint, 'townshipName' | 'at' | 'area'>[],
): ScreenPlace[] {
  const names = [...new Set(points.map(({ townshipName }) => townshipName ?? COUNTY_LEVEL_WORD))]
  return names.map((name) => {
    const own = points.filter(({ townshipName }) => (townshipName ?? COUNTY_LEVEL_WORD) === name)
    const mean = (axis: 0 | 1) => own.reduce((sum, { at }) => sum + at[axis], 0) / own.length
    const part = own.filter(({ area }) => area === 'MET').length
    const whole = own.filter(({ area }) => isInAreaRate({ status: area })).length
    return {
      name,
      at: [mean(0), mean(1)],
      light: lightOf({
        actual: whole === 0 ? null : percentOf(BigInt(part), BigInt(whole)),
        target: 10_000n,
      }),
      text: bar(name, { part, whole }).text,
    }
  })
}
