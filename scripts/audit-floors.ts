import { readdirSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { importProblems, type LockFile, lockProblems } from './lib/package-floors'
import { inRoot } from './lib/paths'

const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } })

function readSources(): { file: string; text: string }[] {
  return ['app', 'components', 'lib', 'prisma/seed', 'scripts'].flatMap((folder) =>
    readdirSync(inRoot(folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|tsx|mjs)$/.test(name))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .map((file) => ({ file, text: readFileSync(inRoot(file), 'utf8') })),
  )
}

if (values.help) {
  process.stdout.write(
    'npm run audit:floors   package versions and imports against known holes; needs no network\n',
  )
} else {
  const lock: LockFile = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'))
  const problems = [...lockProblems(lock), ...importProblems(readSources())]
  process.stdout.write(`${problems.join('\n') || 'Package floors hold.'}\n`)
  process.exitCode = problems.length === 0 ? 0 : 1
}
