import { expect, it } from 'vitest'
import { arrive, percentile, type Tally } from '@/scripts/load/arrivals'

it.each([
  [[], 0.95, 0],
  [[7], 0.5, 7],
  [[3, 1, 2, 4], 0.5, 2],
  [Array.from({ length: 100 }, (_, index) => index + 1), 0.95, 95],
  [[1, 2, 3], 1, 3],
])('the percentile of %j at %s is %s', (times, share, expected) => {
  expect(percentile(times, share)).toBe(expected)
})

it('counts what was answered and what failed, and waits for neither before the next arrives', async () => {
  const tally: Tally = { name: 'work', answers: [], errors: [] }
  let most = 0
  let running = 0
  await arrive(tally, { count: 4, everyMs: 1 }, async (index) => {
    running += 1
    most = Math.max(most, running)
    await new Promise((resolve) => setTimeout(resolve, 40))
    running -= 1
    if (index === 3) throw new Error('no')
  })
  expect([tally.answers.length, tally.errors, most]).toEqual([3, ['no'], 4])
})
