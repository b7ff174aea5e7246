import { expect, it } from 'vitest'
import { inTurn } from '@/lib/core/turns'

it('runs work of a name one after the other, also behind work that failed', async () => {
  const steps: string[] = []
  const work = (name: string) => async () => {
    steps.push(`${name} begins`)
    await Promise.resolve()
    steps.push(`${name} ends`)
    if (name === '一') throw new Error('坏')
    return name
  }
  const results = await Promise.allSettled([
    inTurn('甲', work('一')),
    inTurn('甲', work('二')),
    inTurn('乙', work('三')),
  ])
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled'])
  expect(steps.filter((step) => !step.startsWith('三'))).toEqual([
    '一 begins',
    '一 ends',
    '二 begins',
    '二 ends',
  ])
  expect(steps.indexOf('三 begins')).toBeLessThan(steps.indexOf('二 begins'))
})
