import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { ensureClient } from './client'
import { inVar } from './paths'
import type { Tally } from './runner-reports'
import { OperatorError, seconds } from './steps.mjs'
import { watchStopSignals } from './stop-signals'
import {
  browserTests,
  build,
  type Check,
  driftCheck,
  integrationTests,
  staticChecks,
  typeCheck,
  unitTests,
} from './suite-checks'

/** Settings of an operator that must not leak into the tests. */
const OPERATOR_SETTINGS = [
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'APP_URL',
  'APP_CLOCK',
  'HOST',
  'PORT',
  'NODE_ENV',
  'NEXTAUTH_URL',
]

/** Groups run one after the other; the chains of a group run at the same time, the checks of a chain in order. */
function plan(): Check[][][] {
  return [
    [staticChecks(), [typeCheck()]],
    [[build()], [driftCheck(), unitTests(), integrationTests()]],
    [[browserTests()]],
  ]
}

async function runCheck(check: Check): Promise<Tally> {
  const since = performance.now()
  if (check.isLong) process.stdout.write(`  … ${check.name}\n`)
  const { passed, failed, output } = await check.run().catch((error: unknown) => ({
    passed: 0,
    failed: 1,
    output:
      error instanceof OperatorError
        ? error.message
        : error instanceof Error
          ? (error.stack ?? '')
          : String(error),
  }))
  const isGood = failed === 0
  if (!isGood) process.stdout.write(`\n${output.trimEnd()}\n\n`)
  const counts = check.isRunner ? `${passed} passed${isGood ? '' : `, ${failed} failed`}  ` : ''
  process.stdout.write(`  ${isGood ? '✓' : '✗'} ${check.name}  ${counts}${seconds(since)}\n`)
  return { passed, failed }
}

/**
 * Runs the checks and prints one line each.
 * @param args `--only a,b` keeps the named checks
 * @returns how many passed and failed over all of them
 */
export async function runSuite(args: string[]): Promise<Tally> {
  const { values } = parseArgs({ args, options: { only: { type: 'string' }, static: { type: 'boolean' } } })
  const names = values.static ? ['format', 'lint', 'floors', 'types', 'drift'] : values.only?.split(',')
  for (const name of OPERATOR_SETTINGS) delete process.env[name]
  mkdirSync(inVar('test'), { recursive: true })
  const signal = watchStopSignals()
  await ensureClient()
  const total: Tally = { passed: 0, failed: 0 }
  for (const group of plan()) {
    const chains = group.map(async (chain) => {
      for (const check of chain) {
        if (names && !names.includes(check.name)) continue
        signal.throwIfStopping()
        const { passed, failed } = await runCheck(check)
        total.passed += passed
        total.failed += failed
      }
    })
    await Promise.all(chains)
  }
  return total
}
