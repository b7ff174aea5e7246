import { readFile, writeFile } from 'node:fs/promises'
import { inject } from 'vitest'
import { capture, scriptArguments } from '@/scripts/lib/processes'
import { firstValue, urlWith, withClient } from '@/scripts/lib/sql'
import { copyTemplate } from '@/scripts/lib/template'

let databases = 0

/** Runs a maintenance script as an operator does; its settings on top of those of the tests. */
export function runScript(script: string, args: string[], settings: Record<string, string>) {
  return capture(process.execPath, scriptArguments(script, args), { env: { ...process.env, ...settings } })
}

/** The address of a new database with the structure and the reference data, and nobody in it: `<run>_<worker>_restored_<n>`. */
export async function emptyDatabase(): Promise<string> {
  databases += 1
  const name = `${inject('run')}_${process.env.VITEST_POOL_ID}_restored_${databases}`
  await copyTemplate(inject('maintenanceUrl'), inject('template'), name)
  return urlWith(process.env.DATABASE_OWNER_URL ?? '', { database: name })
}

/** Number of rows of a table. */
export function countOf(url: string, table: string): Promise<number> {
  return withClient(url, async (client) =>
    Number(await firstValue(client, `SELECT count(*) FROM "${table}"`)),
  )
}

/** Changes one bit in the middle of a file. */
export async function flip(file: string): Promise<void> {
  const bytes = await readFile(file)
  const middle = Math.floor(bytes.length / 2)
  bytes[middle] = (bytes[middle] ?? 0) ^ 1
  await writeFile(file, bytes)
}
