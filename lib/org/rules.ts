import type { CountyUnit, Division, OrgUnitRow, ProvisionalUnit, TownshipOption } from '@/lib/org/types'
import type { OrgLevel } from '@/prisma/generated/enums'

/** Where a center goes whose township nobody wrote down. */
export const UNKNOWN_TOWNSHIP = '未明确乡镇'

const COMMUNITY_SUFFIX =
  /(社区居民委员会|社区居委会|社区村民委员会|村民委员会|居民委员会|村委会|居委会|社区|村)$/
const TOWNSHIP_CLASSES: readonly [RegExp, string][] = [
  [/(街道办事处|街道办|街道|街|办事处|办)$/, '街道'],
  [/(镇人民政府|镇)$/, '镇'],
  [/(乡人民政府|乡)$/, '乡'],
]

/** A name as it is compared: NFKC, without blanks. */
export function unitKey(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, '')
}

function townshipParts(name: string): { stem: string; kind: string } {
  const key = unitKey(name)
  for (const [pattern, kind] of TOWNSHIP_CLASSES) {
    const stem = key.replace(pattern, '')
    if (stem !== key && stem !== '') return { stem, kind }
  }
  return { stem: key, kind: '' }
}

/**
 * A unit's name without its suffix. Rule: communities drop 社区居民委员会, 社区居委会, 村民委员会, 村委会, 居委会, 社区, 村 (once);
 * townships drop 街道(办事处), 镇, 乡; higher levels keep their names. Never empty.
 */
export function shortUnitName(name: string, level: OrgLevel): string {
  const key = unitKey(name)
  if (level === 'TOWNSHIP') return townshipParts(key).stem
  if (level !== 'COMMUNITY') return key
  return key.replace(COMMUNITY_SUFFIX, '') || key
}

/**
 * The units that a written name may mean, among those of one level: the unit of exactly that name, else every unit that is the
 * same without suffixes. More than one result is an ambiguity that people must resolve.
 * Rule: a township's suffix may be missing (西湖 for 西湖镇) or abbreviated (新城办), but 西湖街道 is never 西湖镇.
 */
export function matchUnits<T extends Pick<CountyUnit, 'name' | 'level'>>(
  name: string,
  units: readonly T[],
): T[] {
  const key = unitKey(name)
  const exact = units.filter((unit) => unitKey(unit.name) === key)
  if (exact.length > 0) return exact
  return units.filter((unit) =>
    unit.level === 'TOWNSHIP' ? isSameTownship(key, unit.name) : isSameCommunity(key, unit.name),
  )
}

function isSameTownship(key: string, name: string): boolean {
  const [written, unit] = [townshipParts(key), townshipParts(name)]
  return written.stem === unit.stem && (written.kind === '' || written.kind === unit.kind)
}

/** `李村` may be 李村委会 (李) and 李村村委会 (李村): both readings count, so that neither is taken silently. */
function isSameCommunity(key: string, name: string): boolean {
  const [written, unit] = [shortUnitName(key, 'COMMUNITY'), shortUnitName(name, 'COMMUNITY')]
  return written === unit || key === unit || written === unitKey(name)
}

/**
 * The next free provisional code below a parent: a township is the county's 6 digits + 9xx + 000, a community the
 * township's 9 digits + 9xx. Null when all hundred are taken.
 * @param existing codes that are taken at this level
 */
export function nextProvisionalCode(
  parentCode: string,
  level: 'TOWNSHIP' | 'COMMUNITY',
  existing: ReadonlySet<string>,
): string | null {
  for (let number = 900; number <= 999; number += 1) {
    const code =
      level === 'TOWNSHIP' ? `${parentCode.slice(0, 6)}${number}000` : `${parentCode.slice(0, 9)}${number}`
    if (!existing.has(code)) return code
  }
  return null
}

/** A provisional unit as a row. */
export function toProvisionalRow(unit: ProvisionalUnit, countyId: string): OrgUnitRow {
  return {
    id: unit.id,
    code: unit.code,
    name: unit.name,
    shortName: shortUnitName(unit.name, unit.level),
    level: unit.level,
    parentId: unit.parentId,
    countyId,
    townshipId: unit.level === 'TOWNSHIP' ? unit.id : unit.parentId,
    provisional: true,
    openedOn: null,
  }
}

const PARENT: Partial<Record<OrgLevel, { level: OrgLevel; digits: number }>> = {
  CITY: { level: 'PROVINCE', digits: 2 },
  COUNTY: { level: 'CITY', digits: 4 },
  TOWNSHIP: { level: 'COUNTY', digits: 6 },
  COMMUNITY: { level: 'TOWNSHIP', digits: 9 },
}

/** Code and level, the key of a division: the code alone stands twice for cities without counties (东莞市). */
export function divisionKey(division: { code: string; level: OrgLevel }): string {
  return `${division.level} ${division.code}`
}

/** The key of the division above, or null for a province. */
export function parentKey(division: { code: string; level: OrgLevel }): string | null {
  const parent = PARENT[division.level]
  return parent
    ? divisionKey({ level: parent.level, code: division.code.slice(0, parent.digits).padEnd(12, '0') })
    : null
}

/**
 * The divisions of one county: its province and city, itself, and everything below it, highest first.
 * @param county 6 or 12 digits
 * @returns empty when the code names no county
 */
export function divisionsOfCounty(divisions: readonly Division[], county: string): Division[] {
  const prefix = county.slice(0, 6)
  const code = prefix.padEnd(12, '0')
  if (!divisions.some((division) => division.level === 'COUNTY' && division.code === code)) return []
  const order: OrgLevel[] = ['PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'COMMUNITY']
  return divisions
    .filter(({ code: own, level }) => {
      if (level === 'PROVINCE') return own === code.slice(0, 2).padEnd(12, '0')
      if (level === 'CITY') return own === code.slice(0, 4).padEnd(12, '0')
      return own.startsWith(prefix)
    })
    .sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level) || a.code.localeCompare(b.code))
}

/** Townships with their communities for a select, both in the order of the codes. */
export function toTownshipOptions(
  units: readonly Pick<CountyUnit, 'id' | 'code' | 'name' | 'level' | 'townshipId'>[],
): TownshipOption[] {
  const sorted = [...units].sort((a, b) => a.code.localeCompare(b.code))
  const toOption = ({ id, code, name }: { id: string; code: string; name: string }) => ({ id, code, name })
  const communities = new Map<string, TownshipOption['communities']>()
  for (const unit of sorted)
    if (unit.level === 'COMMUNITY' && unit.townshipId)
      communities.set(unit.townshipId, [...(communities.get(unit.townshipId) ?? []), toOption(unit)])
  return sorted
    .filter((unit) => unit.level === 'TOWNSHIP')
    .map((unit) => ({ ...toOption(unit), communities: communities.get(unit.id) ?? [] }))
}
