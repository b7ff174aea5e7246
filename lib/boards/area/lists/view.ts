import { boardSheet } from '@/lib/boards/sheets/view'
import type { BoardTable } from '@/lib/boards/types'
import type { Progress } from '@/lib/progress/types'
import { COUNTY_LEVEL_WORD, gapSumText } from '@/lib/progress/view'
import type { SheetCell, SheetColumn } from '@/lib/spreadsheets/model'
import { summarizeStandings } from '@/lib/standings/rules'
import type { AreaStatus, StandingRow } from '@/lib/standings/types'
import {
  AREA_STATUS_WORDS,
  areaStatusText,
  areaText,
  differenceText,
  gapText,
  KIND_WORDS,
  UNKNOWN_KIND_WORD,
} from '@/lib/standings/view'

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

/** 面积缺口清单: the short ones, the largest gap first. */
export function shortList(progress: Progress): BoardTable {
  const short = progress.rows
    .filter((row) => row.area.status === 'SHORT')
    .toSorted((a, b) => Number(b.area.gap) - Number(a.area.gap))
  return {
    key: 'short',
    source: '/dashboard/centers?area=SHORT',
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

/** Those that stand apart: exempted by a document, or too close to the line to be judged. */
export function apartList(progress: Progress): BoardTable {
  const apart = progress.rows.filter(
    (row) => row.area.status === 'EXEMPTED' || row.area.status === 'TO_MEASURE',
  )
  return {
    key: 'apart',
    source: '/dashboard/centers?area=EXEMPTED',
    note: '已备案的留在分母、不算达标；待实测的不进分母。',
    hrefs: apart.map((row) => `/centers/${row.centerId}`),
    sheet: boardSheet(progress, {
      name: '已备案和待实测清单',
      columns: [...centerColumns, { key: 'state', header: '情况', width: 12, kind: 'text' }],
      rows: apart.map((row) => ({ ...centerCells(row), state: AREA_STATUS_WORDS[row.area.status] })),
    }),
  }
}

const TONES = {
  MET: 'green',
  SHORT: 'red',
  EXEMPTED: 'amber',
  TO_MEASURE: 'amber',
  NOT_APPLICABLE: 'grey',
} as const satisfies Record<AreaStatus, string>

/** Every center against its line, in code order; those outside the target with their reason. */
export function centerList(progress: Progress): BoardTable {
  const rows = progress.rows.filter((row) => row.status !== 'CLOSED')
  return {
    key: 'centers',
    source: '/dashboard/centers',
    note: '按区划编码排列；差＝实际－目标，按两位小数精确比较。未纳入的注明原因。',
    hrefs: rows.map((row) => `/centers/${row.centerId}`),
    light: {
      column: 'state',
      tones: Object.fromEntries(rows.map(({ area }) => [areaStatusText(area), TONES[area.status]])),
    },
    sheet: boardSheet(progress, {
      name: '各中心面积对照',
      columns: [
        ...centerColumns,
        { key: 'difference', header: '差（㎡）', width: 14, kind: 'text', align: 'right' },
        { key: 'state', header: '达标情况', width: 22, kind: 'text' },
      ],
      rows: rows.map((row) => ({
        ...centerCells(row),
        difference: row.area.status === 'NOT_APPLICABLE' ? null : differenceText(row.area),
        state: areaStatusText(row.area),
      })),
    }),
  }
}
