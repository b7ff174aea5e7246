import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { OperatorError } from './steps.mjs'

/** Whom PostgreSQL runs as: nothing for an ordinary user (himself), another account for root. */
export interface ServiceAccount {
  uid?: number
  gid?: number
}

const isRoot = () => process.getuid?.() === 0

function idOf(flag: '-u' | '-g', name: string): number | null {
  const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' })
  return status === 0 ? Number.parseInt(stdout, 10) : null
}

/**
 * PostgreSQL refuses to run as root. Root runs it as the owner of the data folder, or for a new one as `postgres`,
 * an account that is made if the machine has none.
 * @throws OperatorError when the folder belongs to somebody else, or the account cannot be made
 */
export function serviceAccount(dataDirectory: string): ServiceAccount {
  const owner = existsSync(dataDirectory) ? statSync(dataDirectory) : null
  if (!isRoot()) {
    if (owner && process.getuid && owner.uid !== process.getuid())
      throw new OperatorError(
        `${dataDirectory} belongs to another user; start as the one who started first (or root).\n数据目录属于其他用户，请用首次启动的用户（或 root）启动。`,
      )
    return {}
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  if (idOf('-u', 'postgres') === null) createAccount()
  const uid = idOf('-u', 'postgres')
  const gid = idOf('-g', 'postgres')
  if (uid === null || gid === null)
    throw new OperatorError(
      'There is no account "postgres" for the database, and none could be made. Start as an ordinary user.',
    )
  return { uid, gid }
}

function createAccount(): void {
  const options = ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin']
  const made = spawnSync('useradd', [...options, '--user-group', 'postgres'])
  if (made.status !== 0) spawnSync('useradd', [...options, '--gid', 'postgres', 'postgres'])
}

/**
 * Lets the service account pass through the folders above a path. A folder closed to everybody is opened to the
 * account's group alone, and only for passing through.
 */
export function openPathTo(target: string, { uid, gid }: ServiceAccount): void {
  if (uid === undefined || gid === undefined) return
  for (let folder = path.dirname(target); folder !== path.dirname(folder); folder = path.dirname(folder)) {
    const { mode, uid: owner, gid: group } = statSync(folder)
    const canPass = mode & 0o001 || (owner === uid && mode & 0o100) || (group === gid && mode & 0o010)
    if (canPass) continue
    if ((mode & 0o070) === 0) {
      chownSync(folder, owner, gid)
      chmodSync(folder, (mode & 0o7777) | 0o010)
    } else {
      chmodSync(folder, (mode & 0o7777) | 0o001)
    }
    process.stdout.write(`    ${folder} opened for passing through: the database does not run as root\n`)
  }
}

/** Makes the programs readable, in case they were installed under a strict umask. */
export function openPrograms(folder: string, { uid }: ServiceAccount): void {
  if (uid === undefined || statSync(path.join(folder, 'bin/postgres')).mode & 0o001) return
  const open = (entry: string) => {
    const info = statSync(entry)
    if (!info.isDirectory())
      return chmodSync(entry, (info.mode & 0o7777) | (info.mode & 0o100 ? 0o055 : 0o044))
    chmodSync(entry, (info.mode & 0o7777) | 0o055)
    for (const name of readdirSync(entry)) open(path.join(entry, name))
  }
  open(folder)
}
