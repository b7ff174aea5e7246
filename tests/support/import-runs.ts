import { db } from '@/lib/core/db'
import type { Viewer } from '@/lib/core/viewer'
import { applyImport, checkImport, uploadImport } from '@/lib/imports/mutations'
import { getDryRun, getImport } from '@/lib/imports/queries'
import type { RegisterKey } from '@/lib/imports/registers/types'

/** A dry run of everything on one page. */
export const PAGE = { page: 1, perPage: 100, outcome: undefined }

/** Uploads a list, csv text or the bytes of a file, into the register of centers unless said otherwise. */
export const upload = (
  viewer: Viewer,
  list: string | Uint8Array,
  { name = '台账.csv', register = 'centers' }: { name?: string; register?: RegisterKey } = {},
) => uploadImport(viewer, { name, register, bytes: typeof list === 'string' ? Buffer.from(list) : list })

const keysOf = (row: { problems: { problem: { key: string } }[] }) =>
  row.problems.map(({ problem }) => problem.key)

/** Uploads a list, takes the guessed columns, makes the dry run, and says how to write it. */
export async function dryRun(
  viewer: Viewer,
  list: string | Uint8Array,
  options: boolean | { register: RegisterKey } = false,
) {
  const createUnits = options === true
  const { id } = await upload(viewer, list, typeof options === 'object' ? options : {})
  const { version, mapping } = await getImport(viewer, { id })
  const counts = await checkImport(viewer, { id, version, mapping, createUnits })
  const run = await getDryRun(viewer, { ...PAGE, id })
  const apply = () => applyImport(viewer, { id, version: version + 1, fingerprint: run.fingerprint })
  return { id, version: version + 1, counts, run, apply, problems: run.rows.map(keysOf) }
}

/** How many rows an import may have touched. */
export async function registerSize() {
  return {
    centers: await db().center.count(),
    periods: await db().centerPeriod.count(),
    units: await db().orgUnit.count(),
    entries: await db().auditEntry.count(),
  }
}
