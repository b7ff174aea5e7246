import { randomUUID } from 'node:crypto'
import { addDays } from '@/lib/core/calendar'
import type { NewDonation } from '@/lib/donations/types'
import type { NewPartner } from '@/lib/partners/types'
import type { DemoCenter } from '@/prisma/seed/demo/centers'
import { personOf } from '@/prisma/seed/demo/people'
import { type Random, randomOf } from '@/prisma/seed/demo/random'
import { later, type Timeline } from '@/prisma/seed/demo/timeline'

const COUNT = 60
const DAYS = 730

/** What is given, with the worth of one piece in 元 and the most pieces at once. */
type Goods = readonly [name: string, unit: string, price: number, most: number]

const GOODS: readonly [Goods, ...Goods[]] = [
  ['轮椅', '辆', 680, 4],
  ['图书', '册', 26, 300],
  ['血压计', '台', 239, 10],
  ['冬被', '床', 158, 40],
  ['桌椅', '套', 420, 12],
  ['米面油慰问包', '份', 128, 60],
  ['饮水机', '台', 899, 3],
]

type Gift = Pick<NewDonation, 'kind' | 'amount' | 'goods'>

function gift(random: Random): Gift {
  if (random.chance(0.45))
    return {
      kind: 'CASH',
      amount: `${random.int(5, 300) * 100}.${random.pick(['00', '00', '50', '66'])}`,
      goods: null,
    }
  const [name, unit, price, most] = random.pick(GOODS)
  const pieces = random.int(1, most)
  return { kind: 'GOODS', amount: `${price * pieces}.00`, goods: `${name} ${pieces} ${unit}` }
}

/**
 * Sixty donations of the two years before the day, two in three from partners, one in ten without a receipt number. No
 * center is given anything before it opened.
 */
export function demoDonations(
  centers: readonly DemoCenter[],
  partners: readonly (NewPartner & { id: string })[],
  { today }: Timeline,
): (NewDonation & { id: string })[] {
  const open = centers.filter((center) => center.isOpen)
  return Array.from({ length: COUNT }, (_, index) => {
    const random = randomOf('donation', index)
    const [center] = random.sample(open, 1)
    const [partner] = random.chance(2 / 3) ? random.sample(partners, 1) : []
    const day = addDays(today, -random.int(0, DAYS - 1))
    const date = center?.openedOn ? later(center.openedOn, day) : day
    const serial = String(index + 1).padStart(4, '0')
    return {
      id: randomUUID(),
      centerId: center?.row.id ?? '',
      partnerId: partner?.id ?? null,
      donor: partner ? partner.name : random.chance(0.3) ? '爱心人士' : personOf(`donor ${index}`),
      ...gift(random),
      receiptNo: random.chance(0.9) ? `云捐字第${serial}号` : null,
      date,
    }
  })
}
