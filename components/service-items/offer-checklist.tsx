'use client'
import { useFormContext } from 'react-hook-form'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import type { Messages } from '@/lib/i18n/messages'
import type { CenterOffer } from '@/lib/service-items/types'

type OfferChecklistProps = { items: readonly CenterOffer[]; words: Messages['items']['form'] }

/** The whole catalogue to tick, department by department. */
export function OfferChecklist({ items, words }: OfferChecklistProps) {
  const { register, setValue, watch } = useFormContext<{ itemIds: string[] }>()
  const chosen = watch('itemIds')
  const departments = [...new Set(items.map((item) => item.departmentName))]
  const chooseListed = () => {
    const listed = items.filter((item) => item.isListed).map((item) => item.id)
    setValue('itemIds', [...new Set([...chosen, ...listed])], { shouldDirty: true })
  }
  return (
    <>
      <div className="flex flex-wrap items-center gap-3">
        <Button size="sm" onClick={chooseListed}>
          {words.all}
        </Button>
        <span className="numeric text-table text-soft">
          {words.chosen.replace('{count}', String(chosen.length))}
        </span>
      </div>
      {departments.map((department) => (
        <fieldset key={department} className="border-t border-line pt-3">
          <legend className="text-table font-semibold">{department}</legend>
          <div className="grid gap-x-6 sm:grid-cols-2">
            {items
              .filter((item) => item.departmentName === department)
              .map((item) => (
                <Checkbox
                  key={item.id}
                  value={item.id}
                  {...register('itemIds')}
                  label={
                    <>
                      {item.name} {item.isListed && <Badge tone="info">{words.listed}</Badge>}{' '}
                      {item.state === 'SUSPENDED' && <Badge tone="amber">{words.suspended}</Badge>}
                    </>
                  }
                />
              ))}
          </div>
        </fieldset>
      ))}
    </>
  )
}
