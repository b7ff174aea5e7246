import { verifyAuditChain } from '@/lib/audit/queries'
import { closeDb } from '@/lib/core/db'
import { mintSystemViewer } from '@/lib/core/viewer'
import { keyFingerprint, type Manifest, readManifest } from './backup-manifest'
import { migrate } from './migrations'
import { findFaults } from './restore-check'
import { checkMigrations, countOthers, isInUse, restoreDatabase } from './restore-database'
import { restoreFiles } from './restore-files'
import { adoptKey, readKeptKey } from './restore-secrets'
import { OperatorError, step } from './steps.mjs'

export interface RestoreOptions {
  folder: string
  /** The database to fill, as the owner of the schema. */
  ownerUrl: string
  filesFolder: string
  /** Replaces what an installation in use holds. */
  isOverwrite: boolean
  /** A secrets.json that was kept apart. */
  secretsFile: string | null
  /** The key that this installation works with now. */
  fieldKey: string
  /** Whether the installation keeps its key in its own secrets.json, where a kept one can be put. */
  hasOwnSecrets: boolean
}

export interface RestoreResult {
  manifest: Manifest
  rows: number
  files: number
  /** Links of the audit chain that were checked. */
  seals: number
  auditFaults: number
  isKeyKnown: boolean
}

/**
 * Brings a backup into an installation: checks the backup whole before anything is written, then files, then the
 * database in one transaction, then the key, then newer migrations, then the audit chain.
 * @throws OperatorError saying what failed and what state that leaves
 */
export async function restoreBackup(options: RestoreOptions): Promise<RestoreResult> {
  const { folder, ownerUrl, filesFolder } = options
  const manifest = await readManifest(folder)
  await step('Checking the backup 检查备份', () => requireWhole(folder, manifest))
  checkMigrations(manifest)
  const keptKey = readKeptKey({ folder, manifest, file: options.secretsFile })
  await requireFree(options)
  const files = await step(
    'Files 附件',
    () => restoreFiles(folder, manifest, filesFolder),
    (count) => `${count} written`,
  )
  let rows = 0
  const onTable = (_name: string, count: number) => {
    rows += count
  }
  await step(
    'Database 数据库',
    () => restoreDatabase({ folder, manifest, ownerUrl, onTable }),
    () => `${manifest.tables.length} tables, ${rows} rows, counts and checksums equal`,
  )
  const isKeyKnown = takeKey(options, manifest, keptKey)
  await step(
    'Newer migrations 升级结构',
    () => migrate(ownerUrl),
    (count) => (count ? `${count} applied` : 'none'),
  )
  const audit = await step('Audit chain 审计链', verifyTrail, ({ seals }) => `${seals} seals`)
  return { manifest, rows, files, isKeyKnown, ...audit }
}

async function requireWhole(folder: string, manifest: Manifest): Promise<void> {
  const faults = await findFaults(folder, manifest)
  if (faults.length === 0) return
  const shown = faults.slice(0, 20).map((fault) => `    ${fault}\n`)
  throw new OperatorError(
    `The backup is damaged; nothing was written. 备份已损坏，未写入任何内容：\n${shown.join('')}    (${faults.length})`,
  )
}

async function requireFree({ ownerUrl, isOverwrite }: RestoreOptions): Promise<void> {
  if (!isOverwrite && (await isInUse(ownerUrl)))
    throw new OperatorError(
      'This installation is in use: it has accounts or units. Restore into an empty one, or replace everything in it with --overwrite.\n该系统已有数据，请恢复到空系统，或用 --overwrite 全部替换。',
    )
  const others = await countOthers(ownerUrl)
  if (others > 0)
    throw new OperatorError(
      `${others} others are connected to the database. Stop the server first.\n数据库正在使用中，请先停止系统。`,
    )
}

/** @returns whether the installation now works with the key of the backup */
function takeKey(options: RestoreOptions, manifest: Manifest, keptKey: string | null): boolean {
  if (keyFingerprint(options.fieldKey) === manifest.fieldKey) return true
  if (keptKey === null || !options.hasOwnSecrets) return false
  adoptKey(keptKey)
  return true
}

/** Asks the database of DATABASE_URL, which is the one just filled. */
async function verifyTrail(): Promise<{ seals: number; auditFaults: number }> {
  try {
    const { seals, faults } = await verifyAuditChain(mintSystemViewer('restore'))
    return { seals, auditFaults: faults.length }
  } finally {
    await closeDb()
  }
}
