'use client'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { fillWords } from '@/components/activities/fill-words'
import { Notice } from '@/components/feedback/notice'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { FileDrop } from '@/components/ui/file-drop'
import { MAX_SIGN_UP_BYTES } from '@/lib/activities/sign-ups/schema'
import type { SignUpOutcome } from '@/lib/activities/sign-ups/types'
import type { ActivityDetail } from '@/lib/activities/types'
import { formatInteger } from '@/lib/core/format/number'
import type { Messages } from '@/lib/i18n/messages'

type Words = Messages['activities']['signUps']
type SignUpCardProps = {
  activity: Pick<ActivityDetail, 'id' | 'status' | 'attendances' | 'signUps' | 'can'>
  words: Words
}

type Answer = { data?: SignUpOutcome; error?: { message: string } }

/** The sign-up lists of an activity: how many people they name, one more list, and what it brought. */
export function SignUpCard({ activity, words }: SignUpCardProps) {
  const router = useRouter()
  const [file, setFile] = useState<File | null>(null)
  const [outcome, setOutcome] = useState<SignUpOutcome | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const [isPending, startTransition] = useTransition()

  const send = () =>
    startTransition(async () => {
      setOutcome(null)
      if (!file) return setFailure(words.missing)
      setFailure(null)
      const body = new FormData()
      body.set('file', file)
      const answer: Answer | null = await fetch(`/api/activities/${activity.id}/sign-ups`, {
        method: 'POST',
        body,
      })
        .then((response) => response.json())
        .catch(() => null)
      if (!answer?.data) return setFailure(answer?.error?.message ?? words.network)
      setOutcome(answer.data)
      router.refresh()
    })

  return (
    <Card title={words.title} description={words.description}>
      <p className="mb-3 text-table">
        {activity.signUps > 0
          ? fillWords(words.count, { count: formatInteger(activity.signUps) })
          : words.none}
      </p>
      <Proposal activity={activity} words={words} />
      {activity.can.change && (
        <form
          className="max-w-160 space-y-3"
          onSubmit={(event) => {
            event.preventDefault()
            send()
          }}
        >
          <FileDrop
            name="file"
            label={words.label}
            help={words.help}
            accept=".xlsx,.csv"
            maxBytes={MAX_SIGN_UP_BYTES}
            onFile={(next) => {
              setFile(next)
              setFailure(null)
            }}
            isInvalid={failure !== null}
          />
          {failure && <Notice tone="danger">{failure}</Notice>}
          {outcome && <Outcome outcome={outcome} words={words} />}
          <Button type="submit" isPending={isPending}>
            {words.submit}
          </Button>
        </form>
      )}
    </Card>
  )
}

/** A held activity whose 人次 is another number than its lists have may take theirs over. */
function Proposal({ activity, words }: SignUpCardProps) {
  const { id, status, attendances, signUps, can } = activity
  if (status !== 'HELD' || !can.change || signUps === 0 || signUps === attendances) return null
  return (
    <Notice
      className="mb-3"
      actions={
        <ButtonLink size="sm" href={`/activities/${id}/edit?attendances=${signUps}`}>
          {words.propose}
        </ButtonLink>
      }
    >
      {fillWords(words.proposeHint, {
        total: formatInteger(signUps),
        attendances: formatInteger(attendances),
      })}
    </Notice>
  )
}

const MOST_ROWS = 20

function Outcome({ outcome, words }: { outcome: SignUpOutcome; words: Words }) {
  const { added, known, doubles, unreadable } = outcome
  return (
    <Notice tone="success" title={fillWords(words.outcome, { added, known })}>
      {doubles > 0 && <p>{fillWords(words.doubles, { count: doubles })}</p>}
      {unreadable.length > 0 && (
        <p>{fillWords(words.unreadable, { rows: unreadable.slice(0, MOST_ROWS).join('、') })}</p>
      )}
    </Notice>
  )
}
