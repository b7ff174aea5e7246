import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const css = readFileSync(path.resolve(import.meta.dirname, '../../../../app/globals.css'), 'utf8')
const tokens = new Map(
  [...css.matchAll(/^\s{2}--([\w-]+): (#[0-9a-f]{6});/gm)].map((m) => [m[1], m[2] ?? '']),
)

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(hex.slice(start, start + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG 2.2 contrast of two tokens. */
function contrast(one: string, other: string): number {
  const [light, dark] = [one, other].map((name) => luminance(tokens.get(name) ?? '')).sort((a, b) => b - a)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

const grounds = ['canvas', 'surface', 'sunken', 'hover', 'selected', 'grey-soft', 'info-soft']
const texts = ['ink', 'soft', 'accent', 'green', 'amber', 'red', 'grey', 'info']

describe('contrast of the tokens', () => {
  it.each(texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)))(
    'text %s on %s reads at 4.5:1 or better',
    (text, ground) => expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5),
  )

  it.each(['canvas', 'surface', 'sunken', 'hover'])('faint text on %s', (ground) =>
    expect(contrast('faint', ground)).toBeGreaterThanOrEqual(4.5),
  )

  it.each(['green', 'amber', 'red', 'grey', 'info'])('%s on its own soft ground', (tone) =>
    expect(contrast(tone, `${tone}-soft`)).toBeGreaterThanOrEqual(4.5),
  )

  it('words on the accent', () => expect(contrast('on-accent', 'accent')).toBeGreaterThanOrEqual(4.5))

  it.each(['field', 'amber-mark', ...Array.from({ length: 8 }, (_, index) => `chart-${index + 1}`)])(
    'the shape %s stands out at 3:1 or better',
    (shape) => expect(contrast(shape, 'surface')).toBeGreaterThanOrEqual(3),
  )

  it('gives every colour in hexadecimal', () => {
    expect(css.match(/oklch\(|lab\(|color-mix\(|light-dark\(/g)).toBeNull()
  })
})
