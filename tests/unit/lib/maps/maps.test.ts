import { describe, expect, it } from 'vitest'
import { matchOutlines } from '@/lib/maps/rules'
import { outlineFile } from '@/lib/maps/schema'
import { drawMap, mapLegend } from '@/lib/maps/view'

const ring = [
  [118, 32],
  [118.2, 32],
  [118.2, 32.1],
  [118, 32],
]
const feature = (properties: object | null) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates: [ring] },
})
const file = (...features: object[]) => outlineFile.safeParse({ type: 'FeatureCollection', features })
const townships = [
  { code: '341126001000', name: '东街道' },
  { code: '341126002000', name: '西镇' },
]
const point = (name: string, at: [number, number], area: 'MET' | 'SHORT') => ({
  centerId: name,
  name,
  townshipName: null,
  at,
  area,
  coverage: 'MET' as const,
  isOpen: true,
})

describe('a file of outlines', () => {
  it.each([
    ['twelve digits', { code: '341126001000' }],
    ['nine digits', { code: 341126001 }],
    ['the name', { name: ' 东街道 ' }],
  ])('is matched by %s', (_case, properties) => {
    const parsed = file(feature(properties))
    expect(parsed.success && matchOutlines(parsed.data, townships)).toMatchObject({
      outlines: [{ name: '东街道' }],
      missing: ['西镇'],
      unknown: [],
    })
  })

  it('does not take a county’s code or a foreign name for a township', () => {
    const parsed = file(feature({ code: '341126' }), feature({ name: '外县' }), feature(null))
    expect(parsed.success && matchOutlines(parsed.data, townships)).toMatchObject({
      outlines: [],
      unknown: ['341126', '外县', '3'],
    })
  })

  it.each([
    ['no collection', { type: 'Feature' }],
    ['no feature', { type: 'FeatureCollection', features: [] }],
    [
      'a point',
      {
        type: 'FeatureCollection',
        features: [{ ...feature({}), geometry: { type: 'Point', coordinates: [1, 2] } }],
      },
    ],
    [
      'a place outside of the country',
      {
        type: 'FeatureCollection',
        features: [{ ...feature({}), geometry: { type: 'Polygon', coordinates: [ring.map(() => [0, 0])] } }],
      },
    ],
    ['a value of another type', 'text'],
  ])('is refused with %s', (_case, value) => {
    expect(outlineFile.safeParse(value).success).toBe(false)
  })
})

describe('the map', () => {
  it('has north on top and stays inside its frame', () => {
    const map = drawMap([], [point('南', [118, 32], 'MET'), point('北', [118.1, 32.2], 'SHORT')])
    const [south, north] = map?.points ?? []
    expect(south?.y).toBeGreaterThan(north?.y ?? 0)
    for (const { x, y } of map?.points ?? []) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThanOrEqual(map?.width ?? 0)
      expect(y).toBeLessThanOrEqual(map?.height ?? 0)
    }
    expect(map?.grid.x).toHaveLength(9)
  })

  it('draws a single center, and nothing at all without one', () => {
    expect(drawMap([], [])).toBeNull()
    expect(drawMap([], [point('一', [118, 32], 'MET')])?.points[0]?.x).toBeGreaterThan(0)
  })

  it('says each light with its word and number', () => {
    const points = [point('甲', [118, 32], 'SHORT'), point('乙', [118, 32], 'MET')]
    expect(mapLegend(points, 'area')).toEqual([
      { tone: 'green', word: '达标', count: 1 },
      { tone: 'red', word: '未达标', count: 1 },
    ])
  })
})
