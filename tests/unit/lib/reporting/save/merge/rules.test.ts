import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeChange } from '@/lib/reporting/save/merge/rules'
import type { EntryChange } from '@/lib/reporting/schema'

const change = (part: Partial<EntryChange>): EntryChange => ({
  figures: {},
  explanations: {},
  remarks: {},
  zeroSections: [],
  ...part,
})
const stored = { figures: { E01: 5, E03: 7 }, explanations: { E03: '含上月' }, remarks: {}, zeroSections: [] }

describe('mergeChange', () => {
  it.each<[string, number | null, number | null, number | null | undefined, boolean]>([
    // what I started from, what I want, what is stored with it, whether it clashes
    ['nobody else touched it', 5, 6, 6, false],
    ['I emptied it', 5, null, null, false],
    ['somebody else changed it otherwise', 4, 6, 5, true],
    ['somebody else filled in my blank otherwise', null, 6, 5, true],
    ['somebody else changed it to the same', 4, 5, 5, false],
  ])('%s', (_name, was, mine, expected, clashes) => {
    const merged = mergeChange(stored, change({ figures: { E01: mine } }), change({ figures: { E01: was } }))
    expect(merged.entered.figures).toEqual({ E01: expected, E03: 7 })
    expect(merged.clashes).toEqual(clashes ? [{ kind: 'figures', code: 'E01', was, theirs: 5, mine }] : [])
  })

  it('knows a blank from a zero', () => {
    const merged = mergeChange(
      { ...stored, figures: { E01: 0 } },
      change({ figures: { E01: 3 } }),
      change({ figures: { E01: null } }),
    )
    expect(merged.clashes).toEqual([{ kind: 'figures', code: 'E01', was: null, theirs: 0, mine: 3 }])
  })

  it('compares words as it compares figures', () => {
    const mine = change({ explanations: { E03: '集中办结' }, remarks: { E01: '含夜场' } })
    const merged = mergeChange(stored, mine, change({ explanations: { E03: '' }, remarks: { E01: '' } }))
    expect(merged.entered.remarks).toEqual({ E01: '含夜场' })
    expect(merged.clashes).toEqual([
      { kind: 'explanations', code: 'E03', was: null, theirs: '含上月', mine: '集中办结' },
    ])
  })

  it.each([
    [['LAW'], [], ['WINDOWS'], ['LAW', 'WINDOWS']],
    [['LAW', 'WINDOWS'], ['WINDOWS'], [], ['LAW']],
    [['LAW'], ['LAW'], ['LAW', 'WINDOWS'], ['LAW', 'WINDOWS']],
    [[], ['LAW'], ['LAW'], []],
  ])('joins zero returns: %j stored, from %j to %j', (theirs, was, mine, expected) => {
    const merged = mergeChange(
      { ...stored, zeroSections: theirs },
      change({ zeroSections: mine }),
      change({ zeroSections: was }),
    )
    expect(merged.entered.zeroSections).toEqual(expected)
  })

  it('loses nothing of two who change any cells at the same time', () => {
    const CODES = ['E01', 'E02', 'E03', 'E04']
    const value = fc.option(fc.nat(9))
    const cells = fc.dictionary(fc.constantFrom(...CODES), value)
    fc.assert(
      fc.property(cells, cells, cells, (begin, first, second) => {
        const base = Object.fromEntries(CODES.map((code) => [code, begin[code] ?? null]))
        const figures = Object.fromEntries(
          Object.entries({ ...base, ...first }).filter(
            (entry): entry is [string, number] => entry[1] !== null,
          ),
        )
        const { entered, clashes } = mergeChange(
          { ...stored, figures },
          change({ figures: second }),
          change({
            figures: Object.fromEntries(Object.keys(second).map((code) => [code, base[code] ?? null])),
          }),
        )
        for (const code of CODES) {
          const now = entered.figures[code] ?? null
          const clash = clashes.find((entry) => entry.code === code)
          if (clash) expect([clash.theirs, clash.mine]).toEqual([now, second[code]])
          else if (code in second && second[code] !== base[code]) expect(now).toBe(second[code])
          else if (code in first && !(code in second)) expect(now).toBe(first[code])
        }
      }),
    )
  })
})
