import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { listFiles, ROOT, readSources } from '@/tests/support/source-tree'

const sources = readSources('app', 'components', 'lib')
const inFolder = (prefix: string) => sources.filter((source) => source.path.startsWith(prefix))

const CAP = 300

describe('what is never written', () => {
  const everything = readSources('app', 'components', 'lib', 'prisma', 'scripts', 'tests')

  it.each([
    ['raw SQL from text', /\$(queryRaw|executeRaw)Unsafe/],
    ['HTML from text', /dangerouslySetInnerHTML/],
    ['an ignored check', /@ts-(ignore|expect-error|nocheck)|biome-ignore|eslint-disable/],
    ['any', /:\s*any\b|<any>|\bas any\b/],
    ['a skipped or lonely test', /\b(it|test|describe)\.(skip|only|todo|fixme)\(/],
    ['a cached answer', /['"]use cache['"]/],
  ])('%s', (_name, pattern) => {
    const found = everything.filter(
      (f) => f.path !== 'tests/unit/never-written.test.ts' && pattern.test(f.text),
    )
    expect(found.map((f) => f.path)).toEqual([])
  })

  it('time from anywhere but the clock', () => {
    const found = sources.filter(
      (f) => !/^lib\/core\/(clock|calendar)\.ts$/.test(f.path) && /new Date\(\)|Date\.now\(\)/.test(f.text),
    )
    expect(found.map((f) => f.path)).toEqual([])
  })

  it('an OR that may be empty: inside an AND the database client drops it, and every row is reached', () => {
    const allowed = [
      'lib/accounts/deputies/queries.ts',
      'lib/accounts/naming/queries.ts',
      'lib/accounts/policy.ts',
      'lib/attachments/policy.ts',
      'lib/centers/policy.ts',
      'lib/service-items/policy.ts',
    ]
    const found = sources.filter((f) => /\bOR: (?:\w|\[\.\.\.)/.test(f.text) && !allowed.includes(f.path))
    expect(found.map((f) => f.path)).toEqual([])
  })

  it('Chinese words in components and pages: they stand in the messages', () => {
    const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
    const found = [...inFolder('app/'), ...inFolder('components/')].filter((f) =>
      /[\u4e00-\u9fff]/.test(withoutComments(f.text)),
    )
    expect(found.map((f) => f.path)).toEqual([])
  })

  it('a file over the cap', () => {
    const long = [
      ...everything.map((f) => f.path),
      ...listFiles('scripts').filter((f) => f.endsWith('.mjs')),
    ].filter(
      (file) =>
        file !== 'scripts/prisma-schema-engine.mjs' &&
        readFileSync(path.join(ROOT, file), 'utf8').split('\n').length > CAP + 1,
    )
    expect(long).toEqual([])
  })

  it('vague folder and file names', () => {
    const vague = everything
      .map((f) => f.path)
      .filter((f) => /(^|\/)(utils?|helpers?|common|misc|manager|index)(\/|\.)/.test(f))
    expect(vague).toEqual([])
  })

  it('the features that burden the grass roots: 打卡, points, log-in rates', () => {
    const messages = listFiles('lib/i18n/messages')
      .map((f) => readFileSync(path.join(ROOT, f), 'utf8'))
      .join('\n')
    expect(messages.match(/打卡|积分|登录率|活跃率|在线时长|点赞/g)).toBeNull()
  })

  it('English or empty documents where the house promises them', () => {
    expect(
      ['README.md', 'README.zh-CN.md', 'docs/decisions.md', 'prisma/README.md'].filter(
        (f) => !existsSync(path.join(ROOT, f)),
      ),
    ).toEqual([])
  })
})
