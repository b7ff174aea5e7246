import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Label } from '@/components/ui/label'
import { Select } from '@/components/ui/select'
import type { MergeChoice } from '@/lib/imports/merge/types'

type Props = {
  choices: readonly MergeChoice[]
  keptId: string | undefined
  mergedId: string | undefined
}

/** Which record of the center stays, and which goes into it. */
export function MergeForm({ choices, keptId, mergedId }: Props) {
  const t = useTranslations('imports.merge')
  const select = (name: 'keptId' | 'mergedId', label: string, value: string | undefined) => (
    <div className="min-w-64 flex-1 space-y-1">
      <Label htmlFor={name}>{label}</Label>
      <Select id={name} name={name} defaultValue={value ?? ''} required>
        <option value="">{t('choose')}</option>
        {choices.map((center) => (
          <option key={center.id} value={center.id}>
            {center.label}
          </option>
        ))}
      </Select>
    </div>
  )
  return (
    <form action="/imports/merge" className="mb-6 flex flex-wrap items-end gap-4">
      {select('keptId', t('kept'), keptId)}
      {select('mergedId', t('merged'), mergedId)}
      <Button type="submit">{t('preview')}</Button>
      {keptId !== undefined && keptId === mergedId && (
        <p role="alert" className="w-full text-table text-red">
          {t('hint')}
        </p>
      )}
    </form>
  )
}
