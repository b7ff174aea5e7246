import { describe, expect, it } from 'vitest'
import {
  CORRECTION_EVENTS,
  type CorrectionContext,
  type CorrectionEvent,
  changeLines,
  changeProblems,
  correctedFigures,
  correctionTransition,
  driftedCells,
  firstState,
} from '@/lib/corrections/rules'
import { CORRECTION_STATES, requestCorrectionInput } from '@/lib/corrections/schema'
import { previewOf } from '@/lib/corrections/view'
import { type CorrectionState, Role } from '@/prisma/generated/enums'

const context = (change: Partial<CorrectionContext> = {}): CorrectionContext => ({
  roles: ['SECRETARY', 'TOWNSHIP', 'COUNTY'],
  isDirect: false,
  isRequester: false,
  hasSigned: false,
  ...change,
})

const outcome = (state: CorrectionState, event: CorrectionEvent, change: Partial<CorrectionContext> = {}) => {
  const result = correctionTransition(state, event, context({ isRequester: event === 'withdraw', ...change }))
  return result.ok ? result.next : result.reason
}

/** Every state × event: what it leads to, and through which role alone. */
const TABLE: Record<CorrectionEvent, Record<CorrectionState, [next: string, role: Role | null]>> = {
  pass: row(['PASSED_ON', 'TOWNSHIP'], ['state', null]),
  approve: row(['state', null], ['APPROVED', 'COUNTY']),
  refuse: row(['REFUSED', 'TOWNSHIP'], ['REFUSED', 'COUNTY']),
  withdraw: row(['WITHDRAWN', 'SECRETARY'], ['state', null]),
}

function row(
  REQUESTED: [string, Role | null],
  PASSED_ON: [string, Role | null],
): Record<CorrectionState, [string, Role | null]> {
  const closed: [string, null] = ['state', null]
  return { REQUESTED, PASSED_ON, APPROVED: closed, REFUSED: closed, WITHDRAWN: closed }
}

const PAIRS = CORRECTION_EVENTS.flatMap((event) => CORRECTION_STATES.map((state) => [state, event] as const))

describe('every state × event × role', () => {
  it.each(PAIRS)('%s %s', (state, event) => {
    expect(outcome(state, event)).toBe(TABLE[event][state][0])
  })

  it.each(PAIRS)('%s %s by each role', (state, event) => {
    const [next, allowed] = TABLE[event][state]
    for (const role of Object.values(Role)) {
      const result = outcome(state, event, { roles: [role] })
      if (role === allowed) expect(result).toBe(next)
      else expect(['role', 'state']).toContain(result)
    }
  })
})

describe('who and where', () => {
  it.each([
    ['a requester passes his own on', 'REQUESTED', 'pass', { isRequester: true }, 'ownWork'],
    ['a requester approves his own', 'PASSED_ON', 'approve', { isRequester: true }, 'ownWork'],
    ['whoever passed it on decides', 'PASSED_ON', 'approve', { hasSigned: true }, 'ownWork'],
    ['an author refuses', 'PASSED_ON', 'refuse', { hasSigned: true }, 'ownWork'],
    ['another secretary withdraws', 'REQUESTED', 'withdraw', { isRequester: false }, 'ownWork'],
    ['a direct request is withdrawn', 'PASSED_ON', 'withdraw', { isDirect: true }, 'WITHDRAWN'],
    ['after the county', 'APPROVED', 'withdraw', { isDirect: true }, 'state'],
    ['nobody', 'REQUESTED', 'pass', { roles: [] }, 'role'],
    ['a township approves', 'PASSED_ON', 'approve', { roles: ['TOWNSHIP'] }, 'role'],
    ['a county passes on', 'REQUESTED', 'pass', { roles: ['COUNTY'] }, 'role'],
  ] as const)('%s', (_name, state, event, change, expected) => {
    expect(outcome(state, event, change)).toBe(expected)
  })

  it('begins with the county where no township stands between', () => {
    expect([firstState(false), firstState(true)]).toEqual(['REQUESTED', 'PASSED_ON'])
  })
})

