import { describe, expect, it } from 'vitest'
import { compareVersions, importProblems, lockProblems } from '@/scripts/lib/package-floors'

const lock = (location: string, entry: { version?: string; resolved?: string }) => ({
  packages: { [location]: entry },
})

describe('compareVersions', () => {
  it.each([
    ['16.4.5', '16.4.5', 0],
    ['16.4.4', '16.4.5', -1],
    ['16.10.0', '16.4.5', 1],
    ['17.0.0', '16.4.5', 1],
    ['16.4.5-canary.1', '16.4.5', -1],
  ])('%s against %s', (left, right, sign) => {
    expect(Math.sign(compareVersions(left, right))).toBe(sign)
  })
})

describe('lockProblems', () => {
  it.each([
    ['node_modules/next', { version: '16.4.5' }, 0],
    ['node_modules/next', { version: '16.4.4' }, 1],
    ['node_modules/a/node_modules/zod', { version: '4.6.5' }, 1],
    ['node_modules/xlsx', { version: '0.20.3' }, 1],
    ['node_modules/a', { version: '1.0.0', resolved: 'https://registry.example/a.tgz' }, 1],
    ['', {}, 0],
  ])('%s %o', (location, entry, count) => {
    expect(lockProblems(lock(location, entry))).toHaveLength(count)
  })
})

describe('importProblems', () => {
  it.each([
    ['lib/spreadsheets/write.ts', "import ExcelJS from 'exceljs'", 0],
    ['lib/spreadsheets/write.ts', "import ExcelJS from 'exceljs'\nawait book.xlsx.load(file)", 1],
    ['lib/spreadsheets/read.ts', "import ExcelJS from 'exceljs'", 1],
    ['lib/imports/rules.ts', "const { Workbook } = await import('exceljs')", 1],
    ['lib/imports/rules.ts', '// exceljs is not imported here', 0],
  ])('%s: %s', (file, text, count) => {
    expect(importProblems([{ file, text }])).toHaveLength(count)
  })
})
