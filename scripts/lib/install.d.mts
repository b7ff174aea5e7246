/** Types of install.mjs, which has to stay plain JavaScript. */
interface LockEntry {
  version?: string
  dev?: boolean
  optional?: boolean
  devOptional?: boolean
}
interface Lock {
  packages: Record<string, LockEntry>
}
export function requireNode(): void
export function missingPackages(wanted: Lock, present: Lock, options: { withDev: boolean }): string[]
export function ensurePackages(root: string, options: { withDev: boolean; isQuiet?: boolean }): Promise<void>
