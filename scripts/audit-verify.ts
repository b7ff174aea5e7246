import { parseArgs } from 'node:util'
import { verifyAuditChain } from '@/lib/audit/queries'
import { closeDb } from '@/lib/core/db'
import { mintSystemViewer } from '@/lib/core/viewer'

const HELP = `npm run audit:verify   checks the audit trail against its chain of seals; exit code 1 if it was tampered with 校验审计日志

  The newest entries (about two minutes) are not sealed yet and so not checked.
`

const WORDS = {
  GAP: 'overlaps the seal before it 与前一封签重叠',
  PREVIOUS: 'does not continue the seal before it 与前一封签不衔接',
  COUNT: 'entries are missing or were added 条数不符',
  HASH: 'an entry was changed 内容被改动',
} as const

const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } })

async function main(): Promise<void> {
  try {
    const { seals, faults } = await verifyAuditChain(mintSystemViewer('audit-verify'))
    for (const { fromId, toId, fault } of faults)
      process.stderr.write(`  entries ${fromId} to ${toId}: ${WORDS[fault]}\n`)
    process.stdout.write(
      `  ${seals} seals checked, ${faults.length} faults 已校验 ${seals} 个封签，异常 ${faults.length} 个\n`,
    )
    if (faults.length > 0) process.exitCode = 1
  } finally {
    await closeDb()
  }
}

if (values.help) process.stdout.write(HELP)
else await main()
