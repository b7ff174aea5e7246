import { describe, expect, it } from 'vitest'
import { parseChoice } from '@/components/data-table/column-settings-store'

const fallback = { hidden: ['opened'], isCompact: false }
const known = ['area', 'opened', 'state']

describe('parseChoice', () => {
  it.each([
    ['nothing stored', null, fallback],
    ['broken text', '{"hidden":', fallback],
    ['another shape', '["area"]', fallback],
    ['a bare word', '"area"', fallback],
    ['null', 'null', fallback],
    ['hidden is no list', '{"hidden":"area"}', fallback],
    ['all columns shown', '{"hidden":[],"isCompact":true}', { hidden: [], isCompact: true }],
    ['a column that is gone', '{"hidden":["old","state"]}', { hidden: ['state'], isCompact: false }],
    [
      'a density of another type',
      '{"hidden":["area"],"isCompact":1}',
      { hidden: ['area'], isCompact: false },
    ],
  ])('%s', (_name, text, expected) => {
    expect(parseChoice(text, known, fallback)).toEqual(expected)
  })

  it('never lets stored text reach the style sheet', () => {
    const text = JSON.stringify({ hidden: ['area"]{}body{display:none}'] })
    expect(parseChoice(text, known, fallback).hidden).toEqual([])
  })
})
