import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@/tests/support/people'

const PAGES = ['/login', '/', '/centers', '/no-such-page', '/api/health', '/api/no-such-route']

test('R-59 every answer carries the security headers, every page a nonce of its own', async ({ apiOf }) => {
  const api = await apiOf('COUNTY')
  const nonces = new Set<string>()
  for (const address of PAGES) {
    const headers = (await api.get(address)).headers()
    expect(headers['x-content-type-options'], address).toBe('nosniff')
    expect(headers['referrer-policy'], address).toBe('same-origin')
    expect(headers['permissions-policy'], address).toContain('camera=()')
    expect(headers['x-powered-by'], address).toBeUndefined()
    const policy = headers['content-security-policy'] ?? ''
    for (const part of [
      "worker-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
      "'strict-dynamic'",
    ])
      expect(policy, address).toContain(part)
    const scripts = policy.split('; ').find((part) => part.startsWith('script-src')) ?? ''
    expect(scripts).not.toMatch(/unsafe-inline|unsafe-eval|\*/)
    nonces.add(/'nonce-([^']+)'/.exec(scripts)?.[1] ?? '')
    expect(headers['strict-transport-security'], 'plain http promises no https').toBeUndefined()
  }
  expect(nonces.size).toBe(PAGES.length)
})

test('pages are not kept by caches', async ({ apiOf }) => {
  const api = await apiOf('COUNTY')
  for (const address of ['/', '/centers', '/api/centers'])
    expect((await api.get(address)).headers()['cache-control'], address).toContain('no-store')
})

test('R-06 tricks around the proxy open nothing', async ({ request }) => {
  const tricks: Record<string, string>[] = [
    { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
    { 'x-middleware-subrequest': 'src/proxy' },
    { rsc: '1' },
    { rsc: '1', 'next-router-prefetch': '1' },
    { rsc: '1', 'next-router-segment-prefetch': '/_tree' },
    { 'next-url': '/login' },
    { 'x-forwarded-host': 'evil.example' },
  ]
  for (const address of [
    '/centers',
    '/centers.rsc',
    '/centers?_rsc=1',
    '/index.rsc',
    '/centers.segments/_tree.segment.rsc',
  ])
    for (const headers of tricks) {
      const answer = await request.get(address, { headers, maxRedirects: 0 })
      const body = await answer.text()
      expect(body, `${address} ${JSON.stringify(headers)}`).not.toMatch(/党群服务中心（|floorArea|云溪县/)
      expect(answer.headers().location ?? '/login').not.toContain('evil')
    }
})

test('R-61 requests from elsewhere change nothing', async ({ apiOf }) => {
  const api = await apiOf('COUNTY')
  const before = await (await api.get('/api/centers')).text()
  const body = JSON.stringify({ name: '跨站' })
  const json = { 'content-type': 'application/json' }
  const attempts: Record<string, string>[] = [
    { ...json, origin: 'https://evil.example' },
    { ...json, origin: 'null' },
    { ...json, 'sec-fetch-site': 'cross-site' },
    { ...json, 'sec-fetch-site': 'same-site' },
  ]
  for (const headers of attempts)
    expect((await api.post('/api/centers', { headers, data: body })).status(), JSON.stringify(headers)).toBe(
      403,
    )
  const plain = await api.post('/api/centers', { headers: { 'content-type': 'text/plain' }, data: body })
  expect(plain.status()).toBe(400)
  const signOut = await api.post('/api/sign-out', { headers: { origin: 'https://evil.example' } })
  expect(signOut.status()).toBe(403)
  expect(await (await api.get('/api/centers')).text()).toBe(before)
})

test('R-62 a spoofed host moves no redirect', async ({ request }) => {
  const answer = await request.get('/centers', {
    headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
    maxRedirects: 0,
  })
  expect(answer.headers().location).not.toContain('evil')
})

test('R-65 nothing of the workshop is served', async ({ request }) => {
  for (const address of [
    '/.env',
    '/.git/config',
    '/package.json',
    '/api/debug',
    '/_next/static/../../package.json',
    '/lib/core/env.ts',
  ])
    expect((await request.get(address, { maxRedirects: 0 })).status(), address).not.toBe(200)
  expect((await request.fetch('/', { method: 'TRACE' })).status()).toBe(405)
})

test('R-65 R-66 the browser gets no source map, secret or server code', () => {
  const folder = path.resolve('.next/static')
  expect(existsSync(folder)).toBe(true)
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  expect(files.filter((file) => file.name.endsWith('.map'))).toEqual([])
  const leaks = files
    .filter((file) => file.name.endsWith('.js'))
    .filter((file) =>
      /PrismaClient|@prisma|DATABASE_URL|NEXTAUTH_SECRET|FIELD_KEY|argon2|passwordHash/.test(
        readFileSync(path.join(file.parentPath, file.name), 'utf8'),
      ),
    )
  expect(leaks.map((file) => file.name)).toEqual([])
})

test('R-38 a huge or deep body is refused quickly and the server goes on', async ({ apiOf }) => {
  const api = await apiOf('COUNTY')
  const deep = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`
  const bodies = [
    `{"name":"${'x'.repeat(1_500_000)}"}`,
    deep,
    `{"rows":[${'1,'.repeat(400_000)}1]}`,
    'not json',
    '[]',
    '"text"',
    'null',
  ]
  for (const data of bodies) {
    const answer = await api.post('/api/centers', { headers: { 'content-type': 'application/json' }, data })
    expect(answer.status()).toBe(400)
  }
  expect((await api.get('/api/health')).status()).toBe(200)
})

test('the health check tells nothing about the inside', async ({ request }) => {
  const health = await (await request.get('/api/health')).json()
  expect(Object.keys(health).sort()).toEqual(['database', 'durable', 'ok'])
})
