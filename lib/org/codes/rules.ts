import type { OrgLevel } from '@/prisma/generated/enums'

/**
 * What is wrong with the official code of a unit: a message key, or null. Rule: 12 digits, 2+2+2+3+3; a township has the
 * county's first six and three zeros at its end, a community the township's first nine, and neither is its parent's own.
 */
export function codeFault(code: string, level: OrgLevel, parentCode: string): string | null {
  if (!/^\d{12}$/.test(code)) return 'validation.org.code'
  const digits = level === 'TOWNSHIP' ? 6 : 9
  if (code.slice(0, digits) !== parentCode.slice(0, digits)) return 'validation.org.codeElsewhere'
  if (level === 'TOWNSHIP' && (!code.endsWith('000') || code.slice(6, 9) === '000'))
    return 'validation.org.codeTownship'
  return level === 'COMMUNITY' && code.endsWith('000') ? 'validation.org.codeCommunity' : null
}
