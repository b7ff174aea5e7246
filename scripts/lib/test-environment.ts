import { appUrlOf } from './app-role'
import { TEST_PASSWORD } from './test-cluster'

/** What code under test is told; the same on every machine. */
export function testEnvironment(ownerUrl: string): Record<string, string> {
  return {
    DATABASE_URL: appUrlOf(ownerUrl, TEST_PASSWORD),
    DATABASE_OWNER_URL: ownerUrl,
    DATABASE_POOL: '5',
    NEXTAUTH_SECRET: 'a-secret-of-the-tests-and-of-nothing-else',
    FIELD_KEY: Buffer.alloc(32, 7).toString('base64'),
    APP_URL: 'http://localhost:3000',
    NEXTAUTH_URL: 'http://localhost:3000',
    LOG_LEVEL: 'silent',
  }
}
