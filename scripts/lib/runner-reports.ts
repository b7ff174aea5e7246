/** How many checks passed and failed. */
export interface Tally {
  passed: number
  failed: number
}

interface VitestReport {
  success: boolean
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  errors: unknown[]
}

/** A run that ended badly, or ran nothing, must not look like one without failures. */
function withExitCode({ passed, failed }: Tally, exitCode: number): Tally {
  const isSilentFailure = failed === 0 && (exitCode !== 0 || passed === 0)
  return { passed, failed: isSilentFailure ? 1 : failed }
}

/** Counts vitest's JSON report. A skipped test counts as failed, and so does a file that could not be loaded. */
export function tallyVitest(report: VitestReport, exitCode: number): Tally {
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  const failed = report.numFailedTests + report.numPendingTests + report.numTodoTests + unloaded.length
  return withExitCode({ passed: report.numPassedTests, failed }, exitCode)
}

/** Counts Playwright's JSON report. Skipped and flaky tests count as failed. */
export function tallyPlaywright({ stats, errors }: PlaywrightReport, exitCode: number): Tally {
  const failed = stats.unexpected + stats.flaky + stats.skipped + errors.length
  return withExitCode({ passed: stats.expected, failed }, exitCode)
}
