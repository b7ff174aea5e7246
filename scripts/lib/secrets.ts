import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { inVar, VAR } from './paths'
import { OperatorError } from './steps.mjs'

export interface Secrets {
  ownerPassword: string
  appPassword: string
  authSecret: string
  /** base64 of 32 bytes: seals the arguments of server actions. */
  actionsKey: string
  /** base64 of 32 bytes: encrypts telephone numbers at rest. */
  fieldKey: string
}

/** Writes a file that only its owner may read, at once or not at all. */
export function writePrivate(file: string, text: string): void {
  const draft = `${file}.${process.pid}.new`
  writeFileSync(draft, text, { mode: 0o600 })
  renameSync(draft, file)
}

/**
 * This installation's secrets, made on first use in `var/secrets.json`.
 * @throws OperatorError when the file cannot be read or is incomplete
 */
export function loadSecrets(): Secrets {
  const file = inVar('secrets.json')
  mkdirSync(VAR, { recursive: true, mode: 0o700 })
  if (!existsSync(file) && existsSync(inVar('postgres')))
    throw new OperatorError(
      `${file} is missing, but there is a database that needs it. Put it back from a backup.\n密钥文件丢失，请从备份恢复。`,
    )
  if (!existsSync(file)) writePrivate(file, `${JSON.stringify(newSecrets(), null, 2)}\n`)
  try {
    chmodSync(file, 0o600)
    return parseSecrets(readFileSync(file, 'utf8'))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new OperatorError(`${file} cannot be used: ${reason}\n无法读取密钥文件，请用创建它的用户启动。`)
  }
}

function newSecrets(): Secrets {
  return {
    ownerPassword: randomBytes(24).toString('hex'),
    appPassword: randomBytes(24).toString('hex'),
    authSecret: randomBytes(48).toString('base64url'),
    actionsKey: randomBytes(32).toString('base64'),
    fieldKey: randomBytes(32).toString('base64'),
  }
}

function parseSecrets(text: string): Secrets {
  const value: Record<string, unknown> = JSON.parse(text)
  const get = (name: string) => {
    const secret = value[name]
    if (typeof secret !== 'string' || secret.length < 32) throw new Error(`${name} is missing`)
    return secret
  }
  return {
    ownerPassword: get('ownerPassword'),
    appPassword: get('appPassword'),
    authSecret: get('authSecret'),
    actionsKey: get('actionsKey'),
    fieldKey: get('fieldKey'),
  }
}
