import { centerMatrix } from '@/lib/boards/coverage/centers/view'
import type { CoverageFacts, PlaceCount } from '@/lib/boards/coverage/types'
import { boardSheet } from '@/lib/boards/sheets/view'
import type { BoardChart, BoardTable } from '@/lib/boards/types'
import { formatMonth } from '@/lib/core/format/date'
import { centerListHref } from '@/lib/progress/charts/view'
import type { Progress } from '@/lib/progress/types'
import { COUNTY_LEVEL_WORD, rateText } from '@/lib/progress/view'
import type { SheetCell, SheetColumn } from '@/lib/spreadsheets/model'
import { FUNCTION_DOMAINS, summarizeStandings } from '@/lib/standings/rules'
import type { StandingRow } from '@/lib/standings/types'
import { DOMAIN_WORDS } from '@/lib/standings/view'
import { FunctionDomain } from '@/prisma/generated/enums'

type Place = { id: string | null; name: string; rows: StandingRow[] }

/** The townships that have centers, in code order, those of the county itself first. */
export function placesOf({ rows, scope }: Pick<Progress, 'rows' | 'scope'>): Place[] {
  return [{ id: null, name: COUNTY_LEVEL_WORD }, ...scope.townships].flatMap(({ id, name }) => {
    const own = rows.filter((row) => row.townshipId === id && row.status === 'OPEN')
    return own.length === 0 ? [] : [{ id, name, rows: own }]
  })
}

const townshipColumn: SheetColumn = { key: 'township', header: '乡镇（街道）', width: 18, kind: 'text' }
const openColumn: SheetColumn = {
  key: 'open',
  header: '正常运行（个）',
  width: 14,
  kind: 'integer',
  total: 'sum',
}

function domainTable(progress: Progress, places: readonly Place[]): BoardTable {
  const shown = { on: progress.asOf, month: progress.month }
  return {
    key: 'domains',
    source: '/dashboard/centers?coverage=APPLICABLE',
    note: '一个功能有一个正常运行的功能区即算具备；五大功能齐全且清单事项全部可办为服务达标。',
    hrefs: places.map(({ id }) =>
      id ? centerListHref({ ...shown, township: id }, { coverage: 'PARTIAL' }) : null,
    ),
    sheet: boardSheet(progress, {
      name: '五大功能覆盖情况',
      columns: [
        townshipColumn,
        openColumn,
        ...FUNCTION_DOMAINS.map(
          (domain): SheetColumn => ({
            key: domain,
            group: '具备的中心数（个）',
            header: DOMAIN_WORDS[domain],
            width: 12,
            kind: 'integer',
            total: 'sum',
          }),
        ),
        { key: 'all', header: '五大功能齐全（个）', width: 16, kind: 'integer', total: 'sum' },
        { key: 'met', header: '服务达标（个）', width: 14, kind: 'integer', total: 'sum' },
      ],
      rows: places.map(({ name, rows }) => {
        const { domains, coverage } = summarizeStandings(rows)
        const all = rows.filter((row) => row.coverage.missingDomains.length === 0).length
        return { township: name, open: rows.length, ...domains, all, met: coverage.MET }
      }),
      totalLabel: '合计',
    }),
  }
}

/** Items of the list in force by township: how many of the centers that are to offer them do. */
export function itemTable(
  progress: Pick<Progress, 'scope' | 'asOf'>,
  places: readonly Place[],
  items: CoverageFacts['items'],
): BoardTable {
  const judged = (rows: readonly StandingRow[]) =>
    rows.filter((row) => row.coverage.status !== 'NOT_APPLICABLE')
  const having = (rows: readonly StandingRow[], itemId: string) =>
    rows.filter((row) => row.coverage.missingItems.every((item) => item.id !== itemId)).length
  const all = judged(places.flatMap((place) => place.rows))
  return {
    key: 'items',
    source: '/service-items',
    note: `可办该事项的中心数；应办中心${all.length}个。暂停办理的不算可办。`,
    hrefs: items.map((item) => `/service-items/${item.id}`),
    sheet: boardSheet(progress, {
      name: '下沉事项覆盖情况',
      paper: 'A3',
      columns: [
        { key: 'item', header: '事项', width: 30, kind: 'text', align: 'left' },
        ...places.map(
          ({ id, name }): SheetColumn => ({
            key: id ?? 'county',
            group: '可办的中心数（个）',
            header: name,
            width: 10,
            kind: 'integer',
          }),
        ),
        { key: 'sum', header: '合计（个）', width: 10, kind: 'integer' },
        { key: 'share', header: '覆盖率', width: 10, kind: 'percent1' },
      ],
      rows: items.map((item) => ({
        item: `${item.code} ${item.name}`,
        ...Object.fromEntries(
          places.map(({ id, rows }) => [id ?? 'county', having(judged(rows), item.id)] as const),
        ),
        sum: having(all, item.id),
        share: all.length === 0 ? null : having(all, item.id) / all.length,
      })),
    }),
  }
}

