'use client'
import { useFormContext } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import type { Messages } from '@/lib/i18n/messages'
import type { CatalogueItem } from '@/lib/service-items/types'

type ListChecklistProps = {
  items: readonly Pick<CatalogueItem, 'id' | 'code' | 'name' | 'departmentName'>[]
  words: Messages['items']['versions']['form']
}

/** The catalogue to tick for a version of the list, department by department. */
export function ListChecklist({ items, words }: ListChecklistProps) {
  const { register, setValue, watch } = useFormContext<{ itemIds: string[] }>()
  const chosen = watch('itemIds')
  const departments = [...new Set(items.map((item) => item.departmentName))]
  const choose = (itemIds: string[]) => setValue('itemIds', itemIds, { shouldDirty: true })
  return (
    <>
      <div className="flex flex-wrap items-center gap-3">
        <Button size="sm" onClick={() => choose(items.map((item) => item.id))}>
          {words.all}
        </Button>
        <Button size="sm" onClick={() => choose([])}>
          {words.none}
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
                  label={`${item.code} ${item.name}`}
                />
              ))}
          </div>
        </fieldset>
      ))}
    </>
  )
}