const line = (code: string, kind: 'TYPED' | 'DERIVED' | 'TOTAL', parts: string[] = []) => ({
  code,
  kind,
  parts,
  name: `指标${code}`,
  unit: '件',
  section: 'WINDOWS',
  value: null,
})
const ROWS = [
  line('A01', 'DERIVED'),
  line('E02a', 'TYPED'),
  line('E02b', 'TYPED'),
  line('E02', 'TOTAL', ['E02a', 'E02b']),
  line('E14', 'TOTAL', ['E14a']),
]
const FIGURES = { A01: 3, E02a: 5, E02b: 7, E02: 12, E14: 4, E99: 1 }

describe('what changes', () => {
  it('adds up the totals of the changed cells and leaves every other figure as it is stored', () => {
    expect(correctedFigures(ROWS, FIGURES, { E02a: 9 })).toEqual({ ...FIGURES, E02a: 9, E02: 16 })
    expect(correctedFigures(ROWS, FIGURES, { A01: 4 })).toEqual({ ...FIGURES, A01: 4 })
    expect(correctedFigures(ROWS, FIGURES, { E02a: null, E02b: null })).toEqual({ A01: 3, E14: 4, E99: 1 })
  })

  it('says old → new with the totals that follow', () => {
    expect(changeLines(ROWS, FIGURES, { E02b: 0 })).toMatchObject([
      { code: 'E02b', from: 7, to: 0, isFollowing: false },
      { code: 'E02', from: 12, to: 5, isFollowing: true },
    ])
    expect(changeLines(ROWS, {}, { E02a: 5 })).toMatchObject([
      { code: 'E02a', from: null, to: 5 },
      { code: 'E02', from: null, to: 5 },
    ])
  })

  it('shows while it is typed what it will change', () => {
    const rows = ROWS.map((one) => ({ ...one, value: (FIGURES as Record<string, number>)[one.code] ?? null }))
    expect(previewOf(rows, { E02a: '１０', E02b: '7', A01: '约3' })).toEqual({
      changed: 1,
      totals: { E02: 17 },
    })
    expect(previewOf(rows, {})).toEqual({ changed: 0, totals: {} })
  })

  it.each([
    [{ E02a: 9 }, {}],
    [{ E02a: 5 }, { 'changes.E02a': 'validation.reports.corrections.same' }],
    [{ E02: 20 }, { 'changes.E02': 'validation.reports.corrections.total' }],
    [{ E05: 20 }, { 'changes.E05': 'validation.reports.notApplicable' }],
    [{ A01: 0 }, {}],
  ])('%j → %j', (values, expected) => {
    expect(changeProblems(ROWS, FIGURES, values)).toEqual(expected)
  })

  it('names the cells that have moved on since the request', () => {
    const changes = { E02a: { from: 5, to: 9 }, E02b: { from: 6, to: 9 }, E05: { from: null, to: 1 } }
    expect(driftedCells(FIGURES, changes)).toEqual(['E02b'])
  })
})

describe('requestCorrectionInput', () => {
  const ID = '0197a8c0-0000-7000-8000-000000000001'
  const parse = (change: Record<string, unknown>) =>
    requestCorrectionInput.safeParse({
      reportId: ID,
      version: 1,
      reason: '录错',
      changes: { E01: '5' },
      ...change,
    })
  it.each([
    [{}, true],
    [{ changes: { E01: '１,２００' } }, true],
    [{ changes: { E01: '', E02: null } }, false],
    [{ changes: { E01: '-3' } }, false],
    [{ changes: { E01: '12.5' } }, false],
    [{ changes: { E01: '1e3' } }, false],
    [{ changes: { E01: '10000000' } }, false],
    [{ changes: { __proto__x: '1' } }, false],
    [{ reason: '  ' }, false],
    [{ state: 'APPROVED' }, false],
    [{ reportId: { not: '' } }, false],
  ])('%j → %s', (change, expected) => {
    expect(parse(change).success).toBe(expected)
  })
  it('keeps what was typed and leaves out what was not', () => {
    expect(parse({ changes: { E01: '0', E02: '' } }).data?.changes).toEqual({ E01: 0 })
  })
})
