import { describe, expect, it } from 'vitest'
import { changedDays, monthsOf, type Span } from '@/lib/zones/frozen/rules'

const span = (from: string | null, to: string | null): Span => ({ from, to })

describe('changedDays', () => {
  it.each<[string, Span | null, Span | null, Span[]]>([
    ['nothing from nothing', null, null, []],
    ['all days of a new span', null, span('2025-01-01', null), [span('2025-01-01', null)]],
    ['all days of one that goes', span(null, '2025-01-01'), null, [span(null, '2025-01-01')]],
    ['none of an empty span', null, span('2025-01-01', '2025-01-01'), []],
    ['none of a span that stays', span('2025-01-01', null), span('2025-01-01', null), []],
    ['none of an unknown beginning that stays', span(null, null), span(null, null), []],
    [
      'the days from a closing on',
      span('2025-01-01', null),
      span('2025-01-01', '2025-06-01'),
      [span('2025-06-01', null)],
    ],
    [
      'the days up to a later opening',
      span(null, null),
      span('2025-03-01', null),
      [span(null, '2025-03-01')],
    ],
    [
      'the days by which an opening moves',
      span('2025-01-05', null),
      span('2025-01-03', null),
      [span('2025-01-03', '2025-01-05')],
    ],
    [
      'both ends',
      span('2025-01-01', '2025-06-01'),
      span('2025-02-01', '2025-05-01'),
      [span('2025-01-01', '2025-02-01'), span('2025-05-01', '2025-06-01')],
    ],
    [
      'two spans that lie apart, not the days between',
      span('2025-01-01', '2025-02-01'),
      span('2025-05-01', '2025-06-01'),
      [span('2025-01-01', '2025-02-01'), span('2025-05-01', '2025-06-01')],
    ],
    [
      'the same in the other order',
      span('2025-05-01', '2025-06-01'),
      span('2025-01-01', '2025-02-01'),
      [span('2025-01-01', '2025-02-01'), span('2025-05-01', '2025-06-01')],
    ],
  ])('%s', (_words, before, after, expected) => {
    expect(changedDays(before, after)).toEqual(expected)
  })
})

describe('monthsOf', () => {
  it.each<[Span[], string[]]>([
    [[], []],
    [[span('2025-05-31', '2025-06-01')], ['2025-05']],
    [[span('2025-05-31', '2025-06-02')], ['2025-05', '2025-06']],
    [[span('2025-05-01', null)], ['2025-05', '2025-06']],
    [[span('2025-07-01', null)], []],
    [
      [span('2025-05-01', '2025-05-09'), span('2025-05-20', '2025-06-10')],
      ['2025-05', '2025-06'],
    ],
  ])('%j', (spans, expected) => {
    expect(monthsOf(spans, '2025-06-30')).toEqual(expected)
  })

  it('reaches back before anybody wrote it down', () => {
    expect(monthsOf([span(null, '1900-02-01')], '2025-06-30')).toEqual(['1900-01'])
  })
})
