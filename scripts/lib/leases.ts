import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { birthMark, isAlive } from './processes'

/** Says that a process uses a cluster. A cluster is stopped only by its last user. */
export interface Lease {
  pid: number
  birth: string
  purpose: string
}

/** Writes this process's lease and returns what removes it. */
export function takeLease(directory: string, purpose: string): () => void {
  mkdirSync(directory, { recursive: true })
  const file = path.join(directory, `${process.pid}.json`)
  const lease: Lease = { pid: process.pid, birth: birthMark(process.pid), purpose }
  writeFileSync(file, JSON.stringify(lease))
  return () => rmSync(file, { force: true })
}

/** Leases of other live processes; leases of dead ones are cleared away. */
export function otherLeases(directory: string): Lease[] {
  mkdirSync(directory, { recursive: true })
  return readdirSync(directory).flatMap((name) => {
    const file = path.join(directory, name)
    const lease = readLease(file)
    if (lease && isAlive(lease.pid) && birthMark(lease.pid) === lease.birth)
      return lease.pid === process.pid ? [] : [lease]
    rmSync(file, { force: true })
    return []
  })
}

function readLease(file: string): Lease | null {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return isLease(value) ? value : null
  } catch {
    return null
  }
}

function isLease(value: unknown): value is Lease {
  return (
    typeof value === 'object' && value !== null && 'pid' in value && 'birth' in value && 'purpose' in value
  )
}
