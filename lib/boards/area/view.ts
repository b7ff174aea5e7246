import { apartList, centerList, shortList } from '@/lib/boards/area/lists/view'
import type { AreaOutlook } from '@/lib/boards/area/outlook/types'
import { outlookTable } from '@/lib/boards/area/outlook/view'
import { boardSheet } from '@/lib/boards/sheets/view'
import type { BoardChart, BoardTable } from '@/lib/boards/types'
import { formatDecimalShort } from '@/lib/core/format/number'
import { centerListHref } from '@/lib/progress/charts/view'
import type { Progress } from '@/lib/progress/types'
import { COUNTY_LEVEL_WORD, rateText } from '@/lib/progress/view'
import type { SheetCell, SheetColumn } from '@/lib/spreadsheets/model'
import { isInAreaRate, summarizeStandings } from '@/lib/standings/rules'
import type { StandingRow } from '@/lib/standings/types'
import {
  AREA_REASON_WORDS,
  areaText,
  KIND_WORDS,
  referenceLines,
  UNKNOWN_KIND_WORD,
} from '@/lib/standings/view'
import { CenterKind } from '@/prisma/generated/enums'

const sumColumns: SheetColumn[] = [
  { key: 'judged', header: '已纳入（个）', width: 12, kind: 'integer', total: 'sum' },
  { key: 'met', header: '达标（个）', width: 10, kind: 'integer', total: 'sum' },
  { key: 'short', header: '未达标（个）', width: 12, kind: 'integer', total: 'sum' },
  { key: 'exempted', header: '已备案（个）', width: 12, kind: 'integer', total: 'sum' },
  { key: 'toMeasure', header: '待实测（个）', width: 12, kind: 'integer', total: 'sum' },
  { key: 'outside', header: '未纳入（个）', width: 12, kind: 'integer', total: 'sum' },
  {
    key: 'rate',
    header: '达标率',
    width: 10,
    kind: 'percent1',
    total: { part: 'met', whole: 'judged' },
  },
  { key: 'gap', header: '缺口（㎡）', width: 14, kind: 'decimal2', total: 'sum' },
]

function sumCells(rows: readonly StandingRow[]): Record<string, SheetCell> {
  const { area, areaRate, gapSum } = summarizeStandings(rows.filter((row) => row.status !== 'CLOSED'))
  return {
    judged: areaRate.whole,
    met: area.MET,
    short: area.SHORT,
    exempted: area.EXEMPTED,
    toMeasure: area.TO_MEASURE,
    outside: area.NOT_APPLICABLE,
    rate: areaRate.whole === 0 ? null : areaRate.part / areaRate.whole,
    gap: gapSum,
  }
}

const shownOf = ({ asOf, month, scope }: Progress) => ({ on: asOf, month, township: scope.townshipId })

function byTownship(progress: Progress): BoardTable {
  const shown = shownOf(progress)
  const places = [
    { id: null, name: COUNTY_LEVEL_WORD },
    ...progress.scope.townships.filter(({ id }) => !shown.township || id === shown.township),
  ]
  const lines = places.flatMap(({ id, name }) => {
    const own = progress.rows.filter((row) => row.townshipId === id)
    return own.length === 0 ? [] : [{ id, cells: { township: name, ...sumCells(own) } }]
  })
  return {
    key: 'townships',
    source: '/dashboard/centers?area=JUDGED',
    note: '达标率＝达标÷（达标＋未达标＋已备案）；待实测和未纳入的不进分母。',
    hrefs: lines.map(({ id }) =>
      id ? centerListHref({ ...shown, township: id }, { area: 'JUDGED' }) : null,
    ),
    sheet: boardSheet(progress, {
      name: '各乡镇（街道）面积达标情况',
      columns: [{ key: 'township', header: '乡镇（街道）', width: 18, kind: 'text' }, ...sumColumns],
      rows: lines.map(({ cells }) => cells),
      totalLabel: '合计',
    }),
  }
}

