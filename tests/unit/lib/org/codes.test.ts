import { describe, expect, it } from 'vitest'
import { codeFault } from '@/lib/org/codes/rules'

describe('the code of a unit fits its place', () => {
  it.each([
    ['990126003000', 'TOWNSHIP', '990126000000', null],
    ['990126003', 'TOWNSHIP', '990126000000', 'code'],
    ['99012600300a', 'TOWNSHIP', '990126000000', 'code'],
    ['990127003000', 'TOWNSHIP', '990126000000', 'codeElsewhere'],
    ['990126003001', 'TOWNSHIP', '990126000000', 'codeTownship'],
    ['990126000000', 'TOWNSHIP', '990126000000', 'codeTownship'],
    ['990126003201', 'COMMUNITY', '990126003000', null],
    ['990126003999', 'COMMUNITY', '990126003000', null],
    ['990126004201', 'COMMUNITY', '990126003000', 'codeElsewhere'],
    ['990126003000', 'COMMUNITY', '990126003000', 'codeCommunity'],
  ] as const)('%s as a %s below %s: %s', (code, level, parent, fault) => {
    expect(codeFault(code, level, parent)).toBe(fault && `validation.org.${fault}`)
  })
})
