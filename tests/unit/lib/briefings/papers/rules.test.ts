import { describe, expect, it } from 'vitest'
import { newBook } from '@/lib/briefings/figures/rules'
import { isKindFor, monthOfPaper, readEdits, sentenceFault } from '@/lib/briefings/papers/rules'
import { briefingCan, reachesPaper } from '@/lib/briefings/policy'
import { mintViewer } from '@/lib/core/viewer'

describe('monthOfPaper', () => {
  it.each([
    ['2025-06-30', '2025-06'],
    ['2025-06-29', '2025-05'],
    ['2024-02-29', '2024-02'],
    ['2025-02-28', '2025-02'],
    ['2024-02-28', '2024-01'],
    ['2025-01-15', '2024-12'],
  ])('%s → %s', (cutOff, month) => {
    expect(monthOfPaper(cutOff)).toBe(month)
  })
})

describe('kinds and levels', () => {
  it('a card is of a center, a profile of a township or community, the others of a county or township', () => {
    expect(isKindFor('CENTER_CARD', 'CENTER')).toBe(true)
    expect(isKindFor('CENTER_CARD', 'TOWNSHIP')).toBe(false)
    expect(isKindFor('UNIT_PROFILE', 'COMMUNITY')).toBe(true)
    expect(isKindFor('UNIT_PROFILE', 'COUNTY')).toBe(false)
    expect(isKindFor('CIRCULAR', 'COMMUNITY')).toBe(false)
  })
})

describe('readEdits', () => {
  it('keeps what fits and leaves out the rest', () => {
    const stored = {
      sentences: { a: '话', b: 7 },
      examples: { MODEL: { id: 'x', name: '甲' }, JOBS: { id: 1 }, OTHER: { id: 'y', name: '乙' } },
    }
    expect(readEdits(stored)).toEqual({
      sentences: { a: '话' },
      examples: { MODEL: { id: 'x', name: '甲' } },
    })
    for (const broken of [null, 'x', [], {}])
      expect(readEdits(broken)).toEqual({ sentences: {}, examples: {} })
  })
})

describe('sentenceFault', () => {
  const { figures, count } = newBook('2025-06-30')
  count('n', 28, '个', { name: '数' })

  it.each([
    ['现有{{n}}中心，截至2025年6月30日。', null],
    ['现有28个中心。', 'validation.briefings.looseNumeral'],
    ['现有{{n}}中心，惠及三百余人。', 'validation.briefings.looseNumeral'],
    ['现有{{m}}中心。', 'validation.briefings.unknownSlot'],
    ['没有数字的话。', null],
  ])('%s', (text, fault) => {
    expect(sentenceFault(text, figures)).toBe(fault)
  })
})

describe('who may do what with a paper', () => {
  const viewer = (role: 'COUNTY' | 'LEADER' | 'TOWNSHIP', unitLevel: 'COUNTY' | 'TOWNSHIP', unitId: string) =>
    mintViewer({
      userId: 'u',
      username: 'u',
      name: 'u',
      ip: null,
      requestId: null,
      assignments: [{ id: 'a', role, unitId, unitName: '', unitLevel, countyId: 'c', departmentId: null }],
    })
  const ofCounty = { countyId: 'c', unitId: 'c', townshipId: null }
  const ofTownship = { countyId: 'c', unitId: 't', townshipId: 't' }

  it('the county edits, approves and voids; a township’s leader edits only what is of his township', () => {
    const county = viewer('COUNTY', 'COUNTY', 'c')
    expect(briefingCan(county, ofCounty, 'DRAFT')).toEqual({ edit: true, finalize: true, void: true })
    expect(briefingCan(county, ofCounty, 'FINAL')).toEqual({ edit: false, finalize: false, void: true })
    expect(briefingCan(county, ofCounty, 'VOID')).toEqual({ edit: false, finalize: false, void: false })
    const leader = viewer('LEADER', 'TOWNSHIP', 't')
    expect(briefingCan(leader, ofTownship, 'DRAFT')).toEqual({ edit: true, finalize: false, void: false })
    expect(reachesPaper(leader, 'briefing:export', ofCounty)).toBe(false)
    expect(reachesPaper(leader, 'briefing:export', { ...ofTownship, unitId: 'community' })).toBe(true)
    expect(reachesPaper(viewer('TOWNSHIP', 'TOWNSHIP', 't'), 'briefing:export', ofTownship)).toBe(false)
  })
})
