import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'

/** One id of every kind of record. */
export type Ids = Record<
  | 'county'
  | 'township'
  | 'community'
  | 'center'
  | 'zone'
  | 'window'
  | 'activity'
  | 'visit'
  | 'report'
  | 'import'
  | 'type'
  | 'item'
  | 'activityType'
  | 'department'
  | 'user'
  | 'post'
  | 'grant'
  | 'deputy'
  | 'attachment'
  | 'list'
  | 'closure'
  | 'proposal'
  | 'exemption'
  | 'staff'
  | 'partner'
  | 'donation'
  | 'synonym'
  | 'otherCenter'
  | 'series'
  | 'session'
  | 'referral'
  | 'call'
  | 'timetable'
  | 'exception'
  | 'holiday'
  | 'correction'
  | 'reminder'
  | 'extensionRequest'
  | 'balance'
  | 'target'
  | 'query'
  | 'screen'
  | 'meeting'
  | 'briefing'
  | 'download'
  | 'indicatorSetting'
  | 'suggestion',
  string
>

/** Stands in every name of the foreign county: no answer to anybody of the first may contain it. */
export const FOREIGN_MARKER = '外县标记'

/** The records of the second county in the running test server. */
export function foreignIds(): Ids {
  const folder = path.resolve(process.env.LINLI_VAR ?? 'var')
  return JSON.parse(readFileSync(path.join(folder, 'test/e2e-foreign.json'), 'utf8'))
}

/** Ids of records that exist nowhere. */
export function missingIds(): Ids {
  return new Proxy({} as Ids, { get: () => randomUUID() })
}
