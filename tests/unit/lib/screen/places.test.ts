import { describe, expect, it } from 'vitest'
import { screenPlaces } from '@/lib/screen/view'

describe('the map of the display screen', () => {
  it('has townships in the middle of their centers, with their rates, and no single center', () => {
    const point = (
      townshipName: string | null,
      at: readonly [number, number],
      area: 'MET' | 'SHORT' | 'NOT_APPLICABLE',
    ) => ({
      townshipName,
      at,
      area,
      name: '某中心',
      centerId: 'c1',
    })
    const places = screenPlaces([
      point('东街道', [110, 28], 'MET'),
      point('东街道', [112, 30], 'SHORT'),
      point('西镇', [109, 27], 'MET'),
      point('西镇', [109, 27], 'NOT_APPLICABLE'),
      point(null, [108, 26], 'NOT_APPLICABLE'),
    ])
    expect(places).toEqual([
      { name: '东街道', at: [111, 29], light: 'RED', text: '1/2' },
      { name: '西镇', at: [109, 27], light: 'GREEN', text: '1/1' },
      { name: '县直', at: [108, 26], light: 'GREY', text: '—' },
    ])
    expect(JSON.stringify(places)).not.toMatch(/某中心|c1/)
  })
})
