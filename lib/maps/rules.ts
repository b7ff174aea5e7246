import type { OutlineFile } from '@/lib/maps/schema'
import type { Outline, Position } from '@/lib/maps/types'

type Unit = { code: string; name: string }
type Feature = OutlineFile['features'][number]

/** The rings of a polygon or of several. */
function ringsOf(geometry: Feature['geometry']): Position[][] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return polygons.flat().map((ring) => ring.map(([x = 0, y = 0]): Position => [x, y]))
}

/** Whether a code of any length names the same township: 12 digits, or the 9 of the statistics offices' own files. */
const isCode = (unit: Unit, code: string) =>
  code !== '' && unit.code.startsWith(code.slice(0, 12)) && code.length >= 9

/**
 * The outlines of a file that belong to townships of a county, by code first, then by name; `unknown` are the features
 * that fit none, `missing` the townships without an outline.
 */
export function matchOutlines(
  file: OutlineFile,
  townships: readonly Unit[],
): { outlines: Outline[]; unknown: string[]; missing: string[] } {
  const unknown: string[] = []
  const found = new Map<string, Outline>()
  file.features.forEach(({ properties, geometry }, index) => {
    const code = String(properties?.code ?? '')
    const name = (properties?.name ?? '').normalize('NFKC').trim()
    const unit =
      townships.find((candidate) => isCode(candidate, code)) ??
      townships.find((candidate) => candidate.name === name)
    if (!unit) {
      unknown.push(name || code || `${index + 1}`)
      return
    }
    const known = found.get(unit.code)
    found.set(unit.code, { ...unit, rings: [...(known?.rings ?? []), ...ringsOf(geometry)] })
  })
  const outlines = townships.flatMap(({ code }) => found.get(code) ?? [])
  const missing = townships.filter(({ code }) => !found.has(code)).map(({ name }) => name)
  return { outlines, unknown, missing }
}
