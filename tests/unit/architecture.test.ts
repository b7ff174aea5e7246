import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT, readSources, type SourceFile } from '@/tests/support/source-tree'

const sources = readSources('app', 'components', 'lib')
const inFolder = (prefix: string) => sources.filter((source) => source.path.startsWith(prefix))

/** Folders of lib that are no domains: named for what they do, free in their file names. */
const ENGINES = ['core', 'auth', 'i18n', 'documents', 'spreadsheets', 'files', 'scheduler']
const VOCABULARY = ['schema', 'types', 'rules', 'policy', 'view', 'queries', 'mutations', 'actions']
const PURE = ['schema', 'types', 'rules', 'policy', 'view']
const SHARED_COMPONENTS = ['ui', 'layout', 'forms', 'data-table', 'charts', 'feedback']

const domainOf = (file: string) => /^lib\/([^/]+)\//.exec(file)?.[1] ?? ''
const kindOf = (file: string) => /([^/]+?)(\.tsx?)?$/.exec(file)?.[1] ?? ''
const isDomain = (file: string) => file.startsWith('lib/') && !ENGINES.includes(domainOf(file))
const isPure = (file: string) => isDomain(file) && PURE.includes(kindOf(file))
const domains = [
  ...new Set(
    sources
      .map((s) => s.path)
      .filter(isDomain)
      .map(domainOf),
  ),
].sort()

/** The offending `file → import` pairs of a rule. */
function offences(
  files: SourceFile[],
  isForbidden: (request: string, file: SourceFile) => boolean,
): string[] {
  return files.flatMap((file) =>
    file.valueImports
      .filter((request) => isForbidden(request, file))
      .map((request) => `${file.path} → ${request}`),
  )
}

describe('who may import whom', () => {
  it('nobody imports app', () => {
    expect(
      offences(sources, (request, file) => request.startsWith('app/') && !file.path.startsWith('app/')),
    ).toEqual([])
  })

  it('app asks queries and actions, never the database or a mutation behind their backs', () => {
    const routes = (file: string) => file.startsWith('app/api/')
    expect(
      offences(inFolder('app/'), (request, file) => {
        if (
          request === 'lib/core/db' ||
          request === 'lib/core/mutate' ||
          request.startsWith('prisma/generated/client')
        )
          return true
        return kindOf(request) === 'mutations' && !routes(file.path)
      }),
    ).toEqual([])
  })

  it('shared components know no domain, no session and no database', () => {
    const allowed = /^lib\/core\/(format\/|errors|search-params|modules|pagination)|^lib\/i18n\//
    const files = SHARED_COMPONENTS.flatMap((name) => inFolder(`components/${name}/`))
    expect(
      offences(files, (request) => {
        if (request.startsWith('lib/')) return !allowed.test(request)
        if (request.startsWith('components/'))
          return !SHARED_COMPONENTS.some((name) => request.startsWith(`components/${name}/`))
        return request.startsWith('prisma/') || request.startsWith('next-auth')
      }),
    ).toEqual([])
  })

  it('feature components see pure files and actions, never queries, mutations or the session', () => {
    const files = inFolder('components/').filter(
      (file) => !SHARED_COMPONENTS.some((name) => file.path.startsWith(`components/${name}/`)),
    )
    expect(
      offences(files, (request) => {
        if (request.startsWith('lib/auth/') || request === 'lib/core/db' || request === 'lib/core/mutate')
          return true
        if (request.startsWith('prisma/generated/client')) return true
        return request.startsWith('lib/') && ['queries', 'mutations'].includes(kindOf(request))
      }),
    ).toEqual([])
  })

  it('pure domain files reach neither data nor session nor framework', () => {
    const allowedCore =
      /^lib\/core\/(viewer|permissions|format\/|calendar|working-days|group-by|decimal|errors|atoms|search-params|pagination|text|audit)/
    expect(
      offences(
        sources.filter((file) => isPure(file.path)),
        (request) => {
          if (request.startsWith('lib/core/')) return !allowedCore.test(request)
          if (request.startsWith('lib/'))
            return !isPure(request) && !/^lib\/(documents|spreadsheets)\/(model|types|columns)$/.test(request)
          return (
            /^(next|react|server-only|next-intl)(\/|$)/.test(request) ||
            request.startsWith('prisma/generated/client')
          )
        },
      ),
    ).toEqual([])
  })

  it('queries and mutations stay free of the framework and of actions', () => {
    const files = sources.filter((f) => isDomain(f.path) && ['queries', 'mutations'].includes(kindOf(f.path)))
    expect(
      offences(
        files,
        (request) =>
          /^next(\/|-intl|-auth|$)/.test(request) ||
          kindOf(request) === 'actions' ||
          request.startsWith('lib/auth/'),
      ),
    ).toEqual([])
  })

  it('core knows no session and no domain', () => {
    expect(
      offences(
        inFolder('lib/core/'),
        (request) => request.startsWith('lib/') && !request.startsWith('lib/core/'),
      ),
    ).toEqual([])
  })

  it('auth stands on core alone', () => {
    expect(
      offences(
        inFolder('lib/auth/'),
        (request) => request.startsWith('lib/') && !/^lib\/(core|auth)\//.test(request),
      ),
    ).toEqual([])
  })

  it('domains form no cycle', () => {
    const edges = new Map(domains.map((domain) => [domain, new Set<string>()]))
    for (const file of sources.filter((f) => isDomain(f.path)))
      for (const request of [...file.valueImports, ...file.typeImports]) {
        const target = domainOf(request)
        if (isDomain(request) && target !== domainOf(file.path)) edges.get(domainOf(file.path))?.add(target)
      }
    const cycles: string[] = []
    const visit = (domain: string, trail: string[]) => {
      if (trail.includes(domain)) cycles.push([...trail.slice(trail.indexOf(domain)), domain].join(' → '))
      else for (const next of edges.get(domain) ?? []) visit(next, [...trail, domain])
    }
    for (const domain of domains) visit(domain, [])
    expect([...new Set(cycles)]).toEqual([])
  })
})

