import path from 'node:path'

/** The folder of the repository. */
export const ROOT = path.resolve(import.meta.dirname, '../..')

/** Where everything that this machine adds is kept: database, secrets, accounts of the demonstration. */
export const VAR = path.resolve(ROOT, process.env.LINLI_VAR ?? 'var')

export const inRoot = (...parts: string[]) => path.join(ROOT, ...parts)
export const inVar = (...parts: string[]) => path.join(VAR, ...parts)
