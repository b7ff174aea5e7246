import { describe, expect, it } from 'vitest'
import { copyOutSql, inOrder } from '@/scripts/lib/backup-tables'

const table = (name: string, ...parents: string[]) => ({ name, parents, columns: ['id'], key: [] })

describe('the order of loading', () => {
  it('puts a table after those that it points to', () => {
    const sorted = inOrder([
      table('Zone', 'Center', 'Type'),
      table('Center', 'Unit'),
      table('Type'),
      table('Unit'),
    ])
    expect(sorted.map(({ name }) => name)).toEqual(['Type', 'Unit', 'Center', 'Zone'])
  })

  it('names the tables of a circle', () => {
    expect(() => inOrder([table('Unit'), table('A', 'B', 'Unit'), table('B', 'A')])).toThrow('circle: A, B')
  })
})

it('rows are ordered without regard to the collation of the server', () => {
  const key = [
    { name: 'id', isPlain: true },
    { name: 'key', isPlain: false },
  ]
  expect(copyOutSql({ ...table('AppMeta'), columns: ['id', 'a"b'], key })).toBe(
    'COPY (SELECT "id", "a""b" FROM public."AppMeta" ORDER BY "id", "key"::text COLLATE "C") TO STDOUT',
  )
})
