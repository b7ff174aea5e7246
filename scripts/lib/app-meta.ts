import { firstValue, withClient } from './sql'

/** Keys of the AppMeta table that the scripts write. */
export type MetaKey = 'reference.version' | 'demo.state'

export async function readMeta(ownerUrl: string, key: MetaKey): Promise<string | null> {
  const value = await withClient(ownerUrl, (client) =>
    firstValue(client, 'SELECT value FROM "AppMeta" WHERE key = $1', [key]),
  )
  return typeof value === 'string' ? value : null
}

export async function writeMeta(ownerUrl: string, key: MetaKey, value: string): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    await client.query(
      'INSERT INTO "AppMeta" (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
      [key, value],
    )
  })
}
