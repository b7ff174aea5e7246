import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { ROOT } from './paths'
import { OperatorError } from './steps.mjs'

const running = new Set<ChildProcess>()

/** Starts a child that `stopChildren` will stop. */
export function spawnTracked(command: string, args: string[], options: SpawnOptions): ChildProcess {
  const child = spawn(command, args, { cwd: ROOT, ...options })
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

/** Ends every tracked child: asks first, insists after the given time. */
export async function stopChildren(graceMs = 8_000): Promise<void> {
  await Promise.all([...running].map((child) => stopChild(child, graceMs)))
}

async function stopChild(child: ChildProcess, graceMs: number): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGTERM')
  const insist = setTimeout(() => child.kill('SIGKILL'), graceMs)
  await ended
  clearTimeout(insist)
}

export interface Finished {
  code: number
  output: string
}

/** Runs a command to its end and collects what it prints (both streams). */
export function capture(command: string, args: string[], options: SpawnOptions = {}): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawnTracked(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
    const parts: string[] = []
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => parts.push(text))
    child.once('error', (error) => resolve({ code: 127, output: String(error) }))
    child.once('close', (code) => resolve({ code: code ?? 1, output: parts.join('') }))
  })
}

/**
 * Like `capture`, for a command that must succeed.
 * @throws OperatorError with the last lines of its output
 */
export async function captureOrThrow(
  command: string,
  args: string[],
  options: SpawnOptions = {},
): Promise<string> {
  const { code, output } = await capture(command, args, options)
  if (code === 0) return output
  const tail = output.trimEnd().split('\n').slice(-60).join('\n')
  throw new OperatorError(`${[command, ...args].join(' ')} failed (exit ${code}):\n${tail}`)
}

/** The command line of a live process; empty when there is none or it cannot be seen. */
export function commandOf(pid: number): string {
  if (existsSync('/proc/self/cmdline')) {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    } catch {
      return ''
    }
  }
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? ''
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * A mark that tells a process from a later one with the same number; empty where the system shows none. A process that
 * has ended but was not collected by its parent has another mark than while it lived.
 */
export function birthMark(pid: number): string {
  try {
    // The command name in field 2 may hold spaces, so fields are counted after its closing bracket.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return fields[0] === 'Z' ? 'ended' : (fields[19] ?? '')
  } catch {
    return ''
  }
}

/** The process that started another one; null where the system does not show it. */
export function parentOf(pid: number): number | null {
  if (existsSync('/proc/self/stat')) {
    try {
      const field = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]
      return field ? Number.parseInt(field, 10) : null
    } catch {
      return null
    }
  }
  const { stdout } = spawnSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' })
  return stdout ? Number.parseInt(stdout, 10) : null
}

/** Arguments to run a TypeScript script of this repository in a process of its own. */
export function scriptArguments(script: string, args: string[] = []): string[] {
  return ['--conditions=react-server', '--import', 'tsx', `scripts/${script}.ts`, ...args]
}
