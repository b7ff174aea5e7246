import { describe, expect, it } from 'vitest'
import { blockedRows, STORE_RULES } from '@/lib/imports/store/rules'

const note = {
  created: [{ id: 'a', version: 1 }],
  changed: [{ id: 'b', version: 4, before: {} }],
}
const versions = (entries: Record<string, number>) => new Map(Object.entries(entries))

describe('blockedRows', () => {
  it.each([
    ['as the list left them', { a: 1, b: 4 }, [], []],
    ['a created row was changed', { a: 2, b: 4 }, [], ['a']],
    ['a changed row was changed again', { a: 1, b: 5 }, [], ['b']],
    ['a row is gone', { b: 4 }, [], ['a']],
    ['something hangs on a created row', { a: 1, b: 4 }, ['a'], ['a']],
    ['what hangs on a changed row does not matter', { a: 1, b: 4 }, ['b'], []],
    ['each is named once', { a: 2, b: 4 }, ['a'], ['a']],
  ] as const)('%s', (_name, current, owners, blocked) => {
    expect(blockedRows(note, versions(current), new Set(owners))).toEqual(blocked)
  })
})

describe('the days that figures rest on', () => {
  it.each([
    ['Activity', { status: 'HELD', date: '2026-03-31' }, '2026-03-31'],
    ['Activity', { status: 'PLANNED', date: '2026-03-31' }, null],
    ['Activity', { status: 'CANCELLED', date: '2026-03-31' }, null],
    ['VisitCount', { date: '2026-03-01' }, '2026-03-01'],
  ] as const)('%s %j → %s', (table, row, day) => {
    expect(STORE_RULES[table].frozenDay?.(row)).toBe(day)
  })

  it('a zone has none', () => {
    expect(STORE_RULES.Zone.frozenDay).toBeUndefined()
  })
})
