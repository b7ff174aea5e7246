import { mkdirSync, writeFileSync } from 'node:fs'
import { inRoot, inVar } from '../lib/paths'
import { captureOrThrow } from '../lib/processes'

/** The measure of what Next itself can do: one page, one statement, fifty rows, no sign-in and no layout. */
const PAGE = `import pg from 'pg'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })

export const dynamic = 'force-dynamic'

export default async function Page() {
  const { rows } = await pool.query('SELECT "id", "code", "name", "openedOn" FROM "Center" WHERE "countyId" = $1 ORDER BY "code" LIMIT 50', [process.env.BENCH_COUNTY])
  return <table><tbody>{rows.map((row) => <tr key={row.id}><td>{row.code}</td><td>{row.name}</td><td>{String(row.openedOn)}</td></tr>)}</tbody></table>
}
`
const LAYOUT = `export default function Layout({ children }) {
  return <html lang="zh-CN"><body>{children}</body></html>
}
`

/** Writes and builds the bare application. @returns its folder */
export async function buildBare(): Promise<string> {
  const folder = inVar('bench', 'bare')
  const root = JSON.stringify(inRoot())
  mkdirSync(`${folder}/app`, { recursive: true })
  writeFileSync(`${folder}/app/page.jsx`, PAGE)
  writeFileSync(`${folder}/app/layout.jsx`, LAYOUT)
  writeFileSync(`${folder}/package.json`, '{ "private": true, "type": "module" }\n')
  writeFileSync(
    `${folder}/next.config.mjs`,
    `export default { turbopack: { root: ${root} }, outputFileTracingRoot: ${root}, serverExternalPackages: ['pg'] }\n`,
  )
  await captureOrThrow(process.execPath, [inRoot('node_modules/next/dist/bin/next'), 'build', folder], {
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  return folder
}