describe('where things stand', () => {
  it('a domain folder holds vocabulary files only', () => {
    const strangers = sources
      .map((source) => source.path)
      .filter((file) => isDomain(file) && !VOCABULARY.includes(kindOf(file)))
    expect(strangers).toEqual([])
  })

  it('data files are marked server-only', () => {
    const unmarked = sources.filter(
      (f) =>
        isDomain(f.path) &&
        ['queries', 'mutations'].includes(kindOf(f.path)) &&
        !f.valueImports.includes('server-only'),
    )
    expect(unmarked.map((f) => f.path)).toEqual([])
  })

  it('every exported query and mutation takes the viewer (or, inside a transaction, tx) first', () => {
    const wrong = sources
      .filter((f) => isDomain(f.path) && ['queries', 'mutations'].includes(kindOf(f.path)))
      .flatMap((file) =>
        [...file.text.matchAll(/export (?:async )?function (\w+)(?:<[^>]*>)?\(\s*([\w]+)?/g)]
          .filter(
            ([, name, first]) => !/^_?viewer$/.test(first ?? '') && !(name?.endsWith('In') && first === 'tx'),
          )
          .map(([, name]) => `${file.path}: ${name}`),
      )
    expect(wrong).toEqual(['lib/accounts/mutations.ts: createFirstAdmin'])
  })

  it('every page of the shell asks for the viewer', () => {
    const silent = inFolder('app/(app)/').filter(
      (file) => file.path.endsWith('/page.tsx') && !/requireViewer\(/.test(file.text),
    )
    expect(silent.map((file) => file.path)).toEqual([])
  })

  it('every route is made by defineRoute, but for those that open a session', () => {
    const own = inFolder('app/api/').filter(
      (file) => file.path.endsWith('/route.ts') && !/defineRoute\(/.test(file.text),
    )
    expect(own.map((file) => file.path)).toEqual([
      'app/api/auth/[...nextauth]/route.ts',
      'app/api/health/route.ts',
      'app/api/screen/route.ts',
      'app/api/sign-out/route.ts',
    ])
  })

  it('a file of actions exports nothing but actions', () => {
    const wrong = sources
      .filter((f) => /^['"]use server['"]/m.test(f.text))
      .flatMap((file) =>
        [...file.text.matchAll(/^export (.*)$/gm)]
          .filter(([, rest]) => !/^const \w+Action = defineAction\(/.test(rest ?? ''))
          .map(([line]) => `${file.path}: ${line}`),
      )
    expect(wrong).toEqual([])
  })

  it('viewers are minted by the session, the sign-in, system jobs and the tests alone', () => {
    const minters = sources.filter((f) => /\bmint(System)?Viewer\(/.test(f.text)).map((f) => f.path)
    expect(minters).toEqual([
      'lib/accounts/mutations.ts',
      'lib/auth/screen.ts',
      'lib/auth/session.ts',
      'lib/auth/sign-in.ts',
      'lib/core/viewer.ts',
      'lib/scheduler/run.ts',
    ])
  })

  it('lib/README.md names every folder of lib', () => {
    const readme = readFileSync(path.join(ROOT, 'lib/README.md'), 'utf8')
    expect([...ENGINES, ...domains].filter((name) => !readme.includes(`\`${name}\``))).toEqual([])
  })
})
