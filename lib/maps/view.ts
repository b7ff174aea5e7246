import type { DrawnMap, MapPoint, Outline, Placed, Position } from '@/lib/maps/types'
import { AREA_STATUS_WORDS, COVERAGE_WORDS } from '@/lib/standings/view'

type StatusTone = 'green' | 'amber' | 'red' | 'grey'

const WIDTH = 1000
const MARGIN = 24
const LINES = 8
/** A county that is hardly wider than a point is drawn as if it were this wide, in degrees. */
const LEAST = 0.02

type Box = { west: number; east: number; south: number; north: number }

function boxOf(positions: readonly Position[]): Box {
  const [xs, ys] = [positions.map(([x]) => x), positions.map(([, y]) => y)]
  const box = { west: Math.min(...xs), east: Math.max(...xs), south: Math.min(...ys), north: Math.max(...ys) }
  const grown = (low: number, high: number) => (high - low < LEAST ? LEAST / 2 : 0)
  const [x, y] = [grown(box.west, box.east), grown(box.south, box.north)]
  return { west: box.west - x, east: box.east + x, south: box.south - y, north: box.north + y }
}

/** Bounds without spreading huge arrays onto the stack. */
function bounds(positions: readonly Position[]): Box {
  let box = boxOf([positions[0] ?? [0, 0]])
  for (const [x, y] of positions)
    box = {
      west: Math.min(box.west, x),
      east: Math.max(box.east, x),
      south: Math.min(box.south, y),
      north: Math.max(box.north, y),
    }
  return box
}

const round = (value: number) => Math.round(value * 10) / 10

/**
 * The map laid out on a plain: a degree of longitude is shortened by the cosine of the middle latitude, which is true to
 * shape for an area of a county's size. Without outlines a plain grid stands behind the points.
 */
export function drawMap<Point extends Placed>(
  outlines: readonly Outline[],
  points: readonly Point[],
): DrawnMap<Point> | null {
  const positions = [...outlines.flatMap(({ rings }) => rings.flat()), ...points.map(({ at }) => at)]
  if (positions.length === 0) return null
  const box = bounds(positions)
  const shrink = Math.cos((((box.north + box.south) / 2) * Math.PI) / 180)
  const scale = (WIDTH - 2 * MARGIN) / ((box.east - box.west) * shrink)
  const height = round((box.north - box.south) * scale + 2 * MARGIN)
  const x = (longitude: number) => round((longitude - box.west) * shrink * scale + MARGIN)
  const y = (latitude: number) => round((box.north - latitude) * scale + MARGIN)
  const path = (ring: readonly Position[]) => `M${ring.map(([a, b]) => `${x(a)} ${y(b)}`).join('L')}Z`
  const middle = (ring: readonly Position[]) => {
    const own = bounds(ring)
    return { x: x((own.west + own.east) / 2), y: y((own.south + own.north) / 2) }
  }
  const steps = (size: number) =>
    outlines.length > 0 ? [] : Array.from({ length: LINES + 1 }, (_, index) => round((size * index) / LINES))
  return {
    width: WIDTH,
    height,
    outlines: outlines.map(({ code, name, rings }) => ({
      code,
      name,
      path: rings.map(path).join(''),
      label: middle(rings[0] ?? []),
    })),
    points: points.map((point) => ({ point, x: x(point.at[0]), y: y(point.at[1]) })),
    grid: { x: steps(WIDTH), y: steps(height) },
  }
}

type Light = 'area' | 'coverage'

const AREA_TONES: Record<MapPoint['area'], StatusTone> = {
  MET: 'green',
  SHORT: 'red',
  EXEMPTED: 'amber',
  TO_MEASURE: 'amber',
  NOT_APPLICABLE: 'grey',
}
const COVERAGE_TONES: Record<MapPoint['coverage'], StatusTone> = {
  MET: 'green',
  PARTIAL: 'red',
  NOT_APPLICABLE: 'grey',
}

/** The light of a center on the map. */
export function toneOfPoint(point: MapPoint, light: Light): StatusTone {
  return light === 'area' ? AREA_TONES[point.area] : COVERAGE_TONES[point.coverage]
}

/** Its word. */
export function wordOfPoint(point: MapPoint, light: Light): string {
  return light === 'area' ? AREA_STATUS_WORDS[point.area] : COVERAGE_WORDS[point.coverage]
}

/** Each light that occurs with its word and number, the good ones first. */
export function mapLegend(
  points: readonly MapPoint[],
  light: Light,
): { tone: StatusTone; word: string; count: number }[] {
  const order: StatusTone[] = ['green', 'amber', 'red', 'grey']
  const words = [...new Set(points.map((point) => wordOfPoint(point, light)))]
  return words
    .map((word) => {
      const own = points.filter((point) => wordOfPoint(point, light) === word)
      const tone: StatusTone = own[0] ? toneOfPoint(own[0], light) : 'grey'
      return { tone, word, count: own.length }
    })
    .toSorted((a, b) => order.indexOf(a.tone) - order.indexOf(b.tone))
}
