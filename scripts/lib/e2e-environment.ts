import { E2E_CLOCK } from '../../tests/support/days'
import { serverEnvironment } from './environment'
import { loadSecrets } from './secrets'
import { testEnvironment } from './test-environment'

/** What a server of the browser tests is told: the demonstration's day, its database, and its own port. */
export function e2eEnvironment(ownerUrl: string, port: number): NodeJS.ProcessEnv {
  const { DATABASE_OWNER_URL: _, ...settings } = testEnvironment(ownerUrl)
  const address = `http://127.0.0.1:${port}`
  return {
    ...serverEnvironment('', loadSecrets()),
    ...settings,
    PORT: String(port),
    HOST: '127.0.0.1',
    APP_URL: address,
    NEXTAUTH_URL: address,
    APP_CLOCK: E2E_CLOCK,
    LOG_LEVEL: 'warn',
    // Tests state the address of each sign-in themselves, so that they do not meet the limit of one address.
    TRUSTED_PROXIES: '127.0.0.1',
  }
}
