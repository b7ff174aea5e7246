import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { APIRequestContext } from '@playwright/test'
import { roleMay } from '@/lib/core/permissions'
import { Role } from '@/prisma/generated/enums'
import { forgetRates } from '@/tests/support/limits'
import { expect, test } from '@/tests/support/people'
import { listFiles, ROOT } from '@/tests/support/source-tree'
import { ACTIONS } from '@/tests/support/surface/actions'
import { FOREIGN_MARKER, foreignIds, type Ids, missingIds } from '@/tests/support/surface/ids'
import { PAGES } from '@/tests/support/surface/pages'
import { ROUTES } from '@/tests/support/surface/routes'

/** Roles of which the demonstration county has an account. */
const ROLES = Object.values(Role)

type Reference = { filename: string; exportedName: string; workers: Record<string, unknown> }

/** Action ids of the production build, by the name under which the source exports them. */
function actionIds(): Map<string, { id: string; page: string }> {
  const file = path.join(ROOT, process.env.LINLI_DIST ?? '.next', 'server/server-reference-manifest.json')
  const { node } = JSON.parse(readFileSync(file, 'utf8')) as { node: Record<string, Reference> }
  return new Map(
    Object.entries(node).map(([id, entry]) => [
      entry.exportedName,
      { id, page: Object.keys(entry.workers)[0] ?? '' },
    ]),
  )
}

/** What a person reads of a page: no tags, no scripts, no ids or nonces. */
const visible = (html: string) =>
  html
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')

