'use client'
import { FileSpreadsheet } from 'lucide-react'
import { type ChangeEvent, useState, useTransition } from 'react'
import { fillWords } from '@/components/activities/fill-words'
import { Notice } from '@/components/feedback/notice'
import { buttonClasses } from '@/components/ui/button-classes'
import type { Month } from '@/lib/core/calendar'
import type { Messages } from '@/lib/i18n/messages'
import { MAX_COUNTS_BYTES } from '@/lib/imports/month-visits/schema'
import type { MonthCounts } from '@/lib/imports/month-visits/types'

type Words = Messages['visits']['file']
type Props = { centerId: string; month: Month; words: Words; onRead: (days: MonthCounts['days']) => void }
type Answer = { data?: MonthCounts; error?: { message: string } }

/** Rows that are named one by one. */
const MOST_ROWS = 20

/** Reads a file of an entrance gate or camera into the boxes of the month; saving stays with the form. */
export function MonthFile({ centerId, month, words, onRead }: Props) {
  const [found, setFound] = useState<MonthCounts | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [isPending, startTransition] = useTransition()

  const read = (file: File) =>
    startTransition(async () => {
      setFound(null)
      setFailure(null)
      if (file.size > MAX_COUNTS_BYTES) return setFailure(words.tooLarge)
      const body = new FormData()
      body.set('file', file)
      const query = new URLSearchParams({ centerId, month })
      const answer: Answer | null = await fetch(`/api/visit-counts/month-file?${query}`, {
        method: 'POST',
        body,
      })
        .then((response) => response.json())
        .catch(() => null)
      if (!answer?.data) return setFailure(answer?.error?.message ?? words.network)
      setFound(answer.data)
      onRead(answer.data.days)
    })

  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    // The same file can be chosen again after it has been mended.
    event.target.value = ''
    if (file) read(file)
  }

  return (
    <div className="space-y-3">
      <div className="flex flex-wrap items-center gap-3">
        <label
          className={`${buttonClasses({ size: 'sm' })} focus-within:outline-2 focus-within:outline-offset-2`}
        >
          <FileSpreadsheet aria-hidden />
          {isPending ? words.reading : words.label}
          <input type="file" accept=".xlsx,.csv" className="sr-only" disabled={isPending} onChange={choose} />
        </label>
        <span className="text-small text-faint">{words.help}</span>
      </div>
      {failure && <Notice tone="danger">{failure}</Notice>}
      {found && <Outcome found={found} words={words} />}
    </div>
  )
}

function Outcome({ found, words }: { found: MonthCounts; words: Words }) {
  const { days, elsewhere, ofZones, unreadable } = found
  return (
    <Notice
      tone={days.length > 0 ? 'success' : 'warning'}
      title={fillWords(words.outcome, { count: days.length })}
    >
      {elsewhere > 0 && <p>{fillWords(words.elsewhere, { count: elsewhere })}</p>}
      {ofZones > 0 && <p>{fillWords(words.ofZones, { count: ofZones })}</p>}
      {unreadable.length > 0 && (
        <p>{fillWords(words.unreadable, { rows: unreadable.slice(0, MOST_ROWS).join('、') })}</p>
      )}
    </Notice>
  )
}
