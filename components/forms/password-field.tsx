'use client'
import { Eye, EyeOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { Field, type FieldProps } from '@/components/forms/field'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'

type Props = FieldProps & { autoComplete: 'current-password' | 'new-password' }

/** A password that can be shown, and pasted into. */
export function PasswordField({ name, label, help, isRequired, info, autoComplete }: Props) {
  const t = useTranslations('ui')
  const { register } = useFormContext()
  const [isShown, setIsShown] = useState(false)
  return (
    <Field {...{ name, label, help, isRequired, info }}>
      {(control) => (
        <span className="relative block">
          <Input
            {...control}
            {...register(name)}
            type={isShown ? 'text' : 'password'}
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck={false}
            required={isRequired}
            className="pr-11"
          />
          <Button
            variant="ghost"
            size="icon"
            aria-label={`${t(isShown ? 'form.hide' : 'form.show')}${label}`}
            aria-pressed={isShown}
            onClick={() => setIsShown(!isShown)}
            className="absolute top-1/2 right-0.5 -translate-y-1/2"
          >
            {isShown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
          </Button>
        </span>
      )}
    </Field>
  )
}
