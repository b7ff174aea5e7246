import { randomUUID } from 'node:crypto'
import { db } from '@/lib/core/db'
import { isAppError } from '@/lib/core/errors'
import { mintSystemViewer, type Viewer } from '@/lib/core/viewer'
import { exportRegister } from '@/lib/exports/queries'
import { applyImport, checkImport, uploadImport } from '@/lib/imports/mutations'
import { getDryRun, getImport } from '@/lib/imports/queries'
import { streamXlsx } from '@/lib/spreadsheets/write-stream'

export interface Transfer {
  name: string
  seconds: number
  /** Peak of the resident memory above what it was before, MiB. */
  memory: number
  note: string
}

const SAMPLE_MS = 20

/** Runs work and watches clock and memory. */
async function watch(name: string, work: () => Promise<string>): Promise<Transfer> {
  const idle = process.memoryUsage().rss
  let peak = idle
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, SAMPLE_MS)
  const since = performance.now()
  const note = await work()
  const seconds = (performance.now() - since) / 1000
  clearInterval(timer)
  return { name, seconds, memory: Math.round((peak - idle) / 2 ** 20), note }
}

async function importCenters(viewer: Viewer, rows: number): Promise<string> {
  const lines = Array.from(
    { length: rows },
    (_, index) => `Y${index},新中心${index},中都街道,第${index % 95}新区,社区,约${500 + (index % 300)}㎡`,
  )
  const bytes = Buffer.from(`外部编号,名称,乡镇,社区,类别,建筑面积\n${lines.join('\n')}\n`)
  const { id } = await uploadImport(viewer, { name: 'bench.csv', register: 'centers', bytes })
  const { version, mapping } = await getImport(viewer, { id })
  const counts = await checkImport(viewer, { id, version, mapping, createUnits: true })
  const { fingerprint } = await getDryRun(viewer, { id, page: 1, perPage: 100, outcome: undefined })
  await applyImport(viewer, { id, version: version + 1, fingerprint })
  return `${counts.created} created, ${counts.errors} errors`
}

async function longWorkbook(rows: number): Promise<Buffer> {
  async function* portions() {
    for (let from = 0; from < rows; from += 1000)
      yield Array.from({ length: 1000 }, (_, index) => ({ name: `中心${from + index}`, area: '600' }))
  }
  const columns = [
    { key: 'name', header: '名称', width: 20, kind: 'text' },
    { key: 'area', header: '建筑面积', width: 12, kind: 'text' },
  ] as const
  const parts: Uint8Array[] = []
  for await (const part of streamXlsx({ name: '中心', columns: [...columns], portions: portions() }))
    parts.push(part)
  return Buffer.concat(parts)
}

async function refuse(viewer: Viewer, bytes: Buffer): Promise<string> {
  try {
    await uploadImport(viewer, { name: 'bench.xlsx', register: 'centers', bytes })
    return 'NOT refused'
  } catch (error) {
    return isAppError(error) ? `refused: ${error.details.reason ?? error.code}` : String(error)
  }
}

async function makeActivities(countyId: string, rows: number): Promise<void> {
  const center = await db().center.findFirstOrThrow({
    where: { countyId },
    select: { id: true, townshipId: true },
  })
  const type = await db().activityType.create({
    data: { countyId, code: randomUUID(), name: '读书交流', order: 99 },
  })
  await db().$executeRaw`
    INSERT INTO "Activity" ("id", "centerId", "countyId", "townshipId", "typeId", "name", "date", "status", "attendances", "createdAt", "updatedAt")
    SELECT gen_random_uuid(), ${center.id}::uuid, ${countyId}::uuid, ${center.townshipId}::uuid, ${type.id}::uuid,
      '第' || number || '次社区读书交流与志愿服务活动', date '2025-01-01' + number % 500, 'HELD', 1 + number % 90, now(), now()
    FROM generate_series(1, ${rows}::int) AS number`
}

async function drain(format: 'xlsx' | 'csv', words: (key: string) => string): Promise<string> {
  const { chunks } = await exportRegister(
    mintSystemViewer('bench'),
    { register: 'activities', format },
    words,
  )
  let bytes = 0
  for await (const chunk of chunks) bytes += chunk.length
  return `${(bytes / 2 ** 20).toFixed(1)} MiB`
}

/** Lists on their way in and out: what is promised is 10 s for 5,000 rows in, 3 s for a refusal, 10 s and 150 MiB for 36,000 rows out. */
export async function measureTransfers(
  viewer: Viewer,
  countyId: string,
  words: (key: string) => string,
): Promise<Transfer[]> {
  const long = await longWorkbook(100_000)
  await makeActivities(countyId, 36_000)
  return [
    await watch('export of 36,000 rows, csv', () => drain('csv', words)),
    await watch('export of 36,000 rows, xlsx', () => drain('xlsx', words)),
    await watch('workbook of 100,000 rows', () => refuse(viewer, long)),
    await watch('import of 5,000 rows', () => importCenters(viewer, 5000)),
  ]
}
