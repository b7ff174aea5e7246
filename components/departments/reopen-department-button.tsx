'use client'
import { ConfirmAction } from '@/components/feedback/confirm-action'
import { reopenDepartmentAction } from '@/lib/departments/actions'

type ReopenDepartmentButtonProps = {
  id: string
  version: number
  words: Record<'label' | 'title' | 'description' | 'done', string>
}

export function ReopenDepartmentButton({ id, version, words }: ReopenDepartmentButtonProps) {
  return (
    <ConfirmAction
      label={words.label}
      title={words.title}
      description={words.description}
      confirmLabel={words.label}
      action={() => reopenDepartmentAction({ id, version })}
      successMessage={words.done}
    />
  )
}
