import { describe, expect, it } from 'vitest'
import { missingPapers, papersOf } from '@/lib/meetings/rules'
import { createMeetingInput } from '@/lib/meetings/schema'

const COUNTY = { id: 'c', name: '测试县' }
const UNITS = [
  { id: 't', name: '东街道' },
  { id: 'm', name: '甲社区' },
]

describe('papersOf', () => {
  it('has the four of the county and a profile of each reporting unit that is one', () => {
    expect(
      papersOf(COUNTY, UNITS, ['东街道', '民政局', '甲社区']).map(({ kind, unitId }) => `${kind} ${unitId}`),
    ).toEqual([
      'SPEECH_DATA c',
      'CIRCULAR c',
      'PROGRESS_REPORT c',
      'KEY_FIGURES c',
      'UNIT_PROFILE t',
      'UNIT_PROFILE m',
    ])
  })
})

describe('missingPapers', () => {
  it('makes nothing twice, and anew what is void', () => {
    const wanted = papersOf(COUNTY, UNITS, ['东街道'])
    const present = [
      { kind: 'SPEECH_DATA' as const, unitId: 'c', isVoid: false },
      { kind: 'CIRCULAR' as const, unitId: 'c', isVoid: true },
    ]
    expect(missingPapers(wanted, present).map(({ kind }) => kind)).toEqual([
      'CIRCULAR',
      'PROGRESS_REPORT',
      'KEY_FIGURES',
      'UNIT_PROFILE',
    ])
    expect(
      missingPapers(
        wanted,
        wanted.map((paper) => ({ ...paper, isVoid: false })),
      ),
    ).toEqual([])
  })
})

describe('createMeetingInput', () => {
  it('reads units line by line, each once', () => {
    const input = { name: '推进会', day: '2025-07-01', cutOff: '2025-06-30', reportingUnits: '' }
    const parsed = createMeetingInput.parse({ ...input, attendingUnits: ' 东街道 \r\n\n东街道\n西镇' })
    expect(parsed).toMatchObject({ attendingUnits: ['东街道', '西镇'], reportingUnits: [] })
    expect(createMeetingInput.safeParse({ ...input, attendingUnits: '长'.repeat(61) }).success).toBe(false)
  })
})
