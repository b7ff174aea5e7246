'use client'
import type { ReactNode } from 'react'
import { type FieldValues, FormProvider } from 'react-hook-form'
import { FormContext } from '@/components/forms/form-context'
import { FormSummary } from '@/components/forms/form-summary'
import { LeaveGuard } from '@/components/forms/leave-guard'
import type { ActionFormReturn } from '@/components/forms/use-action-form'
import { cn } from '@/components/ui/class-names'

type Props<Input extends FieldValues> = {
  form: ActionFormReturn<Input>
  children: ReactNode
  className?: string
  /** For forms that lose nothing when left, such as a search. */
  isLeaveFree?: boolean
}

/** The form element with its summary of errors on top. One column of at most 640 px unless told otherwise. */
export function ActionForm<Input extends FieldValues>({
  form,
  children,
  className,
  isLeaveFree,
}: Props<Input>) {
  const { id, isPending, message, methods, submit } = form
  return (
    <FormProvider {...methods}>
      <FormContext value={{ id, isPending, message }}>
        <form noValidate onSubmit={submit} className={cn('form', className)}>
          <FormSummary />
          {children}
        </form>
        {!isLeaveFree && <LeaveGuard isDirty={methods.formState.isDirty && !isPending} />}
      </FormContext>
    </FormProvider>
  )
}
