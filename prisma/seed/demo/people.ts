import { randomOf } from '@/prisma/seed/demo/random'

const SURNAMES = [
  '陈',
  '林',
  '黄',
  '周',
  '吴',
  '徐',
  '孙',
  '胡',
  '朱',
  '高',
  '何',
  '郭',
  '马',
  '罗',
  '梁',
  '宋',
] as const
const GIVEN = [
  '志强',
  '秀兰',
  '建华',
  '丽萍',
  '文斌',
  '晓燕',
  '国栋',
  '春梅',
  '海峰',
  '玉洁',
  '明亮',
  '雪莲',
  '立新',
  '佳怡',
  '永福',
  '静文',
] as const

/** An invented name, the same for the same post. */
export function personOf(post: string): string {
  const random = randomOf('person', post)
  return `${random.pick(SURNAMES)}${random.pick(GIVEN)}`
}

/** A telephone number that cannot exist: no area code is 0000. */
export function telephoneOf(post: string): string {
  return `0000-${randomOf('telephone', post).int(1_000_000, 9_999_999)}`
}
