import { describe, expect, it } from 'vitest'
import { FROZEN_STATES, frozenFor, isFrozenMonth } from '@/lib/centers/frozen/rules'
import { recordLines, registerOf, registersToOpen } from '@/lib/corrections/records/rules'
import type { RowKind } from '@/lib/reporting/form/rules'
import { Register, ReportState } from '@/prisma/generated/enums'

const row = (code: string, kind: RowKind = 'DERIVED') => ({ code, name: `指标${code}`, unit: '次', kind })
const ROWS = [row('E01'), row('A01'), row('A02'), row('E13'), row('E04', 'TYPED'), row('E02', 'TOTAL')]

describe('the registers behind the figures', () => {
  it.each<[string, Register]>([
    ['A01', 'ACTIVITIES'],
    ['A11', 'ACTIVITIES'],
    ['E01', 'VISITS'],
    ['E10', 'GROUPS'],
    ['E13', 'GROUPS'],
    ['E15', 'GROUPS'],
    ['E16', 'GROUPS'],
    ['Q01a', 'GROUPS'],
    ['Q01b', 'GROUPS'],
  ])('%s comes from %s', (code, register) => {
    expect(registerOf(code)).toBe(register)
  })
})

describe('what an approved correction opens', () => {
  const figures = { E01: 480, A01: 8, A02: 60, E13: 4, E04: 9 }

  it('the registers of the corrected rows that differ, each once', () => {
    const recorded = { E01: 500, A01: 7, A02: 55, E13: 8 }
    expect(registersToOpen({ rows: ROWS, figures, recorded }, ['A01', 'A02', 'E01'])).toEqual([
      'VISITS',
      'ACTIVITIES',
    ])
  })

  it('nothing where the records are right already, for typed rows, and for rows that were not asked for', () => {
    const recorded = { E01: 480, A01: 7, A02: 60, E13: 8 }
    expect(registersToOpen({ rows: ROWS, figures, recorded }, ['E01', 'E04', 'A02'])).toEqual([])
  })

  it('a figure that nobody recorded counts as none', () => {
    expect(registersToOpen({ rows: ROWS, figures: {}, recorded: { A01: 0 } }, ['A01', 'E01'])).toEqual([])
    expect(registersToOpen({ rows: ROWS, figures: { A01: 1 }, recorded: {} }, ['A01'])).toEqual([
      'ACTIVITIES',
    ])
  })
})

describe('what the opened records say', () => {
  const figures = { E01: 480, A01: 8, A02: 60, E13: 4 }
  const opened = {
    registers: ['ACTIVITIES', 'GROUPS'] as const,
    corrected: ['A01'],
    atOpening: { E01: 500, A01: 7, A02: 60, E13: 5 },
  }
  const settled = (recorded: Record<string, number>) =>
    recordLines({ rows: ROWS, figures, recorded }, opened).map((line) => [line.code, line.isSettled])

  it('a corrected row is settled only when it says what was signed', () => {
    expect(settled({ A01: 7, A02: 60, E13: 5 })).toEqual([['A01', false]])
    expect(settled({ A01: 8, A02: 60, E13: 5 })).toEqual([['A01', true]])
  })

  it('another row of the same registers must not move, unless to what was signed', () => {
    expect(settled({ A01: 8, A02: 61, E13: 5 })).toEqual([
      ['A01', true],
      ['A02', false],
    ])
    expect(settled({ A01: 8, A02: 60, E13: 4 })).toEqual([['A01', true]])
    expect(settled({ A01: 8, A02: 60, E13: 6 })).toEqual([
      ['A01', true],
      ['E13', false],
    ])
  })

  it('other registers are not looked at, and a row that no record feeds any more has nothing to settle', () => {
    const typed = ROWS.map((one) => (one.code === 'A01' ? row('A01', 'TYPED') : one))
    const recorded = { E01: 1, A01: 8, A02: 60, E13: 5 }
    expect(recordLines({ rows: typed, figures, recorded }, opened)).toEqual([])
  })
})

describe('when the records of a month stand still', () => {
  it.each(Object.values(ReportState))('%s', (state) => {
    const isFrozen = state === 'APPROVED' || state === 'LOCKED'
    for (const register of Object.values(Register)) {
      expect(isFrozenMonth({ state, openRegisters: [] }, register)).toBe(isFrozen)
      expect(isFrozenMonth({ state, openRegisters: [register] }, register)).toBe(false)
      expect(isFrozenMonth({ state, openRegisters: [register] })).toBe(isFrozen)
    }
    expect(isFrozenMonth({ state, openRegisters: ['VISITS'] }, 'ACTIVITIES')).toBe(isFrozen)
  })

  it('the condition on reports says the same', () => {
    expect(frozenFor('VISITS')).toEqual({
      state: { in: [...FROZEN_STATES] },
      NOT: { openRegisters: { has: 'VISITS' } },
    })
  })
})
