import { toDbDate } from '@/lib/core/calendar'
import type { Tx } from '@/lib/core/db'
import { PLACES } from '@/prisma/seed/demo/places'
import { randomOf } from '@/prisma/seed/demo/random'

/** The invented county lies here: a grid of townships, four in a row. */
const WEST = 118.02
const NORTH = 32.42
const WIDTH = 0.14
const HEIGHT = 0.11
const COLUMNS = 4

/** Townships in the order of their codes. */
const TOWNSHIPS = [
  ...new Set(PLACES.toSorted((a, b) => a.code.localeCompare(b.code)).map((place) => place.township)),
]

const degree = (value: number) => value.toFixed(6)

/** Corner of the grid, moved a little, the same for the four townships that share it. */
function corner(column: number, row: number): [number, number] {
  const random = randomOf('corner', String(column), String(row))
  const moved = (edge: number, size: number) => edge + (random.int(-18, 18) / 100) * size
  return [moved(WEST + column * WIDTH, WIDTH), moved(NORTH - row * HEIGHT, HEIGHT)]
}

const cellOf = (township: string) => {
  const index = TOWNSHIPS.indexOf(township)
  return { column: index % COLUMNS, row: Math.floor(index / COLUMNS) }
}

/** Where a center stands: inside its township. */
export function locationOf(key: string, township: string): { longitude: string; latitude: string } {
  const random = randomOf('location', key)
  const { column, row } = cellOf(township)
  return {
    longitude: degree(WEST + (column + random.int(24, 76) / 100) * WIDTH),
    latitude: degree(NORTH - (row + random.int(24, 76) / 100) * HEIGHT),
  }
}

/** The outlines of the townships as GeoJSON, named by their codes. */
export function demoOutline(townships: readonly { code: string; name: string }[]) {
  return {
    type: 'FeatureCollection',
    features: townships.flatMap(({ code, name }) => {
      if (!TOWNSHIPS.includes(name)) return []
      const { column, row } = cellOf(name)
      const ring = [
        corner(column, row),
        corner(column + 1, row),
        corner(column + 1, row + 1),
        corner(column, row + 1),
        corner(column, row),
      ]
      return [
        {
          type: 'Feature',
          properties: { code, name },
          geometry: { type: 'Polygon', coordinates: [ring] },
        },
      ]
    }),
  }
}

/** Loads the outlines of the demonstration county. */
export async function createOutlineIn(
  tx: Tx,
  { countyId, today }: { countyId: string; today: string },
): Promise<void> {
  const townships = await tx.orgUnit.findMany({
    where: { countyId, level: 'TOWNSHIP' },
    orderBy: { code: 'asc' },
    select: { code: true, name: true },
  })
  await tx.countyOutline.create({
    data: { countyId, geojson: demoOutline(townships), createdAt: toDbDate(today) },
  })
}
