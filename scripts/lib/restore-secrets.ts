import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { keyFingerprint, type Manifest } from './backup-manifest'
import { inVar } from './paths'
import { loadSecrets, writePrivate } from './secrets'
import { OperatorError } from './steps.mjs'

export interface SecretsChoice {
  /** Folder of the backup. */
  folder: string
  manifest: Manifest
  /** A secrets.json that was kept apart; null for the one in the backup, if any. */
  file: string | null
}

/** The field key of the secrets at hand for a backup: kept apart, or inside it; null for none. */
export function readKeptKey({ folder, manifest, file }: SecretsChoice): string | null {
  const source = file ?? (manifest.secrets ? path.join(folder, manifest.secrets.path) : null)
  if (source === null) return null
  if (!existsSync(source)) throw new OperatorError(`${source} does not exist.`)
  const { fieldKey }: { fieldKey?: unknown } = JSON.parse(readFileSync(source, 'utf8'))
  if (typeof fieldKey !== 'string') throw new OperatorError(`${source} holds no fieldKey.`)
  if (keyFingerprint(fieldKey) !== manifest.fieldKey)
    throw new OperatorError(
      `${source} does not belong to this backup: its key did not encrypt these telephone numbers.\n密钥文件与备份不匹配。`,
    )
  return fieldKey
}

/**
 * Takes the field key over into this installation. Its passwords of the database and its other secrets stay: they
 * belong to this machine.
 */
export function adoptKey(fieldKey: string): void {
  writePrivate(inVar('secrets.json'), `${JSON.stringify({ ...loadSecrets(), fieldKey }, null, 2)}\n`)
}
