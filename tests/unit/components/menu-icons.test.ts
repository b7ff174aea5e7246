import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { MODULES } from '@/lib/core/modules'

const drawing = readFileSync('public/menu-icons.svg', 'utf8')

describe('icons of the menu', () => {
  test.each([...new Set(MODULES.map(({ icon }) => icon))])('%s is drawn', (icon) => {
    expect(drawing).toContain(`<symbol id="${icon}" viewBox="0 0 24 24"><`)
  })
})
