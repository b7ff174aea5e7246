import { existsSync, readFileSync, rmSync } from 'node:fs'
import { ensureChromium } from './browser'
import { ensureBuild, NEXT } from './build'
import { freePort } from './cluster'
import { diffAgainstSchema } from './drift'
import { inVar } from './paths'
import { capture } from './processes'
import { type Tally, tallyPlaywright, tallyVitest } from './runner-reports'
import { loadSecrets } from './secrets'
import { openTestCluster } from './test-cluster'

/** One line of `npm test`. */
export interface Check {
  name: string
  /** Counts its own tests; any other check counts as one. */
  isRunner?: boolean
  /** Announced when it begins, because nothing else is printed for a while. */
  isLong?: boolean
  run(): Promise<Tally & { output: string }>
}

const BIOME = 'node_modules/@biomejs/biome/bin/biome'

/** A check that is one sequence of Node.js programs, each of which must succeed. */
function command(name: string, ...commands: string[][]): Check {
  return {
    name,
    run: async () => {
      for (const args of commands) {
        const { code, output } = await capture(process.execPath, args)
        if (code !== 0) return { passed: 0, failed: 1, output }
      }
      return { passed: 1, failed: 0, output: '' }
    },
  }
}

export const staticChecks = (): Check[] => [
  command('format', [BIOME, 'format', '.']),
  command('lint', [BIOME, 'check', '--formatter-enabled=false', '--error-on-warnings', '.']),
  command('floors', ['--import', 'tsx', 'scripts/audit-floors.ts']),
]

export const typeCheck = (): Check =>
  command('types', [NEXT, 'typegen'], ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'])

/** Whether the migrations build exactly what the schema says. */
export const driftCheck = (): Check => ({
  name: 'drift',
  run: async () => {
    const cluster = await openTestCluster('integration')
    try {
      const { isDifferent, sql } = await diffAgainstSchema(cluster.maintenanceUrl)
      return {
        passed: isDifferent ? 0 : 1,
        failed: isDifferent ? 1 : 0,
        output: `A migration is missing:\n${sql}`,
      }
    } finally {
      await cluster.release()
    }
  },
})

export const build = (): Check => ({
  name: 'build',
  run: async () => ({ passed: 1, failed: 0, output: await ensureBuild(loadSecrets()) }),
})

/** Runs a test runner that writes a JSON report, and counts that. */
async function countReport<Report>(
  args: string[],
  env: NodeJS.ProcessEnv,
  { file, tally }: { file: string; tally: (report: Report, exitCode: number) => Tally },
) {
  rmSync(file, { force: true })
  const { code, output } = await capture(process.execPath, args, { env })
  if (!existsSync(file)) return { passed: 0, failed: 1, output }
  const report: Report = JSON.parse(readFileSync(file, 'utf8'))
  return { ...tally(report, code), output }
}

function vitest(project: string): Check {
  const file = inVar('test', `${project}.json`)
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters]
  return {
    name: project,
    isRunner: true,
    run: () => countReport(args, process.env, { file, tally: tallyVitest }),
  }
}

export const unitTests = () => vitest('unit')
export const integrationTests = () => vitest('integration')

export const browserTests = (): Check => ({
  name: 'browser',
  isRunner: true,
  isLong: true,
  run: async () => {
    const browser = await ensureChromium()
    const file = inVar('test', 'browser.json')
    const env = {
      ...process.env,
      CHROMIUM_PATH: browser,
      E2E_PORT: String(await freePort()),
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    }
    const args = ['node_modules/@playwright/test/cli.js', 'test', '--reporter=line,json']
    return countReport(args, env, { file, tally: tallyPlaywright })
  },
})
