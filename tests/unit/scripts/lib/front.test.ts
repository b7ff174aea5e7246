import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { policyOf, signInAddress } from '@/scripts/lib/front.mjs'

describe('signInAddress', () => {
  const session = 'theme=x; linli.session=abc'
  it.each([
    ['/', undefined, '/login'],
    ['/centers?q=x', undefined, '/login?next=%2Fcenters%3Fq%3Dx'],
    ['/centers?q=%E8%B7%AF&_rsc=1ab', undefined, '/login?next=%2Fcenters%3Fq%3D%25E8%25B7%25AF'],
    ['/centers', 'linli.sessions=abc', '/login?next=%2Fcenters'],
    ['/centers', session, null],
    ['/centers', '__Host-linli.session=abc', null],
    ['/login?next=/x', undefined, null],
    ['/screen', undefined, null],
    ['/screens', undefined, '/login?next=%2Fscreens'],
    ['/offline/tally', undefined, null],
    ['/api/centers', undefined, null],
    ['/_next/static/a.js', undefined, null],
    ['//evil.example', undefined, '/login?next=%2F%2Fevil.example'],
  ])('%s with %s → %s', (address, cookies, expected) => {
    expect(signInAddress(address, cookies)).toBe(expected)
  })

  it('keeps of a long address its beginning', () => {
    const [, next = ''] = signInAddress(`/centers?q=${'x'.repeat(900)}`, undefined)?.split('next=') ?? []
    expect(decodeURIComponent(next)).toHaveLength(400)
  })
})

describe('policyOf', () => {
  it('binds the scripts of a page to its nonce', () => {
    expect(policyOf('/centers', 'abc')).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';")
  })

  it('spares the parts of the build', () => {
    expect(policyOf('/_next/static/chunks/a.js', 'abc')).toBeNull()
  })

  it('lets a file of somebody’s do nothing', () => {
    expect(policyOf('/api/attachments/1/file', 'abc')).toMatch(/^default-src 'none'.*sandbox$/)
  })
})

it('R-05 no proxy stands between a request and the page that asks for its viewer', () => {
  expect(['proxy.ts', 'middleware.ts'].filter((file) => existsSync(file))).toEqual([])
})
