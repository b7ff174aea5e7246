import type { ActivityGroup, MonthSum, ServiceFacts } from '@/lib/boards/services/types'
import { boardSheet } from '@/lib/boards/sheets/view'
import type { BoardChart, BoardHeat, BoardTable } from '@/lib/boards/types'
import { addMonths, type Month, monthRange, yearOf } from '@/lib/core/calendar'
import { formatMonth } from '@/lib/core/format/date'
import { formatInteger } from '@/lib/core/format/number'
import { withParams } from '@/lib/core/search-params'
import { findMetric } from '@/lib/metrics/catalogue/rules'
import type { Progress } from '@/lib/progress/types'
import type { SheetColumn } from '@/lib/spreadsheets/model'

const CODES: readonly { code: string; name: string; unit: string }[] = [
  { code: 'E01', name: '到访群众', unit: '人次' },
  { code: 'A01', name: '活动', unit: '场次' },
  { code: 'A02', name: '活动参与', unit: '人次' },
  { code: 'E02', name: '窗口受理', unit: '件' },
  { code: 'E05', name: '老年食堂供餐', unit: '人次' },
  { code: 'E11', name: '暖心驿站服务', unit: '人次' },
  { code: 'E12', name: '健康驿站服务', unit: '人次' },
]

export type ServiceProgress = Pick<Progress, 'scope' | 'asOf' | 'month'>

/** The sum of a code over some months; null where no report holds it: a gap, never 0. */
export function sumOf(
  sums: readonly MonthSum[],
  { code, months }: { code: string; months: readonly Month[] },
): number | null {
  const own = sums.filter((sum) => sum.code === code && sum.month !== null && months.includes(sum.month))
  return own.length === 0 ? null : own.reduce((total, sum) => total + sum.total, 0)
}

const formulaOf = (code: string) => findMetric(code)?.formula ?? ''

function trendCharts(
  { month, scope }: ServiceProgress,
  { sums }: ServiceFacts,
  months: number,
): BoardChart[] {
  const shown = monthRange(addMonths(month, 1 - months), month)
  return CODES.slice(0, 4).map(({ code, name, unit }) => {
    const values = shown.map((one) => sumOf(sums, { code, months: [one] }))
    const before = shown.map((one) => sumOf(sums, { code, months: [addMonths(one, -12)] }))
    const texts = (list: (number | null)[]) => list.map(formatInteger)
    return {
      key: code,
      shape: 'LINE',
      title: `${name}（${unit}）`,
      unit,
      note: formulaOf(code),
      source: withParams(
        '/dashboard/figures',
        {},
        {
          metric: code,
          unit: scope.communityId ?? scope.townshipId ?? undefined,
          rule: 'MONTHS',
          from: shown[0],
          to: month,
        },
      ),
      labels: shown,
      series: [
        { key: 'now', name: '当月', values, texts: texts(values) },
        ...(before.some((value) => value !== null)
          ? [{ key: 'before', name: '上年同月', values: before, texts: texts(before) }]
          : []),
      ],
    }
  })
}

const periodText = (months: readonly Month[]) =>
  `${formatMonth(months[0] ?? '')}至${formatMonth(months.at(-1) ?? '')}`

function monthTable(progress: ServiceProgress, { sums }: ServiceFacts, months: number): BoardTable {
  const shown = monthRange(addMonths(progress.month, 1 - months), progress.month).toReversed()
  return {
    key: 'months',
    period: periodText(shown.toReversed()),
    note: '只汇总已审核、已锁定的月报；空格表示当月没有这项数据。',
    hrefs: shown.map(() => null),
    sheet: boardSheet(progress, {
      name: '各月服务人次与活动',
      columns: [
        { key: 'month', header: '月份', width: 14, kind: 'text' },
        ...CODES.map(
          ({ code, name, unit }): SheetColumn => ({
            key: code,
            header: `${name}（${unit}）`,
            width: 14,
            kind: 'integer',
            total: 'sum',
          }),
        ),
      ],
      rows: shown.map((month) => ({
        month: formatMonth(month),
        ...Object.fromEntries(CODES.map(({ code }) => [code, sumOf(sums, { code, months: [month] })])),
      })),
      totalLabel: '合计',
    }),
  }
}

