import { readMeta, writeMeta } from './app-meta'
import { captureOrThrow, scriptArguments } from './processes'
import { hashSources } from './sources'

/** Version of the reference data: a hash of the folder that holds it. */
export const referenceVersion = () => hashSources(['prisma/seed/reference'])

/** Loads the reference data unless the database has this version already. @returns a note for the operator */
export async function loadReference(ownerUrl: string, environment: NodeJS.ProcessEnv): Promise<string> {
  const version = referenceVersion()
  if ((await readMeta(ownerUrl, 'reference.version')) === version) return 'up to date'
  await captureOrThrow(process.execPath, scriptArguments('seed-reference'), { env: environment })
  await writeMeta(ownerUrl, 'reference.version', version)
  return 'loaded'
}
