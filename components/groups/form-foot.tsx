'use client'
import { ActionBar } from '@/components/forms/action-bar'
import { SubmitButton } from '@/components/forms/submit-button'
import { ButtonLink } from '@/components/ui/button-link'

/** Saves, or goes back without saving. */
export function FormFoot({ words, back }: { words: Record<'submit' | 'back', string>; back: string }) {
  return (
    <ActionBar>
      <SubmitButton>{words.submit}</SubmitButton>
      <ButtonLink href={back}>{words.back}</ButtonLink>
    </ActionBar>
  )
}
