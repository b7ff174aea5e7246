/** A size for people: `320 KB`, `1.4 MB` (of 1,048,576 bytes), never below 1 KB. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_048_576) return `${Math.max(1, Math.round(bytes / 1024))} KB`
  return `${(bytes / 1_048_576).toFixed(1)} MB`
}
