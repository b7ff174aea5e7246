import { describe, expect, it } from 'vitest'
import {
  changedDefinitions,
  changeParts,
  isMovedBy,
  movedFigures,
  targetWords,
} from '@/lib/briefings/changes/rules'
import { newBook } from '@/lib/briefings/figures/rules'
import type { BoundFigure } from '@/lib/briefings/figures/types'
import { textOf } from '@/lib/briefings/sentences/rules'

const DAY = '2025-05-31'
function figure(slot: string, value: string, patch: Partial<BoundFigure> = {}): Record<string, BoundFigure> {
  const book = newBook(DAY)
  book.decimal(slot, value, '人次', { name: '到访群众', formula: '相加' })
  const made = book.figures[slot]
  return made ? { [slot]: { ...made, metric: 'E01', ...patch } } : {}
}
const NOTES = [
  { centerName: '甲社区中心', month: '2025-05', codes: ['E01'] },
  { centerName: '乙社区中心', month: '2025-05', codes: ['E12'] },
]

describe('what moved since the last final paper', () => {
  it('names only the corrections that touch the figure', () => {
    const moved = movedFigures(figure('visits', '1000.00'), figure('visits', '973.00'), NOTES)
    expect(moved).toMatchObject([{ before: '1000.00', now: '973.00', corrections: [NOTES[0]] }])
    const book = newBook(DAY)
    const parts = changeParts(book, { since: DAY, moved, targets: [], definitions: [] })
    const texts = parts.map((part) =>
      part.kind === 'sentence'
        ? textOf(part.template, book.figures)
        : part.kind === 'heading'
          ? part.text
          : '',
    )
    expect(texts).toEqual([
      '数据变动说明',
      '到访群众较2025年5月31日通报数减少27人次（甲社区中心2025年5月数据更正）。',
    ])
  })

  it('says nothing of figures that stay, of words, and of slots that are gone', () => {
    expect(movedFigures(figure('a', '5.00'), figure('a', '5.00'), NOTES)).toEqual([])
    expect(movedFigures(figure('a', '5.00', { metric: null }), figure('a', '6.00'), NOTES)).toEqual([])
    expect(movedFigures(figure('a', '5.00'), {}, NOTES)).toEqual([])
    expect(changeParts(newBook(DAY), { since: DAY, moved: [], targets: [], definitions: [] })).toEqual([])
    expect(changeParts(newBook(DAY), null)).toEqual([])
  })

  it('keeps targets and definitions apart as 口径调整', () => {
    const before = figure('a', '5.00')
    const now = figure('a', '5.00', { formula: '另一种相加' })
    const definitions = changedDefinitions(before, now)
    expect(definitions).toEqual([{ name: '到访群众', formula: '另一种相加' }])
    const book = newBook(DAY)
    const words = targetWords({
      metric: 'FLOOR_AREA',
      kind: 'NEW_BUILD',
      category: 'COMMUNITY',
      value: '650.00',
    })
    const targets = [{ ...words, from: '2025-06-01', basis: '文件' }]
    const parts = changeParts(book, { since: DAY, moved: [], targets, definitions })
    expect(parts[0]).toMatchObject({ kind: 'heading', text: '口径调整' })
    const said = parts.flatMap((part) =>
      part.kind === 'sentence' ? [textOf(part.template, book.figures)] : [],
    )
    expect(said).toEqual(['自2025年6月1日起，社区新建面积目标650平方米。', '“到访群众”现为：另一种相加。'])
  })

  it.each([
    ['E14', 'E14a', true],
    ['E14', 'E14', true],
    ['E07', 'E05', true],
    ['E16b', 'E15', true],
    ['E01', 'E12', false],
    ['E1', 'E12', false],
  ])('metric %s is moved by a correction of %s: %s', (metric, code, isMoved) => {
    expect(isMovedBy(metric, code)).toBe(isMoved)
  })
})
