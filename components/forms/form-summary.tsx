'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { useFormState as useHookFormState } from 'react-hook-form'
import { flattenErrors } from '@/components/forms/error-list'
import { fieldId, useFormState } from '@/components/forms/form-context'
import { useErrorWords } from '@/components/forms/use-error-words'

/** What keeps the form from being saved, each with a link to its field; takes the focus when a submission fails. */
export function FormSummary() {
  const t = useTranslations('ui')
  const words = useErrorWords()
  const { id, isPending, message } = useFormState()
  const { errors, submitCount } = useHookFormState()
  const box = useRef<HTMLDivElement>(null)
  const problems = submitCount > 0 ? flattenErrors(errors) : []
  const isShown = !isPending && (message !== null || problems.length > 0)

  useEffect(() => {
    if (isShown && submitCount > 0) box.current?.focus()
  }, [isShown, submitCount])

  if (!isShown) return null
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="scroll-mt-20 rounded-lg border border-red-line bg-red-soft px-4 py-3 text-table outline-none"
    >
      <p className="font-semibold">{message ?? t('form.summary', { count: problems.length })}</p>
      {problems.length > 0 && (
        <ul className="mt-1 list-disc space-y-0.5 pl-5">
          {problems.map((problem) => {
            const target = fieldId(id, problem.name)
            return (
              <li key={problem.name}>
                <a
                  href={`#${target}`}
                  className="underline underline-offset-4"
                  onClick={(event) => {
                    event.preventDefault()
                    focusField(target)
                  }}
                >
                  {[labelOf(target), words(problem.message)].filter(Boolean).join('：')}
                </a>
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}

/** The label as the person sees it, so that summary and field never disagree. */
function labelOf(target: string): string | undefined {
  return document.getElementById(`${target}-label`)?.textContent ?? undefined
}

function focusField(target: string) {
  const field = document.getElementById(target)
  const control = field?.matches('input, select, textarea, button')
    ? field
    : field?.querySelector<HTMLElement>('input, select, textarea, button')
  control?.focus()
}
