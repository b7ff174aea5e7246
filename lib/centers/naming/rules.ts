import { pinyin } from 'pinyin-pro'
import { normalizeName } from '@/lib/core/text'

/** The key by which a center's name is unique within its unit. Rule: names that read the same are the same name. */
export function nameKeyOf(name: string): string {
  return normalizeName(name)
}

/**
 * What a name is searched by: its whole pinyin without tones and the initials, both in lower case without blanks.
 * Letters and digits of the name stand in both as they are.
 */
export function pinyinOf(name: string): { pinyin: string; initials: string } {
  const clean = normalizeName(name).toLowerCase()
  const whole = pinyin(clean, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
  const first = pinyin(clean, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' })
  const join = (parts: string[]) => parts.join('').replace(/\s+/gu, '')
  return { pinyin: join(whole), initials: join(first) }
}
