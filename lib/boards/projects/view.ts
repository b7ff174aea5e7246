import type { ProjectProgress, ProjectRow, ProjectStage } from '@/lib/boards/projects/types'
import { boardSheet } from '@/lib/boards/sheets/view'
import type { BoardChart, BoardTable } from '@/lib/boards/types'
import { fromHundredths } from '@/lib/core/decimal'
import { formatMonth } from '@/lib/core/format/date'
import { formatDecimal, formatInteger, NO_VALUE } from '@/lib/core/format/number'
import { COUNTY_LEVEL_WORD } from '@/lib/progress/view'
import { AREA_STATUS_WORDS, KIND_WORDS, UNKNOWN_KIND_WORD } from '@/lib/standings/view'

const STAGE_WORDS: Record<ProjectStage, string> = { PLANNED: '规划', BUILDING: '在建', OPENED: '已投用' }

/** 晚30天, 早5天, 按期; “—” where a day is unknown. */
export function latenessText({ daysLate, stage }: Pick<ProjectRow, 'daysLate' | 'stage'>): string {
  if (daysLate === null) return NO_VALUE
  if (daysLate > 0) return `晚${formatInteger(daysLate)}天`
  if (daysLate < 0) return `早${formatInteger(-daysLate)}天`
  return stage === 'OPENED' ? '按期' : '未到期'
}

function projectTable(progress: ProjectProgress): BoardTable {
  const late = progress.rows.filter((row) => row.isLate && row.stage !== 'OPENED').length
  return {
    key: 'projects',
    source: '/centers',
    note: `逾期的在前。尚未投用的${formatInteger(progress.rows.filter((row) => row.stage !== 'OPENED').length)}个，其中逾期${formatInteger(late)}个。“预计达标”按计划面积和类型对照当日目标推算。`,
    hrefs: progress.rows.map((row) => `/centers/${row.centerId}`),
    light: { column: 'lateness', tones: Object.fromEntries(progress.rows.map(toneOf)) },
    sheet: boardSheet(progress, {
      name: '建设进展一览',
      paper: 'A3',
      columns: [
        { key: 'name', header: '中心名称', width: 32, kind: 'text', align: 'left' },
        { key: 'township', header: '乡镇（街道）', width: 16, kind: 'text' },
        { key: 'stage', header: '阶段', width: 8, kind: 'text' },
        { key: 'kind', header: '类型', width: 8, kind: 'text' },
        { key: 'planned', header: '计划面积（㎡）', width: 14, kind: 'decimal2', total: 'sum' },
        { key: 'area', header: '现有面积（㎡）', width: 14, kind: 'decimal2', total: 'sum' },
        { key: 'plannedOn', header: '计划投用', width: 12, kind: 'date' },
        { key: 'openedOn', header: '实际投用', width: 12, kind: 'date' },
        { key: 'lateness', header: '进度', width: 12, kind: 'text' },
        { key: 'outlook', header: '预计达标', width: 12, kind: 'text' },
      ],
      rows: progress.rows.map((row) => ({
        name: row.name,
        township: row.townshipName ?? COUNTY_LEVEL_WORD,
        stage: STAGE_WORDS[row.stage],
        kind: row.kind ? KIND_WORDS[row.kind] : UNKNOWN_KIND_WORD,
        planned: row.plannedArea,
        area: row.area,
        plannedOn: row.plannedOpenOn,
        openedOn: row.openedOn,
        lateness: latenessText(row),
        outlook: AREA_STATUS_WORDS[row.outlook],
      })),
      totalLabel: '合计',
    }),
  }
}

const toneOf = (row: ProjectRow) =>
  [latenessText(row), row.daysLate === null ? 'grey' : row.isLate ? 'red' : 'green'] as const

function townshipTable(progress: ProjectProgress): BoardTable {
  return {
    key: 'townships',
    source: '/centers',
    note: '计划新增面积为规划、在建中心的计划面积之和。',
    hrefs: progress.townships.map(({ townshipId }) =>
      townshipId ? `/dashboard/projects?township=${townshipId}` : null,
    ),
    sheet: boardSheet(progress, {
      name: '各乡镇（街道）建设进展',
      columns: [
        { key: 'township', header: '乡镇（街道）', width: 18, kind: 'text' },
        { key: 'planned', header: '规划（个）', width: 10, kind: 'integer', total: 'sum' },
        { key: 'building', header: '在建（个）', width: 10, kind: 'integer', total: 'sum' },
        { key: 'opened', header: '已投用（个）', width: 12, kind: 'integer', total: 'sum' },
        { key: 'late', header: '晚于计划（个）', width: 14, kind: 'integer', total: 'sum' },
        { key: 'coming', header: '计划新增（㎡）', width: 16, kind: 'decimal2', total: 'sum' },
      ],
      rows: progress.townships.map(({ townshipName, planned, building, opened, late, coming }) => ({
        township: townshipName ?? COUNTY_LEVEL_WORD,
        planned,
        building,
        opened,
        late,
        coming,
      })),
      totalLabel: '合计',
    }),
  }
}

function gainChart({ gains }: ProjectProgress): BoardChart {
  const texts = gains.map(({ hundredths }) => formatDecimal(fromHundredths(hundredths)))
  return {
    key: 'gains',
    shape: 'BAR',
    title: '各月新增建筑面积',
    unit: '㎡',
    note: '中心投用当日计入其全部建筑面积，投用后扩建的计入差额；关闭不冲减。',
    source: '/dashboard/centers?status=OPEN',
    labels: gains.map(({ month }) => formatMonth(month)),
    series: [
      { key: 'gain', name: '新增面积', values: gains.map((gain) => Number(gain.hundredths) / 100), texts },
    ],
  }
}

/** 建设进展: who builds what by when, the late ones first, and what each month added. */
export function projectBoard(progress: ProjectProgress): { charts: BoardChart[]; tables: BoardTable[] } {
  return { charts: [gainChart(progress)], tables: [projectTable(progress), townshipTable(progress)] }
}
