'use client'
import { useState } from 'react'
import type { RosterCheck } from '@/components/accounts/roster-answers'
import { Notice } from '@/components/feedback/notice'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Button } from '@/components/ui/button'
import { Table } from '@/components/ui/table'

export type RosterOutcomeWords = Record<
  | 'ready'
  | 'guarded'
  | 'faulty'
  | 'ignored'
  | 'line'
  | 'column'
  | 'cause'
  | 'createShort'
  | 'createTitle'
  | 'createDescription'
  | 'restart'
  | 'name'
  | 'username'
  | 'role'
  | 'unit',
  string
>

type RosterOutcomeProps = {
  check: RosterCheck
  words: RosterOutcomeWords
  isPending: boolean
  onRestart: () => void
  onCreate: () => void
}

const fill = (text: string, values: Record<string, string | number>) =>
  Object.entries(values).reduce((done, [key, value]) => done.replace(`{${key}}`, String(value)), text)

/** What a file would make, or what stands in the way of it. */
export function RosterOutcome({ check, words, isPending, onRestart, onCreate }: RosterOutcomeProps) {
  const [isAsking, setIsAsking] = useState(false)
  const hasFaults = check.faults.length > 0
  return (
    <div className="space-y-4">
      {hasFaults ? (
        <Notice tone="danger">{fill(words.faulty, { count: check.faults.length })}</Notice>
      ) : (
        <Notice tone="success" title={fill(words.ready, { count: check.rows.length })}>
          {check.guarded > 0 && <p>{fill(words.guarded, { count: check.guarded })}</p>}
        </Notice>
      )}
      {check.ignored && <Notice tone="warning">{fill(words.ignored, { columns: check.ignored })}</Notice>}
      {hasFaults ? (
        <Table caption={words.cause} maxHeight="28rem">
          <thead>
            <tr>
              <th scope="col" className="numeric">
                {words.line}
              </th>
              <th scope="col">{words.column}</th>
              <th scope="col">{words.cause}</th>
            </tr>
          </thead>
          <tbody>
            {check.faults.map((fault) => (
              <tr key={`${fault.line} ${fault.column} ${fault.cause}`}>
                <td className="numeric">{fault.line}</td>
                <td>{fault.column}</td>
                <td>{fault.cause}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      ) : (
        <Table caption={words.createTitle} maxHeight="28rem">
          <thead>
            <tr>
              <th scope="col" className="numeric">
                {words.line}
              </th>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.username}</th>
              <th scope="col">{words.role}</th>
              <th scope="col">{words.unit}</th>
            </tr>
          </thead>
          <tbody>
            {check.rows.map((row) => (
              <tr key={row.line}>
                <td className="numeric">{row.line}</td>
                <td>{row.name}</td>
                <td>{row.username}</td>
                <td>{row.role}</td>
                <td>{row.unit}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <div className="flex flex-wrap gap-2">
        {!hasFaults && (
          <AlertDialog
            open={isAsking}
            onOpenChange={(next) => !isPending && setIsAsking(next)}
            trigger={
              <Button variant="primary" isPending={isPending}>
                {words.createShort}
              </Button>
            }
            title={words.createTitle}
            description={words.createDescription}
            confirmLabel={words.createShort}
            isPending={isPending}
            onConfirm={() => {
              setIsAsking(false)
              onCreate()
            }}
          />
        )}
        <Button onClick={onRestart} disabled={isPending}>
          {words.restart}
        </Button>
      </div>
    </div>
  )
}