function yearTable(progress: ServiceProgress, { sums }: ServiceFacts): BoardTable {
  const year = yearOf(progress.month)
  const own = monthRange(`${year}-01`, progress.month)
  const before = own.map((month) => addMonths(month, -12))
  return {
    key: 'years',
    period: `${periodText(own)}，与上年同期相比`,
    note: `今年1—${own.length}月与上年同期相比；上年同期为0或没有数据的不算增幅。`,
    hrefs: CODES.map(() => null),
    sheet: boardSheet(progress, {
      name: '与上年同期比较',
      columns: [
        { key: 'name', header: '指标', width: 22, kind: 'text', align: 'left' },
        { key: 'now', header: '今年累计', width: 14, kind: 'integer' },
        { key: 'before', header: '上年同期', width: 14, kind: 'integer' },
        { key: 'difference', header: '增减', width: 12, kind: 'integer' },
        { key: 'change', header: '增幅', width: 10, kind: 'percent1' },
      ],
      rows: CODES.map(({ code, name, unit }) => {
        const now = sumOf(sums, { code, months: own })
        const last = sumOf(sums, { code, months: before })
        const difference = now === null || last === null ? null : now - last
        return {
          name: `${name}（${unit}）`,
          now,
          before: last,
          difference,
          change: difference === null || !last ? null : difference / last,
        }
      }),
    }),
  }
}

function townshipTable(progress: ServiceProgress, { sums, residents }: ServiceFacts): BoardTable {
  const ofTownship = (code: string, id: string) =>
    sums.find((sum) => sum.code === code && sum.townshipId === id)?.total ?? null
  const places = progress.scope.townships.flatMap(({ id, name }) => {
    const visits = ofTownship('E01', id)
    return visits === null ? [] : [{ id, name, visits }]
  })
  const events = (id: string) => ofTownship('A01', id)
  const people = (id: string) => residents.find((row) => row.townshipId === id)?.residents ?? 0
  const perThousand = (value: number | null, id: string) =>
    value === null || people(id) === 0 ? null : ((value * 1000) / people(id)).toFixed(2)
  return {
    key: 'townships',
    period: `近12个月，至${formatMonth(progress.month)}`,
    note: '近12个月；每千人按正常运行中心已填的服务居民数计，没有填居民数的乡镇留空。',
    hrefs: places.map(({ id }) => `/dashboard/services?township=${id}`),
    sheet: boardSheet(progress, {
      name: '各乡镇（街道）服务量',
      columns: [
        { key: 'township', header: '乡镇（街道）', width: 18, kind: 'text' },
        { key: 'visits', header: '到访（人次）', width: 14, kind: 'integer', total: 'sum' },
        { key: 'events', header: '活动（场次）', width: 14, kind: 'integer', total: 'sum' },
        { key: 'residents', header: '服务居民（人）', width: 14, kind: 'integer', total: 'sum' },
        { key: 'perVisits', header: '每千人到访（人次）', width: 18, kind: 'decimal2' },
        { key: 'perEvents', header: '每千人活动（场次）', width: 18, kind: 'decimal2' },
      ],
      rows: places.map(({ id, name, visits }) => ({
        township: name,
        visits,
        events: events(id),
        residents: people(id) || null,
        perVisits: perThousand(visits, id),
        perEvents: perThousand(events(id), id),
      })),
      totalLabel: '合计',
    }),
  }
}

const SPLIT = '近12个月已举办、主办方月报已审核的活动；联合活动的场次只计主办方，人次按约定分摊到各方'

function groupTable(
  progress: ServiceProgress,
  groups: readonly ActivityGroup[],
  { key, name, header, note }: { key: string; name: string; header: string; note: string },
): BoardTable {
  return {
    key,
    period: `近12个月，至${formatMonth(progress.month)}`,
    source: '/activities?status=HELD',
    note,
    hrefs: groups.map(({ href }) => href),
    sheet: boardSheet(progress, {
      name,
      columns: [
        { key: 'name', header, width: 22, kind: 'text', align: 'left' },
        { key: 'events', header: '场次', width: 12, kind: 'integer', total: 'sum' },
        { key: 'attendances', header: '参与（人次）', width: 14, kind: 'integer', total: 'sum' },
      ],
      rows: groups.map(({ href: _href, ...row }) => row),
      totalLabel: '合计',
    }),
  }
}

function heatOf({ month }: ServiceProgress, { days }: ServiceFacts): BoardHeat {
  const year = yearOf(month)
  return { title: `${year}年活动日历`, unit: '场次', year, days }
}

/** 服务人次与活动: courses of months, the year against the last, townships per head, activities by kind, zone and day. */
export function serviceBoard(
  progress: ServiceProgress,
  facts: ServiceFacts,
  months: number,
): { charts: BoardChart[]; heat: BoardHeat; tables: BoardTable[] } {
  return {
    charts: trendCharts(progress, facts, months),
    heat: heatOf(progress, facts),
    tables: [
      yearTable(progress, facts),
      townshipTable(progress, facts),
      groupTable(progress, facts.byType, {
        key: 'types',
        name: '各类活动',
        header: '活动类型',
        note: `${SPLIT}。`,
      }),
      groupTable(progress, facts.byZone, {
        key: 'zones',
        name: '各功能区活动',
        header: '功能区类型',
        note: `${SPLIT}，协办方的部分计入“未填功能区”。`,
      }),
      monthTable(progress, facts, months),
    ],
  }
}
