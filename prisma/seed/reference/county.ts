import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { AppError } from '@/lib/core/errors'
import { mintSystemViewer } from '@/lib/core/viewer'
import { loadUnits } from '@/lib/org/mutations'
import { divisionsOfCounty } from '@/lib/org/rules'
import type { Division } from '@/lib/org/types'
import { seedCountyDefaults } from '@/prisma/seed/reference/defaults'

const inflate = promisify(gunzip)
const DIVISIONS = path.join(import.meta.dirname, 'divisions')

/** The divisions of a province, out of its file. Empty when there is no such province. */
async function readProvince(province: string): Promise<Division[]> {
  const packed = await readFile(path.join(DIVISIONS, `${province}.csv.gz`)).catch(() => null)
  if (!packed) return []
  const lines = (await inflate(packed)).toString('utf8').split(/\r?\n/).slice(1)
  return lines.flatMap((line) => {
    const [code, name, level] = line.split(',')
    return code && name && isLevel(level) ? [{ code, name, level }] : []
  })
}

const LEVELS: readonly string[] = ['PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'COMMUNITY']

function isLevel(level: string | undefined): level is Division['level'] {
  return level !== undefined && LEVELS.includes(level)
}

/**
 * Loads a county by its division code (6 or 12 digits): province and city above it, townships and communities below it,
 * settings, departments and dictionaries. Loading twice changes nothing. A city without counties (东莞市 441900) is its own county.
 * @throws AppError NOT_FOUND when the code is none or names no county
 */
export async function loadCounty(
  code: string,
): Promise<{ name: string; units: number; townships: number; communities: number }> {
  if (!/^\d{6}(0{6})?$/.test(code))
    throw new AppError('NOT_FOUND', { reason: 'validation.imports.noSuchCounty', params: { code } })
  const divisions = divisionsOfCounty(await readProvince(code.slice(0, 2)), code)
  const county = divisions.find((division) => division.level === 'COUNTY')
  if (!county)
    throw new AppError('NOT_FOUND', { reason: 'validation.imports.noSuchCounty', params: { code } })
  const { countyId } = await loadUnits(mintSystemViewer('org:load'), divisions)
  await seedCountyDefaults(countyId)
  const count = (level: Division['level']) => divisions.filter((division) => division.level === level).length
  return {
    name: county.name,
    units: divisions.length,
    townships: count('TOWNSHIP'),
    communities: count('COMMUNITY'),
  }
}
