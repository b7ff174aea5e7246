'use client'
import { ConfirmAction } from '@/components/feedback/confirm-action'
import { reopenStaffAction } from '@/lib/staff/actions'

type ReopenStaffButtonProps = {
  id: string
  version: number
  words: Record<'label' | 'title' | 'description' | 'done', string>
}

export function ReopenStaffButton({ id, version, words }: ReopenStaffButtonProps) {
  return (
    <ConfirmAction
      label={words.label}
      title={words.title}
      description={words.description}
      confirmLabel={words.label}
      action={() => reopenStaffAction({ id, version })}
      successMessage={words.done}
    />
  )
}
