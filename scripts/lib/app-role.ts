import { firstValue, urlWith, withClient } from './sql'

/** The role that the application works as; it may not change audit rows. */
export const APP_ROLE = 'linli_app'

/** Gives the embedded cluster's application role its password, making the role on first use. */
export async function ensureAppRole(ownerUrl: string, password: string): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    const exists = await firstValue(client, 'SELECT 1 FROM pg_roles WHERE rolname = $1', [APP_ROLE])
    const verb = exists ? 'ALTER' : 'CREATE'
    await client.query(`${verb} ROLE ${APP_ROLE} LOGIN PASSWORD ${client.escapeLiteral(password)}`)
  })
}

/** Lets the account of an outside server's address act as the application role. */
export async function grantAppRole(ownerUrl: string, appUrl: string): Promise<void> {
  const user = decodeURIComponent(new URL(appUrl).username)
  if (!user || user === APP_ROLE) return
  await withClient(ownerUrl, async (client) => {
    if (await firstValue(client, `SELECT pg_has_role($1, '${APP_ROLE}', 'MEMBER')`, [user])) return
    await client.query(`GRANT ${APP_ROLE} TO ${client.escapeIdentifier(user)}`)
  })
}

/** The address for the application role on the embedded cluster. */
export const appUrlOf = (ownerUrl: string, password: string) =>
  urlWith(ownerUrl, { user: APP_ROLE, password })
