import { describe, expect, it } from 'vitest'
import { annexLabel, type Block, numberHeadings, paragraph, runOf } from '@/lib/documents/model'

const heading = (level: 1 | 2 | 3 | 4): Block => ({ kind: 'heading', level, text: '标题' })
const numbers = (levels: (1 | 2 | 3 | 4)[]) =>
  numberHeadings(levels.map(heading)).map((block) => (block.kind === 'heading' ? block.number : ''))

describe('numberHeadings', () => {
  it('writes the four levels in their own way', () => {
    expect(numbers([1, 2, 3, 4])).toEqual(['一、', '（一）', '1. ', '（1）'])
  })

  it('starts lower levels anew under a higher heading', () => {
    expect(numbers([1, 2, 2, 3, 1, 2, 3, 3])).toEqual([
      '一、',
      '（一）',
      '（二）',
      '1. ',
      '二、',
      '（一）',
      '1. ',
      '2. ',
    ])
  })

  it('counts past ten', () => {
    const ordinals = numbers(Array.from({ length: 21 }, () => 1 as const))
    expect([ordinals[9], ordinals[10], ordinals[18], ordinals[19], ordinals[20]]).toEqual([
      '十、',
      '十一、',
      '十九、',
      '二十、',
      '二十一、',
    ])
  })

  it('leaves other blocks alone', () => {
    expect(numberHeadings([paragraph('甲')])).toEqual([{ kind: 'paragraph', runs: [{ text: '甲' }] }])
  })
})

it('labels a single annex without a number', () => {
  expect([annexLabel(0, 1), annexLabel(0, 2), annexLabel(1, 2)]).toEqual(['附件', '附件1', '附件2'])
})

it('reads a cell as a run', () => {
  expect([runOf('甲'), runOf({ text: '乙', bold: true })]).toEqual([
    { text: '甲' },
    { text: '乙', bold: true },
  ])
})
