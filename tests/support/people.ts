import {
  type APIRequestContext,
  type BrowserContext,
  test as base,
  type Page,
  request,
} from '@playwright/test'
import { accountOf, type DemoAccount } from '@/tests/support/accounts'

type Cookies = Awaited<ReturnType<APIRequestContext['storageState']>>

/** Sign-ins of this worker: each person signs in once, so that the limit of sign-ins a minute is never met. */
const states = new Map<string, Cookies>()

let address = 0

/** A client address of its own for each sign-in; the test server trusts the loopback as its proxy. */
function nextAddress(): string {
  address += 1
  return `10.20.${process.pid % 250}.${address % 250}`
}

/** Signs in over HTTP as the sign-in form does; returns the answer's status and keeps the cookies in the context. */
export async function signInOver(
  api: APIRequestContext,
  credentials: { username: string; password: string },
): Promise<number> {
  const csrf = await api.get('/api/auth/csrf')
  const { csrfToken } = (await csrf.json()) as { csrfToken: string }
  const answer = await api.post('/api/auth/callback/credentials', {
    form: { csrfToken, json: 'true', ...credentials },
    headers: { 'x-forwarded-for': nextAddress() },
  })
  return answer.status()
}

async function stateOf(baseURL: string, account: DemoAccount): Promise<Cookies> {
  const known = states.get(account.username)
  if (known) return known
  const api = await request.newContext({ baseURL })
  const status = await signInOver(api, account)
  if (status !== 200) throw new Error(`${account.username} could not sign in: ${status}`)
  const state = await api.storageState()
  await api.dispose()
  states.set(account.username, state)
  return state
}

type Person = string | DemoAccount

type Fixtures = {
  /** A page of somebody who is signed in: by role (the first account of it) or a given account. */
  pageOf: (person: Person, options?: { viewport?: { width: number; height: number } }) => Promise<Page>
  /** A request context of somebody who is signed in. */
  apiOf: (person: Person) => Promise<APIRequestContext>
}

const resolve = (person: Person) => (typeof person === 'string' ? accountOf(person) : person)

export const test = base.extend<Fixtures>({
  pageOf: async ({ browser, baseURL }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (person, options) => {
      const storageState = await stateOf(baseURL ?? '', resolve(person))
      const context = await browser.newContext({ storageState, baseURL, ...options })
      contexts.push(context)
      return context.newPage()
    })
    for (const context of contexts) await context.close()
  },
  apiOf: async ({ baseURL }, use) => {
    const contexts: APIRequestContext[] = []
    await use(async (person) => {
      const storageState = await stateOf(baseURL ?? '', resolve(person))
      const api = await request.newContext({ baseURL, storageState })
      contexts.push(api)
      return api
    })
    for (const context of contexts) await context.dispose()
  },
})

export { expect } from '@playwright/test'
