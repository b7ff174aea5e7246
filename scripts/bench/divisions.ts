import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { inRoot } from '../lib/paths'

export interface Division {
  code: string
  name: string
  level: 'PROVINCE' | 'CITY' | 'COUNTY' | 'TOWNSHIP' | 'COMMUNITY'
}

/** The county that is measured at every scale: 凤阳县, a county of middling size. */
export const COUNTY = '341126'

const FOLDER = inRoot('prisma/seed/reference/divisions')

const readProvince = (file: string): Division[] =>
  gunzipSync(readFileSync(path.join(FOLDER, file)))
    .toString('utf8')
    .split(/\r?\n/)
    .slice(1)
    .flatMap((line) => {
      const [code, name, level] = line.split(',')
      return code && name ? [{ code, name, level: level as Division['level'] }] : []
    })

const lot = (county: string) => createHash('md5').update(county).digest('hex')

const wholeCountry = () =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.csv.gz'))
    .toSorted()
    .flatMap(readProvince)

/** Communities of every county, by its six digits. */
function countySizes(all: readonly Division[]): Map<string, number> {
  const sizes = new Map<string, number>()
  for (const { code, level } of all)
    if (level === 'COMMUNITY') sizes.set(code.slice(0, 6), (sizes.get(code.slice(0, 6)) ?? 0) + 1)
  return sizes
}

/** Counties with all that is above and below them. */
function divisionsOf(all: readonly Division[], counties: ReadonlySet<string>): Division[] {
  const cities = new Set([...counties].map((county) => county.slice(0, 4)))
  return all.filter(({ code, level }) =>
    level === 'PROVINCE' || level === 'CITY'
      ? cities.has(code.slice(0, 4)) || level === 'PROVINCE'
      : counties.has(code.slice(0, 6)),
  )
}

/**
 * The divisions of a share of the country: whole counties, drawn by lot but always the same, until the share of the
 * communities is reached; the measured county is always among them. Share 0 is that county alone.
 */
export function divisionsOfShare(share: number): Division[] {
  const all = wholeCountry()
  const sizes = countySizes(all)
  const wanted = share * [...sizes.values()].reduce((sum, size) => sum + size, 0)
  const chosen = new Set([COUNTY])
  let communities = sizes.get(COUNTY) ?? 0
  for (const county of [...sizes.keys()].toSorted((a, b) => lot(a).localeCompare(lot(b)))) {
    if (communities >= wanted) break
    if (chosen.has(county)) continue
    chosen.add(county)
    communities += sizes.get(county) ?? 0
  }
  return divisionsOf(all, chosen)
}

/** The counties whose number of communities is nearest to the asked ones, each with all that is above and below it. */
export function divisionsOfSizes(wanted: readonly number[]): { counties: string[]; divisions: Division[] } {
  const all = wholeCountry()
  const sizes = [...countySizes(all)]
  const counties = wanted.map((size) => {
    const byDistance = sizes.toSorted(
      ([a, m], [b, n]) => Math.abs(m - size) - Math.abs(n - size) || a.localeCompare(b),
    )
    return byDistance[0]?.[0] ?? COUNTY
  })
  return { counties, divisions: divisionsOf(all, new Set(counties)) }
}
