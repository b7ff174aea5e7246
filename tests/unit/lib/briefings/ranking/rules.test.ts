import { describe, expect, it } from 'vitest'
import { rankCenters } from '@/lib/briefings/ranking/rules'

const center = (code: string, visits: number | null, isReported = true) => ({
  centerId: code,
  code,
  name: code,
  townshipName: null,
  isReported,
  visits,
  events: null,
  people: null,
})
const CENTERS = [
  center('04', 5),
  center('01', 9),
  center('03', 9),
  center('02', null, false),
  center('05', 0),
]
const shown = (isRanked: boolean) => rankCenters(CENTERS, isRanked).map(({ code, rank }) => [code, rank])

describe('rankCenters', () => {
  it('gives ties one rank, skips the next, and lists the unreported without a rank', () => {
    expect(shown(true)).toEqual([
      ['01', 1],
      ['03', 1],
      ['04', 3],
      ['05', 4],
      ['02', null],
    ])
  })

  it('stands in the order of the codes where the county does not rank', () => {
    expect(shown(false)).toEqual([
      ['01', null],
      ['02', null],
      ['03', null],
      ['04', null],
      ['05', null],
    ])
  })

  it('ranks nobody who reported without the figure, and a 0 like any other', () => {
    expect(rankCenters([center('1', null), center('2', 0)], true).map(({ rank }) => rank)).toEqual([1, null])
  })
})