type Counted = { key: string; name: string }

/** Counts of one thing a column by township; whatever nobody has keeps its column. */
function countTable(
  progress: Progress,
  places: readonly Place[],
  spec: {
    key: string
    name: string
    note: string
    source: string
    group?: (column: Counted) => string
    columns: readonly Counted[]
    counts: readonly PlaceCount[]
  },
): BoardTable {
  const cell = (place: Place, column: Counted): SheetCell =>
    spec.counts.find(({ key, townshipId }) => key === column.key && townshipId === place.id)?.count ?? 0
  return {
    key: spec.key,
    note: spec.note,
    source: spec.source,
    hrefs: places.map(() => null),
    sheet: boardSheet(progress, {
      name: spec.name,
      paper: 'A3',
      columns: [
        townshipColumn,
        openColumn,
        ...spec.columns.map(
          (column): SheetColumn => ({
            key: column.key,
            header: column.name,
            width: 12,
            kind: 'integer',
            total: 'sum',
            ...(spec.group && { group: spec.group(column) }),
          }),
        ),
      ],
      rows: places.map((place) => ({
        township: place.name,
        open: place.rows.length,
        ...Object.fromEntries(spec.columns.map((column) => [column.key, cell(place, column)])),
      })),
      totalLabel: '合计',
    }),
  }
}

const AUDIENCE_WORDS = { ALL: '全体', ELDERLY: '老年人', CHILDREN: '儿童', NEW_EMPLOYMENT: '新就业群体' }

function silentTable(progress: Progress, { silent }: CoverageFacts): BoardTable {
  return {
    key: 'silent',
    source: '/zones',
    note: `设施正常运行，但截至${formatMonth(progress.month)}连续三个月的已审核月报里服务量都是0。`,
    hrefs: silent.map((row) => `/centers/${row.centerId}`),
    sheet: boardSheet(progress, {
      name: '有设施无服务清单',
      columns: [
        { key: 'name', header: '中心名称', width: 32, kind: 'text', align: 'left' },
        { key: 'township', header: '乡镇（街道）', width: 16, kind: 'text' },
        { key: 'facility', header: '设施', width: 18, kind: 'text' },
        { key: 'openedOn', header: '启用日期', width: 12, kind: 'date' },
        { key: 'months', header: '为0的月报（份）', width: 16, kind: 'integer' },
      ],
      rows: silent.map((row) => ({
        name: row.centerName,
        township: row.townshipName ?? COUNTY_LEVEL_WORD,
        facility: row.facility,
        openedOn: row.openedOn,
        months: row.months,
      })),
    }),
  }
}

function domainChart(progress: Progress): BoardChart {
  const { domains, byStatus } = summarizeStandings(progress.rows)
  return {
    key: 'domains',
    shape: 'LYING_BAR',
    title: '五大功能具备情况',
    unit: '个',
    note: '正常运行的中心中，有该功能在用功能区的中心数。',
    source: '/dashboard/centers?status=OPEN',
    labels: FUNCTION_DOMAINS.map((domain) => DOMAIN_WORDS[domain]),
    series: [
      { key: 'has', name: '具备', values: Object.values(FunctionDomain).map((domain) => domains[domain]) },
    ],
    referenceLines: [{ value: byStatus.OPEN, label: `正常运行 ${byStatus.OPEN} 个` }],
  }
}

/** 服务覆盖: functions, items, facilities and windows by township, and facilities that serve nobody. */
export function coverageBoard(
  progress: Progress,
  facts: CoverageFacts,
): { charts: BoardChart[]; tables: BoardTable[]; summary: string } {
  const places = placesOf(progress)
  const audience = new Map(facts.facilities.map(({ key, audience: group }) => [key, AUDIENCE_WORDS[group]]))
  return {
    summary: `服务达标${rateText(summarizeStandings(progress.rows).coverageRate)}`,
    charts: [domainChart(progress)],
    tables: [
      domainTable(progress, places),
      centerMatrix(progress, facts.targets),
      itemTable(progress, places, facts.items),
      countTable(progress, places, {
        key: 'facilities',
        name: '重点人群设施覆盖情况',
        source: '/zones',
        note: '有该类正常运行功能区的中心数（个）。',
        group: ({ key }) => audience.get(key) ?? '',
        columns: facts.facilities,
        counts: facts.facilityCounts,
      }),
      countTable(progress, places, {
        key: 'windows',
        name: '服务窗口设置情况',
        source: '/service-windows',
        note: '窗口数（个）；一个窗口受理几个部门的事项时，各部门分别计一个。',
        columns: facts.departments,
        counts: facts.windowCounts,
      }),
      silentTable(progress, facts),
    ],
  }
}