/** The lines in force as the centers meet them: 新建不低于600㎡、改造不低于400㎡; empty while no target applies. */
function linesText({ rows }: Progress): string {
  const lines = referenceLines(rows).map(
    ({ kind, value }) => `${KIND_WORDS[kind]}不低于${formatDecimalShort(value)}㎡`,
  )
  return lines.length > 0 ? `${lines.join('、')}；` : ''
}

function byKind(progress: Progress): BoardTable {
  const kinds = [CenterKind.NEW_BUILD, CenterKind.RENOVATED, CenterKind.UNRENOVATED, null]
  const lines = kinds.map((kind) => ({
    kind,
    cells: {
      kind: kind ? KIND_WORDS[kind] : UNKNOWN_KIND_WORD,
      ...sumCells(progress.rows.filter((row) => row.kind === kind)),
    },
  }))
  return {
    key: 'kinds',
    source: '/dashboard/centers?area=JUDGED',
    note: `${linesText(progress)}未改造、未分类和没有面积的不进分母。`,
    hrefs: lines.map(({ kind }) => (kind ? centerListHref(shownOf(progress), { kind }) : null)),
    sheet: boardSheet(progress, {
      name: '各类型面积达标情况',
      columns: [{ key: 'kind', header: '类型', width: 12, kind: 'text' }, ...sumColumns],
      rows: lines.map(({ cells }) => cells),
      totalLabel: '合计',
    }),
  }
}

function reasonTable(progress: Progress): BoardTable {
  const { reasons } = summarizeStandings(progress.rows)
  const entries = Object.entries(reasons).filter(([, count]) => count > 0)
  return {
    key: 'reasons',
    source: '/dashboard/centers?area=NOT_APPLICABLE',
    note: '一个中心只归入最先成立的一个原因。',
    hrefs: entries.map(([reason]) => centerListHref(shownOf(progress), { reason })),
    sheet: boardSheet(progress, {
      name: '未纳入面积目标的原因',
      columns: [
        { key: 'reason', header: '原因', width: 24, kind: 'text' },
        { key: 'count', header: '中心数（个）', width: 14, kind: 'integer', total: 'sum' },
      ],
      rows: entries.map(([reason, count]) => ({
        reason: AREA_REASON_WORDS[reason as keyof typeof AREA_REASON_WORDS],
        count,
      })),
      totalLabel: '合计',
    }),
  }
}

/** Bars of the judged centers' areas against the lines that apply to them. */
function areaChart({ rows }: Progress): BoardChart {
  const judged = rows.filter((row) => isInAreaRate(row.area) && row.area.actual !== null)
  const kinds = [CenterKind.NEW_BUILD, CenterKind.RENOVATED]
  return {
    key: 'areas',
    shape: 'BAR',
    title: '建筑面积与目标线',
    unit: '㎡',
    note: '已纳入面积目标的中心的建筑面积，对照其类型的目标线；按两位小数精确比较。',
    source: '/dashboard/centers?area=JUDGED',
    labels: judged.map((row) => row.name),
    series: kinds.map((kind) => ({
      key: kind,
      name: KIND_WORDS[kind],
      values: judged.map((row) => (row.kind === kind ? Number(row.area.actual) : null)),
      texts: judged.map((row) => areaText(row.area)),
    })),
    referenceLines: referenceLines(rows)
      .slice(0, 2)
      .map(({ kind, value }) => ({
        value: Number(value),
        label: `${KIND_WORDS[kind]} ${formatDecimalShort(value)} ㎡`,
      })),
  }
}

/** 面积达标: every center against its line, by township and kind, with the gaps, the exempted and the reasons. */
export function areaBoard(
  progress: Progress,
  outlook: AreaOutlook,
): {
  charts: BoardChart[]
  tables: BoardTable[]
  summary: string
} {
  const { areaRate } = summarizeStandings(progress.rows)
  return {
    summary: `面积达标${rateText(areaRate)}`,
    charts: [areaChart(progress)],
    tables: [
      byTownship(progress),
      byKind(progress),
      outlookTable(progress, outlook),
      centerList(progress),
      shortList(progress),
      apartList(progress),
      reasonTable(progress),
    ],
  }
}