test('R-01 every page, route and action of the source stands in the manifest', () => {
  const pages = listFiles('app')
    .filter((file) => file.endsWith('/page.tsx') || file === 'app/page.tsx')
    .map((file) => file.replace(/^app\//, '').replace(/\/page\.tsx$/, ''))
  expect(Object.keys(PAGES).sort()).toEqual(pages.sort())

  const routes = listFiles('app/api')
    .filter((file) => file.endsWith('/route.ts'))
    .flatMap((file) =>
      [
        ...readFileSync(path.join(ROOT, file), 'utf8').matchAll(
          /(?:export (?:const|async function) |as )(GET|POST|PUT|PATCH|DELETE)\b/g,
        ),
      ].map(([, method]) => `${method} ${file.replace(/^app\/api\//, '').replace(/\/route\.ts$/, '')}`),
    )
  expect(Object.keys(ROUTES).sort()).toEqual(routes.sort())

  const actions = listFiles('lib')
    .filter((file) => file.endsWith('/actions.ts'))
    .flatMap((file) =>
      [...readFileSync(path.join(ROOT, file), 'utf8').matchAll(/^export const (\w+)/gm)].map(
        ([, name]) => name ?? '',
      ),
    )
  expect(Object.keys(ACTIONS).sort()).toEqual(actions.sort())
})

for (const role of ROLES) {
  test.describe(`${role}`, () => {
    test('R-01 R-04 pages answer a foreign record like a missing one', async ({ apiOf }) => {
      const api = await apiOf(role)
      const [foreign, missing] = [foreignIds(), missingIds()]
      for (const [name, { permission, kind, address }] of Object.entries(PAGES)) {
        const answer = await api.get(address(foreign), { maxRedirects: 0 })
        const html = await answer.text()
        expect.soft(html, name).not.toContain(FOREIGN_MARKER)
        if (permission === null) continue
        const expected = roleMay(role, permission) ? (kind === 'id' ? [404] : [200, 404]) : [403]
        expect.soft(expected, `${name}: ${answer.status()}`).toContain(answer.status())
        // A page of many records answers foreign ids with an empty list; only one of a record has to look like none.
        if (kind !== 'id') continue
        const other = await api.get(address(missing), { maxRedirects: 0 })
        expect.soft(other.status(), name).toBe(answer.status())
        expect.soft(visible(await other.text()), name).toBe(visible(html))
      }
    })

    test('R-01 R-04 routes answer a foreign record like a missing one', async ({ apiOf }) => {
      const api = await apiOf(role)
      for (const [index, [name, surface]] of Object.entries(ROUTES).entries()) {
        if (surface === 'open') continue
        // Fewer files at a time than anybody may take out in a minute, each asked for twice.
        if (index % 4 === 0) await forgetRates()
        const ask = async (ids: Ids) => {
          const method = name.split(' ')[0] ?? 'GET'
          const data = surface.body?.(ids)
          const answer = await api.fetch(surface.address(ids), { method, ...(data && { data }) })
          return { status: answer.status(), body: await answer.text() }
        }
        const answer = await ask(foreignIds())
        expect.soft(answer.body, name).not.toContain(FOREIGN_MARKER)
        if (surface.permission !== 'by-record' && !roleMay(role, surface.permission))
          expect.soft(answer.status, name).toBe(403)
        else if (surface.kind === 'id') {
          expect.soft(answer.status, `${name} ${answer.body}`).toBe(404)
          expect.soft(await ask(missingIds()), name).toEqual(answer)
        }
      }
    })

    test('R-01 R-04 actions answer a foreign record like a missing one', async ({ apiOf }) => {
      const api = await apiOf(role)
      const ids = actionIds()
      for (const [index, [name, surface]] of Object.entries(ACTIONS).entries()) {
        if (surface === 'own') continue
        if (index % 40 === 0) await forgetRates()
        const entry = ids.get(name)
        expect.soft(entry, `${name} is used by no page`).toBeDefined()
        if (!entry) continue
        const answer = await callAction(api, entry, surface.input(foreignIds()))
        const mayAsk = surface.permission === 'by-record' || roleMay(role, surface.permission)
        const expected = mayAsk ? (surface.refusal ?? 'NOT_FOUND') : 'FORBIDDEN'
        expect.soft(answer, `${name} as ${role}`).toContain(`"code":"${expected}"`)
        expect.soft(answer, name).not.toContain(FOREIGN_MARKER)
        expect.soft(await callAction(api, entry, surface.input(missingIds())), name).toBe(answer)
      }
    })
  })
}

test('R-04 without a session nothing is answered', async ({ request }) => {
  const ids = foreignIds()
  for (const [name, { permission, address }] of Object.entries(PAGES)) {
    if (permission === null) continue
    const answer = await request.get(address(ids), { maxRedirects: 0 })
    expect.soft(answer.status(), name).toBe(307)
    expect.soft(answer.headers().location, name).toMatch(/^(http:\/\/127\.0\.0\.1:\d+)?\/login/)
  }
  for (const [name, surface] of Object.entries(ROUTES)) {
    if (surface === 'open') continue
    const data = surface.body?.(ids)
    const answer = await request.fetch(surface.address(ids), {
      method: name.split(' ')[0] ?? 'GET',
      ...(data && { data }),
    })
    expect.soft(answer.status(), name).toBe(401)
  }
  for (const [name, surface] of Object.entries(ACTIONS)) {
    const entry = actionIds().get(name)
    if (surface === 'own' || !entry) continue
    const answer = await request.post('/login', actionRequest(entry.id, surface.input(ids)))
    expect.soft(await answer.text(), name).not.toContain('"ok":true')
  }
})

function actionRequest(id: string, input: object) {
  return {
    headers: { 'next-action': id, 'content-type': 'text/plain;charset=UTF-8', accept: 'text/x-component' },
    data: JSON.stringify([input]),
    maxRedirects: 0,
  }
}

/** Calls a server action as a browser does and returns the line of the answer that carries its result. */
async function callAction(
  api: APIRequestContext,
  entry: { id: string; page: string },
  input: object,
): Promise<string> {
  const address = entry.page
    .replace(/^app\/\((app|auth)\)/, '')
    .replace(/\/page$/, '')
    .replace(/\[month\]/, '2026-06')
    .replaceAll(/\[\w+\]/g, '019a0000-0000-7000-8000-000000000000')
  const answer = await api.post(address || '/', actionRequest(entry.id, input))
  const text = await answer.text()
  return (
    text.split('\n').find((line) => /^\w+:\{"ok":/.test(line)) ?? `${answer.status()} ${text.slice(0, 300)}`
  )
}

test('the build that is tested holds the manifest of its actions', () => {
  expect(existsSync(path.join(ROOT, '.next/server/server-reference-manifest.json'))).toBe(true)
})
