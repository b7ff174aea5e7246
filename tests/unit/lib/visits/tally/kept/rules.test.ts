import { describe, expect, it } from 'vitest'
import { boardAt, type KeptBoard, parseKept } from '@/lib/visits/tally/kept/rules'

const AT = Date.parse('2026-07-04T15:00:00+08:00')
const HOUR = 3_600_000
const kept: KeptBoard = {
  userId: 'user',
  board: {
    centerId: 'center',
    centerName: '和睦社区党群服务中心',
    date: '2026-07-04',
    counters: [{ zoneId: null, name: '全中心', count: 31 }],
    beside: null,
    isFrozen: false,
  },
  at: AT,
  behind: 2 * HOUR,
}

describe('a board that a telephone has kept', () => {
  it('stands as it was on the same day, by the server’s clock', () => {
    const opened = boardAt(kept, AT - 2 * HOUR)
    expect(opened?.now).toBe(AT)
    expect(opened?.board).toEqual(kept.board)
  })

  it.each<[string, number, string, number]>([
    ['the last second of its day', 9 * HOUR - 1_000, '2026-07-04', 31],
    ['midnight', 9 * HOUR, '2026-07-05', 0],
    ['a day later', 24 * HOUR, '2026-07-05', 0],
  ])('at %s', (_name, after, date, count) => {
    expect(boardAt(kept, AT - 2 * HOUR + after)?.board).toMatchObject({ date, counters: [{ count }] })
  })

  it('is not opened after more than a day, nor before it was drawn, nor without one', () => {
    expect(boardAt(kept, AT - 2 * HOUR + 24 * HOUR + 1)).toBeNull()
    expect(boardAt(kept, AT - 2 * HOUR - 1)).toBeNull()
    expect(boardAt(null, AT)).toBeNull()
  })

  it.each([[null], [''], ['{'], ['[]'], ['"text"'], ['{"board":{}}']])('reads %j as none', (text) => {
    expect(parseKept(text)).toBeNull()
  })

  it('reads what was stored', () => {
    expect(parseKept(JSON.stringify(kept))).toEqual(kept)
  })
})
