import { boardSheet } from '@/lib/boards/sheets/view'
import type { BoardTable } from '@/lib/boards/types'
import type { CalendarDate } from '@/lib/core/calendar'
import { type Decimal2, toHundredths } from '@/lib/core/decimal'
import { formatDecimalShort } from '@/lib/core/format/number'
import { percentOf } from '@/lib/metrics/catalogue/stocks/rules'
import { type Light, lightOf } from '@/lib/progress/lights/rules'
import type { Progress } from '@/lib/progress/types'
import { COUNTY_LEVEL_WORD } from '@/lib/progress/view'
import type { SheetCell, SheetColumn } from '@/lib/spreadsheets/model'
import { FUNCTION_DOMAINS } from '@/lib/standings/rules'
import type { StandingRow } from '@/lib/standings/types'
import { DOMAIN_WORDS } from '@/lib/standings/view'
import { targetFor } from '@/lib/targets/rules'
import type { TargetInForce } from '@/lib/targets/types'
import type { TargetMetric } from '@/prisma/generated/enums'

const WORDS: Record<Light, string> = { GREEN: '达标', AMBER: '接近', RED: '未达标', GREY: '无目标' }
const TONES = { 达标: 'green', 接近: 'amber', 未达标: 'red', 无目标: 'grey' } as const
/** The worse of two lights stands for both; whoever needs help comes first. */
const ORDER: readonly Light[] = ['RED', 'AMBER', 'GREEN', 'GREY']

type Around = { targets: readonly TargetInForce[]; on: CalendarDate }

function targetOf(
  { category, kind, townshipId }: StandingRow,
  metric: TargetMetric,
  { targets, on }: Around,
) {
  return targetFor(targets, { metric, category, kind, townshipId, on })?.value ?? null
}

const hundredthsOf = (value: Decimal2 | null) => (value === null ? null : toHundredths(value))

/** A center against the targets for functions and for items of the list; the worse of both. */
export function coverageLight(row: StandingRow, around: Around): Light {
  const { domainsPresent, itemsAvailable, itemsRequired } = row.coverage
  const [domains, items] = [targetOf(row, 'DOMAINS', around), targetOf(row, 'ITEM_SHARE', around)]
  const share = itemsRequired === 0 ? null : percentOf(BigInt(itemsAvailable), BigInt(itemsRequired))
  const lights = [
    lightOf({ actual: BigInt(domainsPresent.length) * 100n, target: hundredthsOf(domains) }),
    lightOf({ actual: share, target: hundredthsOf(items) }),
  ]
  return ORDER.find((light) => lights.includes(light)) ?? 'GREY'
}

const COLUMNS: SheetColumn[] = [
  { key: 'name', header: '中心名称', width: 30, kind: 'text', align: 'left' },
  { key: 'township', header: '乡镇（街道）', width: 14, kind: 'text' },
  { key: 'light', header: '对照目标', width: 10, kind: 'text' },
  ...FUNCTION_DOMAINS.map(
    (domain): SheetColumn => ({
      key: domain,
      group: '五大功能',
      header: DOMAIN_WORDS[domain],
      width: 9,
      kind: 'text',
    }),
  ),
  { key: 'domainTarget', header: '功能目标（个）', width: 12, kind: 'text', align: 'right' },
  { key: 'items', header: '可办/清单（项）', width: 12, kind: 'text', align: 'right' },
  { key: 'itemTarget', header: '事项目标（%）', width: 12, kind: 'text', align: 'right' },
]

function cellsOf(row: StandingRow, light: Light, around: Around): Record<string, SheetCell> {
  const { domainsPresent, itemsAvailable, itemsRequired } = row.coverage
  const [domains, items] = [targetOf(row, 'DOMAINS', around), targetOf(row, 'ITEM_SHARE', around)]
  return {
    name: row.name,
    township: row.townshipName ?? COUNTY_LEVEL_WORD,
    ...Object.fromEntries(
      FUNCTION_DOMAINS.map((domain) => [domain, domainsPresent.includes(domain) ? '有' : '缺']),
    ),
    domainTarget: domains === null ? null : formatDecimalShort(domains),
    items: `${itemsAvailable}/${itemsRequired}`,
    itemTarget: items === null ? null : formatDecimalShort(items),
    light: WORDS[light],
  }
}

/** The matrix of functions by center, with the items of the list, against the targets of the county; the short ones first. */
export function centerMatrix(progress: Progress, targets: readonly TargetInForce[]): BoardTable {
  const around = { targets, on: progress.asOf }
  const rows = progress.rows
    .filter(({ status, coverage }) => status === 'OPEN' && coverage.status !== 'NOT_APPLICABLE')
    .map((row) => ({ row, light: coverageLight(row, around) }))
    .toSorted((a, b) => ORDER.indexOf(a.light) - ORDER.indexOf(b.light))
  return {
    key: 'centers',
    note: '未达标的在前。“对照目标”按功能个数和清单事项可办率两项目标中较差的一项亮灯；目标在“建设与服务目标”中设定。',
    source: '/dashboard/centers?coverage=APPLICABLE',
    hrefs: rows.map(({ row }) => `/centers/${row.centerId}`),
    light: { column: 'light', tones: TONES },
    sheet: boardSheet(progress, {
      name: '各中心功能和事项对照',
      paper: 'A3',
      columns: COLUMNS,
      rows: rows.map(({ row, light }) => cellsOf(row, light, around)),
    }),
  }
}
