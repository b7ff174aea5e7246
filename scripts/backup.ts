import path from 'node:path'
import { parseArgs } from 'node:util'
import { shanghaiDate } from '@/lib/core/calendar'
import { now } from '@/lib/core/clock'
import { formatTime } from '@/lib/core/format/date'
import { filesFolder } from '@/lib/files/store'
import { writeBackup } from './lib/backup-write'
import { reasonOf } from './lib/failure'
import { inVar } from './lib/paths'

const HELP = `npm run backup -- [--to FOLDER] [--with-secrets]   saves database and files; people may go on working 备份

  --to FOLDER      where the dated folder of this backup is made; default: backups in the folder of the installation
  --with-secrets   puts secrets.json into the backup as well. Whoever has such a backup can read telephone numbers and
                   forge sessions: keep it locked away. Without it keep secrets.json yourself, in another place.
`

const { values } = parseArgs({
  options: {
    to: { type: 'string' },
    'with-secrets': { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
})

const SECRETS_NOTE = `
  secrets.json is NOT in this backup. Without it the telephone numbers of contacts cannot be read after a restore.
  Keep a copy of it in another place: ${inVar('secrets.json')}
  本备份不含密钥文件，恢复后读取联系电话需要它，请另行妥善保管。
`
const SECRETS_WARNING = `
  secrets.json IS in this backup: whoever holds the backup can read everything. Keep it locked away.
  本备份含密钥文件，请严格保管。
`

/** `2026-11-24-203015`, in the county's time. */
function stampOf(at: Date): string {
  const seconds = String(at.getUTCSeconds()).padStart(2, '0')
  return `${shanghaiDate(at)}-${formatTime(at).replace(':', '')}${seconds}`
}

function required(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set; run this by: npm run backup`)
  return value
}

async function main(): Promise<void> {
  const folder = path.resolve(values.to ?? inVar('backups'), `linli-${stampOf(now())}`)
  const begun = performance.now()
  const manifest = await writeBackup({
    ownerUrl: required('DATABASE_OWNER_URL'),
    folder,
    filesFolder: filesFolder(),
    fieldKey: required('FIELD_KEY'),
    secretsFile: values['with-secrets'] ? inVar('secrets.json') : null,
  })
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  process.stdout.write(
    `  Backup 备份: ${folder}\n  ${manifest.tables.length} tables, ${rows} rows, ${manifest.files.length} files, ${seconds} s\n`,
  )
  process.stdout.write(manifest.secrets ? SECRETS_WARNING : SECRETS_NOTE)
  if (manifest.lostFiles.length === 0) return
  process.exitCode = 1
  process.stderr.write(
    `\n  ${manifest.lostFiles.length} files that records name are missing or damaged on the disk and so not in the backup:\n` +
      `  附件文件缺失或损坏，未能备份：\n${manifest.lostFiles.map((hash) => `    ${hash}\n`).join('')}`,
  )
}

if (values.help) {
  process.stdout.write(HELP)
} else {
  try {
    await main()
  } catch (error) {
    process.stderr.write(`No backup was made 备份失败: ${reasonOf(error, {})}\n`)
    process.exitCode = 1
  }
}
