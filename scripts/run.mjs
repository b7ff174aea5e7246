#!/usr/bin/env node
// Runs a maintenance script with the database it needs: joins the running one, or starts it and stops it afterwards.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { ensurePackages, requireNode } from './lib/install.mjs'
import { OperatorError, printError } from './lib/steps.mjs'

const root = path.resolve(import.meta.dirname, '..')

async function main() {
  const [script = '', ...args] = process.argv.slice(2)
  if (!/^[a-z][a-z0-9-]*$/.test(script) || !existsSync(path.join(root, `scripts/${script}.ts`)))
    throw new OperatorError(
      'node scripts/run.mjs <script> [arguments]   runs scripts/<script>.ts with its database',
    )
  process.chdir(root)
  await ensurePackages(root, { withDev: false, isQuiet: true })
  const { register } = await import('tsx/esm/api')
  register()
  const { runScript } = await import('./lib/run-script.ts')
  return runScript(script, args)
}

try {
  requireNode()
  process.exitCode = await main()
} catch (error) {
  printError(error)
  process.exitCode = 1
}
