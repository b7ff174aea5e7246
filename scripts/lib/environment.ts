import { networkInterfaces } from 'node:os'
import type { Secrets } from './secrets'

/** What the server is told; the operator's own settings win over the defaults. */
export function serverEnvironment(databaseUrl: string, secrets: Secrets): NodeJS.ProcessEnv {
  const appUrl = process.env.APP_URL ?? `http://localhost:${port()}`
  const { DATABASE_OWNER_URL: _, ...inherited } = process.env
  return {
    ...inherited,
    ...buildEnvironment(secrets),
    DATABASE_URL: databaseUrl,
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET ?? secrets.authSecret,
    FIELD_KEY: process.env.FIELD_KEY ?? secrets.fieldKey,
    APP_URL: appUrl,
    NEXTAUTH_URL: appUrl,
  }
}

/** What matters both when the application is built and when it runs. */
export function buildEnvironment(secrets: Secrets) {
  return {
    NEXT_TELEMETRY_DISABLED: '1',
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? secrets.actionsKey,
  }
}

/** What a maintenance script is told: as the server, and the owner's address. */
export function scriptEnvironment(
  database: { url: string; ownerUrl: string },
  secrets: Secrets,
): NodeJS.ProcessEnv {
  return { ...serverEnvironment(database.url, secrets), DATABASE_OWNER_URL: database.ownerUrl }
}

export const port = () => Number.parseInt(process.env.PORT ?? '3000', 10)

/** The address that the server listens on; by default all, since a county opens it from other computers. */
export const host = () => process.env.HOST ?? '0.0.0.0'

/** This machine's first address in the local network, or null. */
export function networkAddress(): string | null {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? [])
  return all.find((address) => address.family === 'IPv4' && !address.internal)?.address ?? null
}
