/** As many statements as a connection keeps ready. */
const MOST = 200
/** Lists of values make a text of their own for each length; those are not worth keeping. */
const MOST_VALUES = 24

/** What the driver takes for a statement of one use. */
const UNNAMED = ''

const names = new Map<string, string>()

/**
 * The name under which the database keeps a statement ready, so that it is planned once for each connection and not at every
 * use; none for statements with many values, and none once enough are kept.
 */
export function statementName({ sql, args }: { sql: string; args: readonly unknown[] }): string {
  if (args.length > MOST_VALUES) return UNNAMED
  const known = names.get(sql)
  if (known !== undefined) return known
  if (names.size >= MOST) return UNNAMED
  const name = `linli_${names.size}`
  names.set(sql, name)
  return name
}
