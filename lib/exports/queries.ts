import 'server-only'
import { createHash } from 'node:crypto'
import { today } from '@/lib/core/clock'
import { AppError } from '@/lib/core/errors'
import { formatDateShort } from '@/lib/core/format/date'
import { recordAudit } from '@/lib/core/mutate'
import { assertMay, countyIdOf, type Viewer } from '@/lib/core/viewer'
import { activitiesExport } from '@/lib/exports/registers/activities/queries'
import { balancesExport } from '@/lib/exports/registers/balances/queries'
import { centersExport } from '@/lib/exports/registers/centers/queries'
import { sessionsExport } from '@/lib/exports/registers/child-sessions/queries'
import { departmentsExport } from '@/lib/exports/registers/departments/queries'
import { donationsExport } from '@/lib/exports/registers/donations/queries'
import { callsExport } from '@/lib/exports/registers/follow-up-calls/queries'
import { referralsExport } from '@/lib/exports/registers/job-referrals/queries'
import { orgChangesExport } from '@/lib/exports/registers/org-changes/queries'
import { orgUnitsExport } from '@/lib/exports/registers/org-units/queries'
import { partnersExport } from '@/lib/exports/registers/partners/queries'
import { proposalsExport } from '@/lib/exports/registers/proposals/queries'
import { itemsExport } from '@/lib/exports/registers/service-items/queries'
import { windowsExport } from '@/lib/exports/registers/service-windows/queries'
import { sittingsExport } from '@/lib/exports/registers/sittings/queries'
import { staffExport } from '@/lib/exports/registers/staff/queries'
import { usersExport } from '@/lib/exports/registers/users/queries'
import { visitsExport } from '@/lib/exports/registers/visit-counts/queries'
import { zoneTypesExport } from '@/lib/exports/registers/zone-types/queries'
import { zonesExport } from '@/lib/exports/registers/zones/queries'
import type { ExportInput } from '@/lib/exports/schema'
import type { ExportKey, ExportPortion, RegisterExport, Translate } from '@/lib/exports/types'
import type { MessageKey } from '@/lib/i18n/message-key'
import { CSV_TYPE, type SheetCell, XLSX_TYPE } from '@/lib/spreadsheets/model'
import { streamCsv, streamXlsx } from '@/lib/spreadsheets/write-stream'

const EXPORTS: Record<ExportKey, RegisterExport> = {
  centers: centersExport,
  zones: zonesExport,
  'service-windows': windowsExport,
  'service-items': itemsExport,
  activities: activitiesExport,
  'visit-counts': visitsExport,
  staff: staffExport,
  partners: partnersExport,
  donations: donationsExport,
  balances: balancesExport,
  'child-sessions': sessionsExport,
  'job-referrals': referralsExport,
  'follow-up-calls': callsExport,
  sittings: sittingsExport,
  'org-units': orgUnitsExport,
  'org-changes': orgChangesExport,
  departments: departmentsExport,
  users: usersExport,
  'zone-types': zoneTypesExport,
  proposals: proposalsExport,
}

/** Rows that are read and held at once. */
const PORTION = 1_000
/** The most rows of one file. */
export const MAX_EXPORT_ROWS = 100_000

export type ExportFile = { fileName: string; type: string; chunks: AsyncGenerator<Uint8Array> }

/**
 * A register as the screen shows it under the same address, as a file that is written while it is read. The first rows are
 * read before this returns, so that a refusal is one. When the file is out, or its reader has gone, the trail keeps what
 * was taken: the filters, the rows and the hash of the bytes.
 * @throws AppError NOT_FOUND (no such register), FORBIDDEN, RULE (too many rows)
 */
export async function exportRegister(
  viewer: Viewer,
  { register, format, ...raw }: ExportInput,
  words: Translate,
): Promise<ExportFile> {
  const definition = Object.values(EXPORTS).find((one) => one.key === register)
  if (!definition) throw new AppError('NOT_FOUND')
  assertMay(viewer, definition.permission)
  const translate = remembering(words)
  const read = (page: number) => definition.portion({ viewer, raw, page, perPage: PORTION, translate })
  const first = await read(1)
  if (first.total > MAX_EXPORT_ROWS)
    throw new AppError('RULE', {
      reason: 'validation.imports.tooManyToExport',
      params: { max: MAX_EXPORT_ROWS },
    })
  const title = translate(definition.title)
  const fileName = `${title}_${formatDateShort(today())}.${format}`
  const tally: Tally = { rows: 0, seen: new Set() }
  const source = {
    name: title,
    columns: definition.columns.map(({ header, ...column }) => ({ ...column, header: translate(header) })),
    portions: portionsOf(first, read, tally),
  }
  const bytes = format === 'csv' ? streamCsv(source) : streamXlsx(source)
  const record = (hash: string, isWhole: boolean) =>
    recordAudit(viewer, {
      event: 'table.exported',
      ok: isWhole,
      target: { type: 'table', id: null, label: fileName },
      countyId: countyIdOf(viewer),
      after: { register, format, filter: definition.filterOf(raw), rows: tally.rows, sha256: hash },
    })
  return { fileName, type: format === 'csv' ? CSV_TYPE : XLSX_TYPE, chunks: hashed(bytes, record) }
}

type Tally = { rows: number; seen: Set<string> }

/** The rows a portion at a time; one that slips into the next portion, because another was added, is not written twice. */
async function* portionsOf(
  first: ExportPortion,
  read: (page: number) => Promise<ExportPortion>,
  tally: Tally,
): AsyncGenerator<Record<string, SheetCell>[]> {
  let portion = first
  for (let page = 2; portion.rows.length > 0; page += 1) {
    const fresh = portion.rows.filter(({ id }) => !tally.seen.has(id))
    for (const { id } of fresh) tally.seen.add(id)
    tally.rows += fresh.length
    yield fresh.map(({ cells }) => cells)
    if (portion.rows.length < PORTION) return
    portion = await read(page)
  }
}

/** The same bytes; at their end, whatever it is, their hash is recorded. */
async function* hashed(
  bytes: AsyncGenerator<Uint8Array>,
  record: (hash: string, isWhole: boolean) => Promise<void>,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  let isWhole = false
  try {
    for await (const chunk of bytes) {
      hash.update(chunk)
      yield chunk
    }
    isWhole = true
  } finally {
    await record(hash.digest('hex'), isWhole)
  }
}

/** Words are looked up once a file, not once a row. */
function remembering(words: Translate): Translate {
  const known = new Map<MessageKey, string>()
  return (key) => {
    const word = known.get(key) ?? words(key)
    known.set(key, word)
    return word
  }
}
