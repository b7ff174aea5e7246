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
  testResults: { name?: string; status: string; assertionResults: { status?: string }[] }[]
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

/** The one file that may skip its tests, loudly: it looks at the layout with LibreOffice, which not every machine has. */
const MAY_SKIP = /\/documents-layout\.test\.ts$/

/**
 * Counts vitest's JSON report. A skipped test counts as failed (but for the layout check without LibreOffice), and so
 * does a file that could not be loaded.
 */
export function tallyVitest(report: VitestReport, exitCode: number): Tally {
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  const excused = report.testResults
    .filter(({ name }) => MAY_SKIP.test(name ?? ''))
    .flatMap((file) => file.assertionResults)
    .filter(({ status }) => status === 'skipped' || status === 'pending').length
  const skipped = report.numPendingTests + report.numTodoTests - excused
  const failed = report.numFailedTests + skipped + unloaded.length
  return withExitCode({ passed: report.numPassedTests, failed }, exitCode)
}

/** Counts Playwright's JSON report. Skipped and flaky tests count as failed. */
export function tallyPlaywright({ stats, errors }: PlaywrightReport, exitCode: number): Tally {
  const failed = stats.unexpected + stats.flaky + stats.skipped + errors.length
  return withExitCode({ passed: stats.expected, failed }, exitCode)
}
