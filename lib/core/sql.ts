import { Prisma } from '@/prisma/generated/client'

/**
 * A table or column of the schema as it stands in a statement. Only names of closed lists get here; anything but letters is
 * refused.
 * @throws Error for a name that is none
 */
export function identifier(name: string): Prisma.Sql {
  if (!/^[A-Za-z]+$/.test(name)) throw new Error(`no name of the schema: ${name}`)
  return Prisma.raw(`"${name}"`)
}
