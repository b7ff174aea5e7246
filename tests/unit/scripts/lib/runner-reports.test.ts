import { describe, expect, it } from 'vitest'
import { tallyPlaywright, tallyVitest } from '@/scripts/lib/runner-reports'

const vitest = {
  success: true,
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
}
const playwright = { stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] }

describe('tallyVitest', () => {
  it.each([
    ['all passed', {}, 0, { passed: 5, failed: 0 }],
    ['one failed', { numFailedTests: 1 }, 1, { passed: 5, failed: 1 }],
    ['a skipped test counts as failed', { numPendingTests: 2 }, 0, { passed: 5, failed: 2 }],
    [
      'the layout check skips where LibreOffice is missing, nothing else does',
      {
        numPendingTests: 3,
        testResults: [
          {
            name: '/linli/tests/integration/documents-layout.test.ts',
            status: 'passed',
            assertionResults: [{ status: 'skipped' }, { status: 'pending' }],
          },
          { name: '/linli/tests/x.test.ts', status: 'passed', assertionResults: [{ status: 'skipped' }] },
        ],
      },
      0,
      { passed: 5, failed: 1 },
    ],
    [
      'a file did not load',
      { testResults: [{ status: 'failed', assertionResults: [] }] },
      1,
      { passed: 5, failed: 1 },
    ],
    ['an error outside of any test', {}, 1, { passed: 5, failed: 1 }],
    ['no test ran', { numPassedTests: 0 }, 0, { passed: 0, failed: 1 }],
  ])('%s', (_case, change, exitCode, tally) => {
    expect(tallyVitest({ ...vitest, ...change }, exitCode)).toEqual(tally)
  })
})

describe('tallyPlaywright', () => {
  it.each([
    ['all passed', {}, [], 0, { passed: 3, failed: 0 }],
    ['failed, flaky and skipped', { unexpected: 1, flaky: 1, skipped: 1 }, [], 1, { passed: 3, failed: 3 }],
    ['the server did not start', { expected: 0 }, [{}], 1, { passed: 0, failed: 1 }],
  ])('%s', (_case, change, errors, exitCode, tally) => {
    expect(tallyPlaywright({ stats: { ...playwright.stats, ...change }, errors }, exitCode)).toEqual(tally)
  })
})
