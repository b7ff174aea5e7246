import { hash, verify } from '@node-rs/argon2'

/** argon2id with the parameters of OWASP's first recommendation (19 MiB, two passes). */
const ARGON = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

const MIN_LENGTH = 8
const MAX_LENGTH = 128

/** Words that a guesser tries first in this field, besides the common ones. */
const GUESSABLE = [
  'password',
  'passwd',
  'admin',
  'administrator',
  'root',
  'welcome',
  'qwerty',
  'asdfgh',
  'zxcvbn',
  'iloveyou',
  'letmein',
  'abcdef',
  'abc',
  'test',
  'guest',
  'changeme',
  'secret',
  'woaini',
  'linli',
  'dangqun',
  'shequ',
  'dangjian',
  'dangyuan',
  'zuzhibu',
  'fuwu',
  'zhongxin',
  'xianwei',
  'jiedao',
  'beijing',
  'china',
  'zhongguo',
  '党群',
  '社区',
  '党建',
  '组织部',
  '服务中心',
  '邻里',
  '密码',
  '管理员',
] as const

const LEET: Record<string, string> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/** Hash of a password, to be stored. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, ARGON)
}

/** Whether a password is the hashed one; false for a hash that cannot be read. */
export async function verifyPassword(stored: string, password: string): Promise<boolean> {
  try {
    return await verify(stored, password)
  } catch {
    return false
  }
}

/** Verified against when the account does not exist, so that both answers take the same time. */
export const ABSENT_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$QZjxUFZFRfbmPK/TOl4xgw$LP3/iwUdqXBWArXwM3IEp4AdGP6chJdqvuLTH4bdmrE'

export type PasswordProblem = 'tooShort' | 'tooLong' | 'tooFewClasses' | 'sameAsUsername' | 'guessable'

/**
 * What is wrong with a new password; empty when nothing is. Rule: GB/T 22239 identity clause a – at least eight
 * characters of three classes (lower, upper, digit, other), not the user name – and no common or local word alone.
 */
export function checkPassword(password: string, username: string): PasswordProblem[] {
  const problems: PasswordProblem[] = []
  const length = [...password].length
  if (length < MIN_LENGTH) problems.push('tooShort')
  if (length > MAX_LENGTH) problems.push('tooLong')
  if (characterClasses(password) < 3) problems.push('tooFewClasses')
  const lowered = password.toLowerCase()
  if (username.length >= 3 && lowered.includes(username.toLowerCase())) problems.push('sameAsUsername')
  if (isGuessable(lowered)) problems.push('guessable')
  return problems
}

function characterClasses(password: string): number {
  return [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u].filter((c) => c.test(password)).length
}

/** A known word with digits or signs around it and little else. */
function isGuessable(lowered: string): boolean {
  const letters = (text: string) => text.replace(/[^\p{L}]/gu, '')
  const plain = letters(lowered)
  const unleeted = letters([...lowered].map((char) => LEET[char] ?? char).join(''))
  return [plain, unleeted].some((text) =>
    GUESSABLE.some((word) => text.includes(word) && text.length - word.length <= 3),
  )
}
