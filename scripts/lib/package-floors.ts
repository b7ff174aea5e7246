/** Oldest versions without a known hole that matters here. */
const FLOORS: Record<string, string> = {
  next: '16.4.5',
  react: '19.3.1',
  'react-dom': '19.3.1',
  'next-auth': '4.24.15',
  zod: '4.6.6',
  sharp: '0.35.5',
}

/** Its holes were never fixed in this registry. */
const FORBIDDEN = ['xlsx']

/** The reader of exceljs hangs on crafted workbooks, so only writing code may import it, and nobody may read with it. */
const EXCELJS_IMPORT = /(from|import|require)\s*\(?\s*['"]exceljs['"]/
const EXCELJS_READING = /\.xlsx\s*\.\s*(load|read|readFile)\b|WorkbookReader/
const MAY_IMPORT_EXCELJS = /^lib\/spreadsheets\/(write|workbook)/

export interface LockFile {
  packages: Record<string, { version?: string; resolved?: string }>
}

/** Negative, zero or positive, like a difference; a pre-release counts as older than its release. */
export function compareVersions(left: string, right: string): number {
  const parts = (version: string) => (version.split('-')[0] ?? '').split('.').map(Number)
  const [a, b] = [parts(left), parts(right)]
  for (let index = 0; index < 3; index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return Number(right.includes('-')) - Number(left.includes('-'))
}

/** What is wrong with a lock file, one sentence each. */
export function lockProblems(lock: LockFile): string[] {
  return Object.entries(lock.packages).flatMap(([location, { version = '', resolved }]) => {
    const name = location.split('node_modules/').at(-1) ?? ''
    const floor = FLOORS[name]
    return [
      ...(resolved ? [`${location} has a download address in package-lock.json`] : []),
      ...(FORBIDDEN.includes(name) ? [`${location} is a package that is not allowed`] : []),
      ...(floor && compareVersions(version, floor) < 0
        ? [`${location} ${version} is older than ${floor}`]
        : []),
    ]
  })
}

/** Sources that import a package which only the writers of workbooks may import. */
export function importProblems(sources: { file: string; text: string }[]): string[] {
  return sources
    .filter(({ text }) => EXCELJS_IMPORT.test(text))
    .filter(({ file, text }) => !MAY_IMPORT_EXCELJS.test(file) || EXCELJS_READING.test(text))
    .map(({ file }) => `${file} imports exceljs, which is for writing code alone`)
}
