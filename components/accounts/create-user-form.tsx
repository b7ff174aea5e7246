'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { OneTimePasswordCard, type PasswordWords } from '@/components/accounts/one-time-password-card'
import { type PostChoices, PostFields, type PostWords } from '@/components/accounts/post-fields'
import { ActionBar } from '@/components/forms/action-bar'
import { ActionForm } from '@/components/forms/action-form'
import { FormRow } from '@/components/forms/form-row'
import { FormSection } from '@/components/forms/form-section'
import { SubmitButton } from '@/components/forms/submit-button'
import { TextField } from '@/components/forms/text-field'
import { useActionForm } from '@/components/forms/use-action-form'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { createUserAction } from '@/lib/accounts/actions'
import { createUserInput } from '@/lib/accounts/posts/schema'
import type { OneTimePassword } from '@/lib/accounts/types'

type CreateUserFormProps = {
  today: string
  words: PostWords
  password: PasswordWords
  choices: PostChoices
}

/** A new account with its first post; afterwards its password stands here once. */
export function CreateUserForm({ today, words, password, choices }: CreateUserFormProps) {
  const router = useRouter()
  const [made, setMade] = useState<(OneTimePassword & { requested: number }) | null>(null)
  const form = useActionForm({
    schema: createUserInput,
    defaults: {
      name: '',
      username: '',
      role: undefined,
      unitId: '',
      departmentId: '',
      validFrom: today,
      validTo: '',
    },
    action: createUserAction,
    onSuccess: setMade,
  })
  if (made)
    return (
      <OneTimePasswordCard
        account={made}
        isRequested={made.requested > 0}
        words={password}
        actions={
          <>
            <Button variant="primary" onClick={() => router.push(`/users/${made.id}`)}>
              {password.done}
            </Button>
            <Button
              onClick={() => {
                form.methods.reset()
                form.methods.setValue('name', '')
                form.methods.setValue('username', '')
                setMade(null)
              }}
            >
              {password.another}
            </Button>
          </>
        }
      />
    )
  return (
    <ActionForm form={form}>
      <FormSection title={words.person}>
        <FormRow>
          <TextField name="name" label={words.name} maxLength={50} isRequired />
          <TextField
            name="username"
            label={words.username}
            help={words.usernameHelp}
            maxLength={32}
            autoComplete="off"
          />
        </FormRow>
      </FormSection>
      <FormSection title={words.post}>
        <PostFields words={words} choices={choices} />
      </FormSection>
      <ActionBar>
        <SubmitButton>{words.submit}</SubmitButton>
        <ButtonLink href="/users">{words.back}</ButtonLink>
      </ActionBar>
    </ActionForm>
  )
}
