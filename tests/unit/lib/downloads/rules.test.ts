import { describe, expect, it } from 'vitest'
import { archiveNames, downloadCan, effectiveState, readParams, shareDone } from '@/lib/downloads/rules'

describe('effectiveState', () => {
  it.each([
    ['WAITING', true, 'WAITING'],
    ['RUNNING', true, 'RUNNING'],
    ['WAITING', false, 'FAILED'],
    ['RUNNING', false, 'FAILED'],
    ['DONE', false, 'DONE'],
    ['CANCELLED', false, 'CANCELLED'],
  ] as const)('%s with a worker behind it: %s → %s', (state, isActive, expected) => {
    expect(effectiveState(state, isActive)).toBe(expected)
  })
})

describe('small rules', () => {
  it('says what may be done in each state', () => {
    expect(downloadCan('RUNNING')).toEqual({ cancel: true, retry: false, fetch: false })
    expect(downloadCan('FAILED')).toEqual({ cancel: false, retry: true, fetch: false })
    expect(downloadCan('DONE')).toEqual({ cancel: false, retry: false, fetch: true })
  })

  it('is never done before the end', () => {
    expect(shareDone(0, 18)).toBe(0)
    expect(shareDone(9, 18)).toBe(50)
    expect(shareDone(18, 18)).toBe(99)
    expect(shareDone(0, 0)).toBe(99)
  })

  it('gives every file in an archive a name of its own', () => {
    expect(archiveNames(['a.pdf', 'a.pdf', 'b.pdf', 'a.pdf'])).toEqual([
      'a.pdf',
      'a(2).pdf',
      'b.pdf',
      'a(3).pdf',
    ])
  })

  it('reads what was asked for, and nothing else', () => {
    expect(readParams('PAPER', { briefingId: 'x' })).toEqual({ kind: 'PAPER', briefingId: 'x' })
    expect(readParams('MEETING', { meetingId: 'x' })).toEqual({ kind: 'MEETING', meetingId: 'x' })
    for (const [kind, params] of [
      ['PAPER', { meetingId: 'x' }],
      ['BRIEFING', {}],
      ['PAPER', null],
    ] as const)
      expect(readParams(kind, params)).toBeNull()
  })
})
