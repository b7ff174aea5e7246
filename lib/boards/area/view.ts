import type { BoardChart, BoardTable } from '@/lib/boards/types'
import { formatDate } from '@/lib/core/format/date'
import { formatDecimalShort } from '@/lib/core/format/number'
import { centerListHref } from '@/lib/progress/charts/view'
import type { Progress } from '@/lib/progress/types'
import { COUNTY_LEVEL_WORD, gapSumText, rateText } from '@/lib/progress/view'
import type { SheetCell, SheetColumn, SheetModel } from '@/lib/spreadsheets/model'
import { isInAreaRate, summarizeStandings } from '@/lib/standings/rules'
import type { StandingRow } from '@/lib/standings/types'
import {
  AREA_REASON_WORDS,
  AREA_STATUS_WORDS,
  areaText,
  gapText,
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
  { key: 'rate', header: '达标率', width: 10, kind: 'percent1' },
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

type Sheet = Pick<SheetModel, 'name' | 'columns' | 'rows'> & Partial<SheetModel>

/** A sheet with the words that every sheet of the board carries. */
export function boardSheet(
  { scope, asOf }: Pick<Progress, 'scope' | 'asOf'>,
  { name, ...rest }: Sheet,
): SheetModel {
  return {
    name,
    title: `${scope.unitName}${name}`,
    notes: { left: `单位：${scope.unitName}`, right: `截至${formatDate(asOf)}` },
    paper: 'A4',
    ...rest,
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

const centerColumns: SheetColumn[] = [
  { key: 'name', header: '中心名称', width: 32, kind: 'text', align: 'left' },
  { key: 'township', header: '乡镇（街道）', width: 16, kind: 'text' },
  { key: 'kind', header: '类型', width: 8, kind: 'text' },
  { key: 'target', header: '目标（㎡）', width: 12, kind: 'decimal2' },
  { key: 'actual', header: '实际（㎡）', width: 16, kind: 'text', align: 'right' },
]

const centerCells = (row: StandingRow): Record<string, SheetCell> => ({
  name: row.name,
  township: row.townshipName ?? COUNTY_LEVEL_WORD,
  kind: row.kind ? KIND_WORDS[row.kind] : UNKNOWN_KIND_WORD,
  target: row.area.target,
  actual: areaText(row.area),
})

function shortList(progress: Progress): BoardTable {
  const short = progress.rows
    .filter((row) => row.area.status === 'SHORT')
    .toSorted((a, b) => Number(b.area.gap) - Number(a.area.gap))
  return {
    key: 'short',
    note: `缺口从大到小，合计${gapSumText(summarizeStandings(short))}㎡。`,
    hrefs: short.map((row) => `/centers/${row.centerId}`),
    sheet: boardSheet(progress, {
      name: '面积缺口清单',
      columns: [
        ...centerColumns,
        { key: 'gap', header: '缺口（㎡）', width: 16, kind: 'text', align: 'right' },
      ],
      rows: short.map((row) => ({
        ...centerCells(row),
        gap: gapText(row.area.gap, row.area.gapBound),
      })),
    }),
  }
}

function apartList(progress: Progress): BoardTable {
  const apart = progress.rows.filter(
    (row) => row.area.status === 'EXEMPTED' || row.area.status === 'TO_MEASURE',
  )
  return {
    key: 'apart',
    note: '已备案的留在分母、不算达标；待实测的不进分母。',
    hrefs: apart.map((row) => `/centers/${row.centerId}`),
    sheet: boardSheet(progress, {
      name: '已备案和待实测清单',
      columns: [...centerColumns, { key: 'state', header: '情况', width: 12, kind: 'text' }],
      rows: apart.map((row) => ({ ...centerCells(row), state: AREA_STATUS_WORDS[row.area.status] })),
    }),
  }
}

function reasonTable(progress: Progress): BoardTable {
  const { reasons } = summarizeStandings(progress.rows)
  const entries = Object.entries(reasons).filter(([, count]) => count > 0)
  return {
    key: 'reasons',
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
export function areaBoard(progress: Progress): {
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
      shortList(progress),
      apartList(progress),
      reasonTable(progress),
    ],
  }
}
