import { defineConfig } from 'vitest/config'

// A zone with an odd offset, so that code which relies on the machine's zone fails here.
process.env.TZ = 'Asia/Kathmandu'

const root = import.meta.dirname

export default defineConfig({
  resolve: { alias: { '@': root } },
  test: {
    // The runner leaves one core free, which on two cores means one file after the other.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        // Server files guard themselves with this package; under test they are where they belong.
        resolve: { alias: { 'server-only': `${root}/node_modules/server-only/empty.js` } },
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          // Pure rules leave nothing behind, so the files of a worker share what they import.
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        ssr: { resolve: { conditions: ['react-server', 'module', 'node', 'development|production'] } },
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          environment: 'node',
          // Each file gets a database of its own; the modules, which take longest to load, are those of the worker.
          isolate: false,
          execArgv: ['--conditions=react-server'],
          globalSetup: ['tests/support/global-setup.ts'],
          setupFiles: ['tests/support/worker-setup.ts'],
          // A build runs beside the tests, on the same two cores.
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
