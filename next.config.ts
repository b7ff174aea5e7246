import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts')

const config: NextConfig = {
  poweredByHeader: false,
  distDir: process.env.LINLI_DIST ?? '.next',
  productionBrowserSourceMaps: false,
  reactStrictMode: true,
  // A lock file in a folder above would mislead the search for the root.
  turbopack: { root: import.meta.dirname },
  outputFileTracingRoot: import.meta.dirname,
  images: { unoptimized: true },
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pino', 'exceljs', 'hucre', 'yauzl'],
  // Types are checked once by `npm test`; a county's server has no need to check them again at every build.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    authInterrupts: true,
    serverActions: { bodySizeLimit: '1mb' },
    // A page's code is loaded when somebody opens it: a server starts sooner and holds less.
    preloadEntriesOnStart: false,
  },
}

export default withNextIntl(config)
