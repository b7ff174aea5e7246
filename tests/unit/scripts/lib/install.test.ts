import { describe, expect, it } from 'vitest'
import { missingPackages } from '@/scripts/lib/install.mjs'

const wanted = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/tool': { version: '2.0.0', dev: true },
    'node_modules/other-platform': { version: '1.0.0', optional: true },
  },
}
const present = (packages: Record<string, { version: string }>) => ({ packages })

describe('missingPackages', () => {
  it.each([
    ['nothing is installed', {}, ['node_modules/a', 'node_modules/tool']],
    [
      'another version is installed',
      { 'node_modules/a': { version: '1.0.1' } },
      ['node_modules/a', 'node_modules/tool'],
    ],
    ['only tools are missing', { 'node_modules/a': { version: '1.0.0' } }, ['node_modules/tool']],
    [
      'all is there',
      { 'node_modules/a': { version: '1.0.0' }, 'node_modules/tool': { version: '2.0.0' } },
      [],
    ],
  ])('when %s', (_case, installed, missing) => {
    expect(missingPackages(wanted, present(installed), { withDev: true })).toEqual(missing)
  })

  it('does not ask for tools where only the server runs', () => {
    const installed = present({ 'node_modules/a': { version: '1.0.0' } })
    expect(missingPackages(wanted, installed, { withDev: false })).toEqual([])
  })
})
