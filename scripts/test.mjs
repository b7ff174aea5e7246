#!/usr/bin/env node
// `npm test`: every check there is, from a fresh clone. Only built-in modules may be imported before the packages are there.
import path from 'node:path'
import { ensurePackages, requireNode } from './lib/install.mjs'
import { printError, seconds } from './lib/steps.mjs'

const HELP = `npm test [-- --only NAMES]   all checks; the last line says how many passed and failed

  --only NAMES   some of: format,lint,floors,types,build,drift,unit,integration,browser
  --static       format, lint, floors, types and drift
`

const root = path.resolve(import.meta.dirname, '..')

async function main() {
  process.chdir(root)
  await ensurePackages(root, { withDev: true })
  const { register } = await import('tsx/esm/api')
  register()
  const { runSuite } = await import('./lib/suite.ts')
  return runSuite(process.argv.slice(2))
}

if (process.argv.includes('--help')) {
  process.stdout.write(HELP)
} else {
  const since = performance.now()
  let tally = { passed: 0, failed: 1 }
  try {
    requireNode()
    tally = await main()
  } catch (error) {
    printError(error)
  }
  process.exitCode = tally.failed === 0 ? 0 : 1
  process.stdout.write(`\n  ${seconds(since)}\n${tally.passed} passed, ${tally.failed} failed\n`)
}
