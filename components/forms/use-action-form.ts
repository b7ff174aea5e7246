'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useId, useState, useTransition } from 'react'
import { type DefaultValues, type FieldValues, type Path, type UseFormReturn, useForm } from 'react-hook-form'
import { toast } from 'sonner'
import type { z } from 'zod'
import type { ActionResult } from '@/components/forms/action-result'

type Options<Input extends FieldValues, T> = {
  /** The schema of the action's input; the server checks it again. */
  schema: z.ZodType<unknown, Input>
  defaults: DefaultValues<Input>
  action: (input: Input) => Promise<ActionResult<T>>
  onSuccess?: (data: T) => void
  successMessage?: string
  /** Where to go after a success; a function may use what the action answered. */
  redirectTo?: string | ((data: T) => string)
}

export type ActionFormReturn<Input extends FieldValues> = {
  id: string
  methods: UseFormReturn<Input>
  isPending: boolean
  message: string | null
  submit: (event?: React.BaseSyntheticEvent) => Promise<void>
}

/** A form that checks with the schema, calls the action once, and puts what it refuses beside the fields. */
export function useActionForm<Input extends FieldValues, T>(
  options: Options<Input, T>,
): ActionFormReturn<Input> {
  const t = useTranslations('ui')
  const router = useRouter()
  const id = useId()
  const [isPending, startTransition] = useTransition()
  const [message, setMessage] = useState<string | null>(null)
  const methods = useForm<Input>({
    defaultValues: options.defaults,
    // The action parses by itself, so it gets what was typed and not what the schema made of it.
    resolver: zodResolver<Input, unknown, unknown>(options.schema, undefined, { raw: true }),
    mode: 'onTouched',
    shouldFocusError: false,
  })

  const succeed = (data: T, values: Input) => {
    methods.reset(values)
    if (options.successMessage) toast.success(options.successMessage)
    options.onSuccess?.(data)
    if (options.redirectTo === undefined) router.refresh()
    else router.push(typeof options.redirectTo === 'string' ? options.redirectTo : options.redirectTo(data))
  }
  const send = (values: Input) => {
    if (isPending) return
    startTransition(async () => {
      const result = await options.action(values).catch(() => null)
      if (result?.ok) return succeed(result.data, values)
      setMessage(result?.message ?? t('form.network'))
      for (const [name, words] of Object.entries(result?.fields ?? {}))
        methods.setError(name as Path<Input>, { type: 'server', message: words })
    })
  }
  const submit = (event?: React.BaseSyntheticEvent) => {
    setMessage(null)
    return methods.handleSubmit(send)(event)
  }
  return { id, methods, isPending, message, submit }
}
