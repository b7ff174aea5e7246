import path from 'node:path'
import { parseArgs } from 'node:util'

const HELP = `npm run restore -- BACKUP [options]   brings a backup into an empty installation 恢复

  BACKUP           folder that npm run backup made
  --into PLACE     another installation than this one: its folder (as in LINLI_VAR), or the address of its database as
                   the owner of the schema (postgresql://…)
  --secrets FILE   the secrets.json that belongs to the backup and was kept apart
  --overwrite      replaces everything that the installation holds 覆盖现有全部数据
`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    into: { type: 'string' },
    secrets: { type: 'string' },
    overwrite: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
})

/** What this installation says of itself must not reach into another one. */
function turnTo(folder: string): void {
  for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL', 'FIELD_KEY', 'FILES_DIR'])
    Reflect.deleteProperty(process.env, name)
  process.env.LINLI_VAR = path.resolve(folder)
}

async function main(backup: string): Promise<void> {
  const isAddress = /^postgres(ql)?:\/\//.test(values.into ?? '')
  if (values.into && !isAddress) turnTo(values.into)
  // Read only now: the folder of the installation is fixed when these files are first loaded.
  const { openTarget } = await import('./lib/restore-target')
  const { restoreBackup } = await import('./lib/restore-run')
  const target = await openTarget(isAddress ? (values.into ?? null) : null)
  try {
    const result = await restoreBackup({
      ...target,
      folder: path.resolve(backup),
      isOverwrite: values.overwrite ?? false,
      secretsFile: values.secrets ? path.resolve(values.secrets) : null,
    })
    tell(result)
  } finally {
    await target.release()
  }
}

type Result = {
  rows: number
  files: number
  auditFaults: number
  isKeyKnown: boolean
  manifest: { createdAt: string; lostFiles: string[] }
}

function tell({ rows, files, auditFaults, isKeyKnown, manifest }: Result): void {
  process.stdout.write(
    `  Restored 已恢复: ${rows} rows, ${files} files, as of ${manifest.createdAt}. Everybody signs in anew.\n`,
  )
  if (manifest.lostFiles.length > 0)
    process.stdout.write(
      `  ${manifest.lostFiles.length} files were missing already when the backup was made 备份时已缺失的附件\n`,
    )
  if (!isKeyKnown)
    process.stdout.write(
      '\n  The key of this installation is not the one of the backup: telephone numbers cannot be read, and pages that show\n' +
        '  them fail. Restore again with --secrets FILE --overwrite, or set FIELD_KEY. 密钥不符，无法读取联系电话。\n',
    )
  if (auditFaults > 0)
    process.stderr.write(
      `\n  The audit chain has ${auditFaults} faults, as it had in the backup: npm run audit:verify 审计链存在异常\n`,
    )
  if (!isKeyKnown || auditFaults > 0) process.exitCode = 1
}

const [backup] = positionals
if (values.help) {
  process.stdout.write(HELP)
} else if (backup) {
  try {
    await main(backup)
  } catch (error) {
    process.stderr.write(`Not restored 恢复失败: ${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
} else {
  process.stderr.write(HELP)
  process.exitCode = 1
}
