'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { RosterResult } from '@/components/accounts/roster-answers'
import { Notice } from '@/components/feedback/notice'
import { LeaveGuard } from '@/components/forms/leave-guard'
import { Button } from '@/components/ui/button'
import { Table } from '@/components/ui/table'

export type SlipWords = Record<
  | 'created'
  | 'slipNote'
  | 'print'
  | 'download'
  | 'finish'
  | 'slipTitle'
  | 'slipFoot'
  | 'name'
  | 'username'
  | 'password'
  | 'role'
  | 'unit'
  | 'fileType'
  | 'requested',
  string
>

type PasswordSlipsProps = { result: RosterResult; words: SlipWords }

function saveFile(result: RosterResult, type: string): void {
  const bytes = Uint8Array.from(atob(result.workbook), (char) => char.charCodeAt(0))
  const url = URL.createObjectURL(new Blob([bytes], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = result.fileName
  link.click()
  URL.revokeObjectURL(url)
}

/** First passwords, one page a township when printed. They are shown here once and cannot be called up again. */
export function PasswordSlips({ result, words }: PasswordSlipsProps) {
  const router = useRouter()
  const [isSaved, setIsSaved] = useState(false)
  return (
    <div className="space-y-5">
      <LeaveGuard isDirty={!isSaved} />
      <div className="space-y-4 print:hidden">
        <Notice tone="warning" title={words.created.replace('{count}', String(result.created))}>
          <p>{words.slipNote}</p>
          {result.requested > 0 && <p>{words.requested}</p>}
        </Notice>
        <div className="flex flex-wrap gap-2">
          <Button
            variant="primary"
            onClick={() => {
              window.print()
              setIsSaved(true)
            }}
          >
            {words.print}
          </Button>
          <Button
            onClick={() => {
              saveFile(result, words.fileType)
              setIsSaved(true)
            }}
          >
            {words.download}
          </Button>
          <Button onClick={() => router.push('/users')} disabled={!isSaved}>
            {words.finish}
          </Button>
        </div>
      </div>
      {result.slips.map((slip) => (
        <section key={slip.placeName} className="break-after-page last:break-after-auto">
          <h2 className="mb-2 text-section font-semibold">
            {words.slipTitle.replace('{place}', slip.placeName)}
          </h2>
          <Table caption={slip.placeName} isStickyHead={false}>
            <thead>
              <tr>
                <th scope="col">{words.name}</th>
                <th scope="col">{words.unit}</th>
                <th scope="col">{words.role}</th>
                <th scope="col">{words.username}</th>
                <th scope="col">{words.password}</th>
              </tr>
            </thead>
            <tbody>
              {slip.people.map((person) => (
                <tr key={person.username}>
                  <td>{person.name}</td>
                  <td>{person.unitName}</td>
                  <td>{person.role}</td>
                  <td className="font-mono">{person.username}</td>
                  <td className="font-mono font-semibold">{person.password}</td>
                </tr>
              ))}
            </tbody>
          </Table>
          <p className="mt-2 text-small text-soft">{words.slipFoot}</p>
        </section>
      ))}
    </div>
  )
}
