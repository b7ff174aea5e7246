import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Somebody who can sign in to the demonstration county of the browser tests. */
export interface DemoAccount {
  role: string
  name: string
  username: string
  password: string
  unit: string
}

/** All accounts that the running test server was loaded with. */
export function demoAccounts(): DemoAccount[] {
  const folder = path.resolve(process.env.LINLI_VAR ?? 'var')
  return JSON.parse(readFileSync(path.join(folder, 'test/e2e-accounts.json'), 'utf8'))
}

/**
 * The first account of a role.
 * @throws Error when the demonstration has none
 */
export function accountOf(role: string): DemoAccount {
  const account = demoAccounts().find((candidate) => candidate.role === role)
  if (!account) throw new Error(`The demonstration has no account of role ${role}`)
  return account
}
