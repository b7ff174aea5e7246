import { boardSheet } from '@/lib/boards/sheets/view'
import type { BoardChart, BoardTable } from '@/lib/boards/types'
import type { WeeklyKind, WeeklyRow } from '@/lib/boards/weekly/types'
import type { Light } from '@/lib/progress/lights/rules'
import type { Progress } from '@/lib/progress/types'
import { COUNTY_LEVEL_WORD } from '@/lib/progress/view'

const WORDS: Record<WeeklyKind, { key: string; name: string; unit: string; note: string }> = {
  CLASSES: {
    key: 'classes',
    name: '每周培训班',
    unit: '次',
    note: '今年已结束、月报已审核的各周平均；最少一周为其中场次最少的一周。',
  },
  SESSIONS: {
    key: 'sessions',
    name: '每周医生坐诊',
    unit: '班次',
    note: '今年已结束的各周平均，按坐诊时间表和停诊、加诊计；没有坐诊时间表的中心留空。',
  },
}

const LIGHTS: Record<Light, string> = { GREEN: '达标', AMBER: '接近', RED: '未达标', GREY: '无数据' }
const TONES = { 达标: 'green', 接近: 'amber', 未达标: 'red', 无数据: 'grey' } as const
/** Whoever needs help comes first. */
const ORDER: readonly Light[] = ['RED', 'AMBER', 'GREEN', 'GREY']

/** The centers beside what is asked of each week, the short ones first. */
function weeklyTable(
  progress: Pick<Progress, 'scope' | 'asOf'>,
  all: readonly WeeklyRow[],
  kind: WeeklyKind,
): BoardTable {
  const { key, name, unit, note } = WORDS[kind]
  const rows = all
    .filter((row) => row.kind === kind)
    .toSorted((a, b) => ORDER.indexOf(a.light) - ORDER.indexOf(b.light))
  return {
    key,
    note,
    period: '今年已结束的各周（周属于周四所在的年和月）',
    source: kind === 'CLASSES' ? '/activities' : '/groups/sittings',
    hrefs: rows.map(({ centerId }) => `/centers/${centerId}`),
    light: { column: 'light', tones: TONES },
    sheet: boardSheet(progress, {
      name,
      columns: [
        { key: 'name', header: '中心', width: 26, kind: 'text', align: 'left' },
        { key: 'township', header: '乡镇（街道）', width: 16, kind: 'text' },
        { key: 'mean', header: `平均每周（${unit}）`, width: 14, kind: 'decimal2' },
        { key: 'minimum', header: `最少一周（${unit}）`, width: 14, kind: 'integer' },
        { key: 'target', header: `目标（${unit}/周）`, width: 14, kind: 'decimal2' },
        { key: 'light', header: '达标情况', width: 12, kind: 'text' },
      ],
      rows: rows.map((row) => ({
        name: row.name,
        township: row.townshipName ?? COUNTY_LEVEL_WORD,
        mean: row.mean,
        minimum: row.minimum,
        target: row.target,
        light: LIGHTS[row.light],
      })),
    }),
  }
}

const KINDS: readonly WeeklyKind[] = ['CLASSES', 'SESSIONS']
const ORDER_OF_BARS: readonly Light[] = ['GREEN', 'AMBER', 'RED', 'GREY']

/** How many centers have each light, of classes and of sittings. */
function lightChart(rows: readonly WeeklyRow[]): BoardChart {
  return {
    key: 'lights',
    shape: 'LYING_BAR',
    title: '每周达标情况',
    unit: '个',
    note: '按今年已结束各周的平均对照目标：达到为达标，差距在一成以内为接近。',
    // Green, orange, red and grey of the palette, as the lights are.
    colors: [3, 2, 7, 8],
    labels: KINDS.map((kind) => WORDS[kind].name),
    series: ORDER_OF_BARS.map((light) => ({
      key: light,
      name: LIGHTS[light],
      values: KINDS.map((kind) => rows.filter((row) => row.kind === kind && row.light === light).length),
    })),
  }
}

/** 每周培训和坐诊: each center beside what is asked of every week. */
export function weeklyBoard(
  progress: Pick<Progress, 'scope' | 'asOf'>,
  rows: readonly WeeklyRow[],
): { charts: BoardChart[]; tables: BoardTable[] } {
  return { charts: [lightChart(rows)], tables: KINDS.map((kind) => weeklyTable(progress, rows, kind)) }
}
