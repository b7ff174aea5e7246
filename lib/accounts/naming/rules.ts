import { pinyin } from 'pinyin-pro'
import { normalizeName } from '@/lib/core/text'

const LONGEST = 24
const SHORTEST = 3

/**
 * What a user name is made of: the pinyin of a name, small letters and digits alone (吕梅 → lvmei). Surnames are read as
 * surnames (单 → shan). A name of which too little is left becomes `user`.
 */
export function usernameStem(name: string): string {
  const syllables = pinyin(normalizeName(name).toLowerCase(), {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    surname: 'head',
    v: true,
  })
  const stem = syllables
    .join('')
    .replace(/[^a-z0-9]/g, '')
    .slice(0, LONGEST)
  return stem.length < SHORTEST ? 'user' : stem
}

/** The stem itself if nobody has it, else the stem with the first free number from 2 on. */
export function freeUsername(stem: string, taken: ReadonlySet<string>): string {
  if (!taken.has(stem)) return stem
  let serial = 2
  while (taken.has(`${stem}${serial}`)) serial += 1
  return `${stem}${serial}`
}
