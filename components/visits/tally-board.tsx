'use client'
import { Minus, Plus } from 'lucide-react'
import { Notice } from '@/components/feedback/notice'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/class-names'
import { StatusLight } from '@/components/ui/status-light'
import { useTally } from '@/components/visits/use-tally'
import { formatInteger } from '@/lib/core/format/number'
import type { Messages } from '@/lib/i18n/messages'
import type { TallyBoard as Board, TallyCounter } from '@/lib/visits/tally/types'

type Words = Messages['visits']['tallyPage']
type TallyBoardProps = { userId: string; board: Board; now: number; words: Words }

/** Big buttons to count by: a tap is a person. */
export function TallyBoard({ userId, board, now, words }: TallyBoardProps) {
  const tally = useTally({
    owner: { userId, centerId: board.centerId },
    now,
    date: board.date,
    counts: new Map(board.counters.map(({ zoneId, count }) => [zoneId, count])),
  })
  const isSingle = board.counters.length === 1
  return (
    <div className="space-y-4">
      <div className="flex min-h-6 flex-wrap items-center gap-3 text-table" aria-live="polite">
        {tally.waiting === 0 ? (
          <StatusLight tone="green">{words.synced}</StatusLight>
        ) : (
          <StatusLight tone="amber">
            {words.pending.replace('{count}', formatInteger(tally.waiting))}
          </StatusLight>
        )}
        {tally.waiting > 0 && tally.trouble !== null && (
          <span className="text-soft">{tally.trouble || words.offline}</span>
        )}
      </div>
      {tally.refused.map(({ requestId, count, reason }) => (
        <Notice
          key={requestId}
          tone="danger"
          actions={
            <Button size="sm" onClick={tally.dismiss}>
              {words.dismiss}
            </Button>
          }
        >
          {words.refused.replace('{count}', formatInteger(count)).replace('{reason}', reason)}
        </Notice>
      ))}
      <ul className={cn('grid gap-4', !isSingle && 'sm:grid-cols-2 xl:grid-cols-3')}>
        {board.counters.map((counter) => (
          <Counter
            key={counter.zoneId ?? 'center'}
            counter={counter}
            count={tally.countOf(counter.zoneId)}
            isBig={isSingle}
            words={words}
            onTap={(step) => tally.tap(counter.zoneId, step)}
          />
        ))}
      </ul>
    </div>
  )
}

type CounterProps = {
  counter: TallyCounter
  count: number
  isBig: boolean
  words: Words
  onTap: (step: 1 | -1) => void
}

function Counter({ counter, count, isBig, words, onTap }: CounterProps) {
  const named = (text: string) => text.replace('{name}', counter.name)
  return (
    <li className={cn('rounded-lg border border-line bg-surface p-4', isBig && 'mx-auto w-full max-w-md')}>
      <div className="flex items-baseline justify-between gap-3">
        <h2 className="text-body font-semibold">{counter.name}</h2>
        <p>
          <output className="numeric text-figure font-semibold" aria-label={named(words.count)}>
            {formatInteger(count)}
          </output>
          <span className="ml-1 text-table text-soft">{words.unit}</span>
        </p>
      </div>
      <div className="mt-3 grid grid-cols-[1fr_4.5rem] gap-3">
        <Button
          variant="primary"
          className={cn('touch-manipulation text-figure', isBig ? 'min-h-44' : 'min-h-24')}
          aria-label={named(words.plus)}
          onClick={() => onTap(1)}
        >
          <Plus aria-hidden className="size-8!" />1
        </Button>
        <Button
          className={cn('touch-manipulation', isBig ? 'min-h-44' : 'min-h-24')}
          aria-label={named(words.minus)}
          disabled={count <= 0}
          onClick={() => onTap(-1)}
        >
          <Minus aria-hidden />1
        </Button>
      </div>
    </li>
  )
}
