import { describe, expect, it } from 'vitest'
import type { WeeklyRow } from '@/lib/boards/weekly/types'
import { weeklyBoard } from '@/lib/boards/weekly/view'
import type { ProgressScope } from '@/lib/progress/types'

const rows: WeeklyRow[] = [
  {
    kind: 'CLASSES',
    centerId: 'c1',
    name: '甲中心',
    townshipName: '东街道',
    mean: '1.25',
    minimum: 0,
    target: '1.00',
    light: 'GREEN',
    figure: null,
  },
  {
    kind: 'CLASSES',
    centerId: 'c2',
    name: '乙中心',
    townshipName: null,
    mean: '0.85',
    minimum: 0,
    target: '1.00',
    light: 'RED',
    figure: null,
  },
]
const scope: ProgressScope = {
  unitName: '云溪县',
  townshipId: null,
  townships: [],
  communityId: null,
  communities: [],
}

describe('每周培训和坐诊', () => {
  const board = weeklyBoard({ scope, asOf: '2026-02-28' }, rows)

  it('names the short ones first, each with its light in words', () => {
    const classes = board.tables.find((one) => one.key === 'classes')
    expect(classes?.sheet.rows.map((row) => [row.name, row.township, row.light])).toEqual([
      ['乙中心', '县直', '未达标'],
      ['甲中心', '东街道', '达标'],
    ])
    expect(classes?.hrefs[0]).toBe('/centers/c2')
    expect(classes?.light?.tones).toMatchObject({ 达标: 'green', 未达标: 'red', 无数据: 'grey' })
  })

  it('counts the lights of classes and sittings apart', () => {
    const [chart] = board.charts
    expect(chart?.labels).toEqual(['每周培训班', '每周医生坐诊'])
    expect(chart?.series.map(({ name, values }) => [name, values])).toEqual([
      ['达标', [1, 0]],
      ['接近', [0, 0]],
      ['未达标', [1, 0]],
      ['无数据', [0, 0]],
    ])
  })
})
