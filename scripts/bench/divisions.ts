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

/**
 * The divisions of a share of the country: whole counties, drawn by lot but always the same, until the share of the
 * communities is reached; the measured county is always among them. Share 0 is that county alone.
 */
export function divisionsOfShare(share: number): Division[] {
  const all = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.csv.gz'))
    .toSorted()
    .flatMap(readProvince)
  const sizes = new Map<string, number>()
  for (const { code, level } of all)
    if (level === 'COMMUNITY') sizes.set(code.slice(0, 6), (sizes.get(code.slice(0, 6)) ?? 0) + 1)
  const wanted = share * [...sizes.values()].reduce((sum, size) => sum + size, 0)
  const chosen = new Set([COUNTY])
  let communities = sizes.get(COUNTY) ?? 0
  for (const county of [...sizes.keys()].toSorted((a, b) => lot(a).localeCompare(lot(b)))) {
    if (communities >= wanted) break
    if (chosen.has(county)) continue
    chosen.add(county)
    communities += sizes.get(county) ?? 0
  }
  const cities = new Set([...chosen].map((county) => county.slice(0, 4)))
  return all.filter(({ code, level }) =>
    level === 'PROVINCE' || level === 'CITY'
      ? cities.has(code.slice(0, 4)) || level === 'PROVINCE'
      : chosen.has(code.slice(0, 6)),
  )
}
