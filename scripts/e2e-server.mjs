#!/usr/bin/env node
// The web server of the browser tests: production build, demonstration county on a fixed day, a database of its own.
import path from 'node:path'
import { ensurePackages } from './lib/install.mjs'
import { printError } from './lib/steps.mjs'

const root = path.resolve(import.meta.dirname, '..')

try {
  process.chdir(root)
  process.env.HOST = '127.0.0.1'
  await ensurePackages(root, { withDev: true, isQuiet: true })
  const { register } = await import('tsx/esm/api')
  register()
  const { serveForTests } = await import('./lib/e2e-server.ts')
  await serveForTests()
} catch (error) {
  printError(error)
  process.exitCode = 1
}
