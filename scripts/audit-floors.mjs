#!/usr/bin/env node
// Refuses packages older than their last security fix, packages that are never allowed, and addresses in the lock file.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Oldest versions without a known hole that matters here. */
const FLOORS = {
  next: '16.4.5',
  react: '19.3.1',
  'react-dom': '19.3.1',
  'next-auth': '4.24.15',
  zod: '4.6.6',
  sharp: '0.35.5',
}

/** Never fixed in this registry. */
const FORBIDDEN = ['xlsx']

/** Its reader hangs on crafted workbooks, so it may write and nothing else. */
const WRITE_ONLY = { name: 'exceljs', allowed: /^lib\/spreadsheets\/write/ }

/** Negative, zero or positive, like a difference; a pre-release counts as older than its release. */
export function compareVersions(left, right) {
  const parts = (text) => text.split('-')[0].split('.').map(Number)
  const [a, b] = [parts(left), parts(right)]
  const index = [0, 1, 2].find((position) => a[position] !== b[position])
  if (index !== undefined) return a[index] - b[index]
  return Number(right.includes('-')) - Number(left.includes('-'))
}

/** What is wrong with a lock file, one sentence each. */
export function lockProblems(lock) {
  const problems = []
  for (const [location, entry] of Object.entries(lock.packages)) {
    const name = location.split('node_modules/').at(-1)
    if (entry.resolved) problems.push(`${location} has a download address in package-lock.json`)
    if (FORBIDDEN.includes(name)) problems.push(`${location}: this package is not allowed`)
    const floor = FLOORS[name]
    if (floor && compareVersions(entry.version, floor) < 0)
      problems.push(`${location} ${entry.version} is older than ${floor}`)
  }
  return problems
}

/** Sources that import a package which only the writers may import. */
export function importProblems(sources) {
  const importing = new RegExp(`(from|import|require)\\s*\\(?\\s*['"]${WRITE_ONLY.name}['"]`)
  return sources
    .filter(({ file, text }) => importing.test(text) && !WRITE_ONLY.allowed.test(file))
    .map(({ file }) => `${file} imports ${WRITE_ONLY.name}, which only writing code may do`)
}

function readSources(root) {
  return ['app', 'components', 'lib', 'prisma/seed', 'scripts'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true })
      .filter((name) => /\.(ts|tsx|mjs)$/.test(name))
      .map((name) => path.posix.join(folder, name.replaceAll('\\', '/')))
      .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') })),
  )
}

function main() {
  if (process.argv.includes('--help')) {
    process.stdout.write(
      'npm run audit:floors   checks package versions and imports against known holes; no network\n',
    )
    return 0
  }
  const root = path.resolve(import.meta.dirname, '..')
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
  const problems = [...lockProblems(lock), ...importProblems(readSources(root))]
  for (const problem of problems) process.stdout.write(`${problem}\n`)
  if (problems.length === 0) process.stdout.write('Package floors hold.\n')
  return problems.length === 0 ? 0 : 1
}

if (process.argv[1] === import.meta.filename) process.exitCode = main()
