import { describe, expect, it } from 'vitest'
import { isLateProject } from '@/lib/progress/rules'
import type { CenterStatus } from '@/prisma/generated/enums'

describe('isLateProject', () => {
  it.each<[status: CenterStatus, plannedOpenOn: string | null, isLate: boolean]>([
    ['PLANNED', '2026-03-30', true],
    ['BUILDING', '2026-03-30', true],
    ['BUILDING', '2026-03-31', false],
    ['BUILDING', null, false],
    ['OPEN', '2026-03-30', false],
    ['CLOSED', '2026-03-30', false],
  ])('%s, planned for %s', (status, plannedOpenOn, isLate) => {
    expect(isLateProject({ status, plannedOpenOn }, '2026-03-31')).toBe(isLate)
  })
})
