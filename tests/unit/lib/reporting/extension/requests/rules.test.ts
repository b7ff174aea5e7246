import { describe, expect, it } from 'vitest'
import { requestProblem } from '@/lib/reporting/extension/requests/rules'
import type { ReportStatus } from '@/lib/reporting/types'

describe('requestProblem', () => {
  it.each<[ReportStatus, boolean, boolean, string | null]>([
    ['NONE', true, false, null],
    ['DRAFT', true, false, null],
    ['NONE', false, false, 'validation.reports.refused.notExpected'],
    ['NONE', true, true, 'validation.reports.extension.open'],
    ['SUBMITTED', true, false, 'validation.reports.extension.submitted'],
    ['SUBMITTED', true, true, 'validation.reports.extension.submitted'],
    ['APPROVED', true, false, 'validation.reports.extension.submitted'],
    ['LOCKED', true, false, 'validation.reports.extension.submitted'],
  ])('%s, expected %s, asked already %s', (state, isExpected, hasOpen, problem) => {
    expect(requestProblem({ state, isExpected, hasOpen })).toBe(problem)
  })
})
