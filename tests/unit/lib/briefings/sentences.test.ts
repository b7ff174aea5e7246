import { describe, expect, it } from 'vitest'
import { newBook } from '@/lib/briefings/figures/rules'
import { composeSentence, looseNumerals, runsOf, sentenceOf, textOf } from '@/lib/briefings/sentences/rules'

const DAY = '2025-06-30'

describe('composeSentence', () => {
  it('leaves out what has no records, and the sentence with its last figure', () => {
    const book = newBook(DAY)
    book.count('canteens', 28, '个', { name: '老年食堂' })
    const spec = { key: 'a', clauses: ['全县', '{{canteens}}中心开设老年食堂', '日均供餐{{meals}}'] }
    expect(composeSentence(spec, book.figures)).toBe('全县，{{canteens}}中心开设老年食堂。')
    expect(composeSentence({ key: 'b', clauses: ['全县', '供餐{{meals}}'] }, book.figures)).toBeNull()
    expect(composeSentence({ key: 'c', clauses: ['没有数据的话'] }, book.figures)).toBe('没有数据的话。')
  })

  it('states the day and the reports where some are missing, and where it is asked to', () => {
    const missing = newBook(DAY, { reported: 43, expected: 45 })
    missing.count('sum', 7, '件', { name: '件' })
    const said = composeSentence({ key: 'a', clauses: ['受理{{sum}}'] }, missing.figures) ?? ''
    expect(textOf(said, missing.figures)).toBe('受理7件（数据截至2025年6月30日，应报45份、已报43份）。')
    const whole = newBook(DAY, { reported: 45, expected: 45 })
    whole.count('sum', 7, '件', { name: '件' })
    expect(composeSentence({ key: 'a', clauses: ['受理{{sum}}'] }, whole.figures)).toBe('受理{{sum}}。')
    const stated = composeSentence({ key: 'a', clauses: ['受理{{sum}}'], statesBasis: true }, whole.figures)
    expect(textOf(stated ?? '', whole.figures)).toContain('应报45份、已报45份')
  })
})

describe('runs and edits', () => {
  it('binds every figure and prints a dash for one without records', () => {
    const { figures, count } = newBook(DAY)
    count('n', 1234, '个', { name: '数' })
    expect(runsOf('共{{n}}，另{{gone}}。', figures)).toEqual([
      { text: '共' },
      { text: '1,234个', slot: 'n' },
      { text: '，另' },
      { text: '—', slot: 'gone' },
      { text: '。' },
    ])
  })

  it('marks what a person changed, and what was set back no longer', () => {
    expect(sentenceOf('a', '共{{n}}。', { a: '现有{{n}}。' })).toMatchObject({
      isEdited: true,
      template: '现有{{n}}。',
    })
    expect(sentenceOf('a', '共{{n}}。', { a: '共{{n}}。' })).toMatchObject({ isEdited: false })
  })
})

describe('looseNumerals', () => {
  it.each([
    ['共{{n}}，截至2025年6月30日，2025年1—6月，6月5日', []],
    ['1.首先抓好落实', []],
    ['（2）其次', []],
    ['名单见附件1', []],
    ['一窗受理、五大功能、双达标', []],
    ['共28个', ['28']],
    ['共２８个', ['２８']],
    ['惠及三百余人', ['三百余人']],
    ['受理两万件', ['两万件']],
    ['slot {{a.b}} 与 99%', ['99']],
  ])('%s', (text, numerals) => {
    expect(looseNumerals(text)).toEqual(numerals)
  })
})
