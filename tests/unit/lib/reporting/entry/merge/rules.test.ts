import { describe, expect, it } from 'vitest'
import { mergeCells, sameFigure } from '@/lib/reporting/entry/merge/rules'

describe('mergeCells', () => {
  it.each([
    ['only mine changed', '1', '2', '1', '2', 'kept'],
    ['only theirs changed', '1', '1', '3', '3', 'taken'],
    ['both alike', '1', '4', '4', '4', 'kept'],
    ['both alike, written otherwise', '1', '４', '4', '４', 'kept'],
    ['both otherwise', '1', '2', '3', '2', 'differs'],
    ['nobody', '1', '1', '1', '1', 'kept'],
    ['mine emptied', '1', '', '1', '', 'kept'],
    ['mine emptied, theirs 0', '1', '', '0', '', 'differs'],
  ])('%s', (_name, base, mine, theirs, result, outcome) => {
    const merged = mergeCells({ base: { E01: base }, mine: { E01: mine }, theirs: { E01: theirs } })
    expect(merged.cells).toEqual({ E01: result })
    expect(merged.taken).toEqual(outcome === 'taken' ? ['E01'] : [])
    const named = [{ code: 'E01', was: base, mine, theirs }]
    expect(merged.differing).toEqual(outcome === 'differs' ? named : [])
  })

  it.each([
    ['12', '１２', true],
    ['1,200', '1200', true],
    ['007', '7', true],
    ['', ' ', true],
    ['', '0', false],
    ['约50', '约50', true],
    ['约50', '50', false],
  ])('%j and %j are one figure: %s', (a, b, expected) => {
    expect(sameFigure(a, b)).toBe(expected)
  })
})
