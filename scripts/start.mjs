#!/usr/bin/env node
// `npm start`: needs nothing but Node.js and npm. Only built-in modules may be imported before the packages are there.
import path from 'node:path'
import { ensurePackages, requireNode } from './lib/install.mjs'
import { printError } from './lib/steps.mjs'

const HELP = `npm start [-- options]   installs, prepares the database, builds and serves; Ctrl-C stops everything
npm run dev              the same with Next's development server

  --empty   do not load the demonstration county into a new database 不载入演示数据
  --demo    load it even into the server that DATABASE_URL names (only if that is empty)
  --help    this text

Environment:
  PORT (3000), HOST (0.0.0.0)   where to listen
  APP_URL                       the address that people open, e.g. http://10.1.2.3:3000 or https://linli.example.cn
  DATABASE_URL                  a PostgreSQL server to use instead of the embedded one (account of the application)
  DATABASE_OWNER_URL            the account that runs migrations there
  LINLI_VAR (var)               folder for the embedded database, secrets and logs
`

const root = path.resolve(import.meta.dirname, '..')

async function main() {
  const args = process.argv.slice(2)
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(HELP)
    return 0
  }
  process.chdir(root)
  await ensurePackages(root, { withDev: false })
  const { register } = await import('tsx/esm/api')
  register()
  const { parseStartOptions, start } = await import('./lib/start.ts')
  return start(parseStartOptions(args))
}

try {
  requireNode()
  process.exitCode = await main()
} catch (error) {
  printError(error)
  process.exitCode = 1
}
