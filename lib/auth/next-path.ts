/**
 * Where to go after signing in: a path of this system, or home. Refuses other hosts in every disguise (`//evil`,
 * `/\evil`, `javascript:`, encoded line breaks) and over-long values.
 */
export function safeNextPath(value: unknown): string {
  if (typeof value !== 'string' || value.length > 500) return '/'
  if (!/^\/(?![/\\])[\w\-./~%?=&+:,]*$/.test(value)) return '/'
  if (/%(0d|0a|2f|5c|00)/i.test(value) || value.includes('//') || value.startsWith('/api/')) return '/'
  return value
}
