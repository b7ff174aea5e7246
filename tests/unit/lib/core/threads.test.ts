import { expect, it } from 'vitest'
import { openThread, type ThreadSetting } from '@/lib/core/threads'

type Input = { act: 'ECHO' | 'FAIL' | 'EXIT' | 'FILL' | 'HANG'; text?: string }
type Answer = { text: string; answered: number; threadId: number }

const SETTING = { heapMb: 32, milliseconds: 30_000, keptMs: 10_000, waiting: 3 }

/** Lanes are told apart by their file, so that each test has one to itself. */
let lanes = 0
const open = (change: Partial<ThreadSetting> = {}) => {
  lanes += 1
  const file = `tests/support/${'./'.repeat(lanes)}sample-thread.mjs`
  return openThread<Input, Answer>({ ...SETTING, file, ...change })
}
const echo = (text: string): Input => ({ act: 'ECHO', text })

it('answers jobs in their order, by one thread that is kept', async () => {
  const ask = open()
  const answers = await Promise.all([ask(echo('一')), ask(echo('二')), ask(echo('三'))])
  expect(answers.map(({ text, answered }) => [text, answered])).toEqual([
    ['一', 1],
    ['二', 2],
    ['三', 3],
  ])
  expect(await ask(echo('四'))).toMatchObject({ answered: 4, threadId: answers[0]?.threadId })
})

it('gives each job a thread of its own where none is kept', async () => {
  const ask = open({ keptMs: 0 })
  const [first, second] = await Promise.all([ask(echo('一')), ask(echo('二'))])
  expect([first?.answered, second?.answered]).toEqual([1, 1])
  expect(first?.threadId).not.toBe(second?.threadId)
})

it.each([
  ['a job that fails', { act: 'FAIL', text: '坏' }, 'FAILED', {}],
  ['a thread that ends', { act: 'EXIT' }, 'ENDED', {}],
  ['a thread that fills its memory', { act: 'FILL', text: '满' }, 'OUT_OF_MEMORY', {}],
  ['a job without an end', { act: 'HANG' }, 'TIMEOUT', { milliseconds: 300 }],
] as const)('tells of %s, and takes the next one', async (_name, input, code, change) => {
  const ask = open(change)
  const failed = ask(input)
  const next = code === 'TIMEOUT' ? null : ask(echo('后来的'))
  await expect(failed).rejects.toMatchObject({ name: 'ThreadError', code })
  if (next) expect(await next).toMatchObject({ text: '后来的', answered: 1 })
})

it('ends the job that its signal ends, and no other', async () => {
  const ask = open()
  const controller = new AbortController()
  const running = ask({ act: 'HANG' }, { signal: controller.signal, onNote: () => controller.abort('够了') })
  const next = ask(echo('后来的'))
  await expect(running).rejects.toBe('够了')
  expect(await next).toMatchObject({ text: '后来的' })
  await expect(ask(echo('太晚'), { signal: controller.signal })).rejects.toBe('够了')
})

it('takes a job out of the queue, and refuses more than may wait', async () => {
  const ask = open({ waiting: 2 })
  const running = new AbortController()
  const waiting = new AbortController()
  const hanging = ask({ act: 'HANG' }, { signal: running.signal })
  const second = ask(echo('二'), { signal: waiting.signal })
  const third = ask(echo('三'))
  await expect(ask(echo('四'))).rejects.toMatchObject({ code: 'BUSY' })
  waiting.abort('不要了')
  await expect(second).rejects.toBe('不要了')
  running.abort('够了')
  await expect(hanging).rejects.toBe('够了')
  expect(await third).toMatchObject({ text: '三', answered: 1 })
})
