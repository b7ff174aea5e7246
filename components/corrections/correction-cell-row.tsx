'use client'
import { useTranslations } from 'next-intl'
import { useFormContext } from 'react-hook-form'
import { DerivedNote } from '@/components/corrections/derived-note'
import { useField } from '@/components/forms/use-field'
import { Input } from '@/components/ui/input'
import { formatInteger } from '@/lib/core/format/number'
import type { CorrectionKey } from '@/lib/corrections/schema'
import type { DraftRow } from '@/lib/corrections/types'

type Props = {
  row: DraftRow
  of: CorrectionKey
  /** What a total becomes; null while nothing that belongs to it changes. */
  following: number | null
}

/** One figure of the month: what stands there, and room for what is to stand there. */
export function CorrectionCellRow({ row, of, following }: Props) {
  const t = useTranslations('corrections')
  const name = `changes.${row.code}`
  const { register } = useFormContext()
  const { control, error, ids } = useField(name, row.kind === 'DERIVED')
  const shown = (value: number | null) => (value === null ? t('blank') : formatInteger(value))
  return (
    <tr data-tone={error ? 'red' : undefined}>
      <th scope="row" id={ids.label}>
        {row.name}
      </th>
      <td className="centered text-soft">{row.unit}</td>
      <td className="numeric">{shown(row.value)}</td>
      <td className="w-40">
        {row.kind === 'TOTAL' ? (
          <span className="numeric block text-right">
            {following === null ? (
              <span className="text-faint">{t('byFormula')}</span>
            ) : (
              formatInteger(following)
            )}
          </span>
        ) : (
          <Input
            {...control}
            {...register(name)}
            aria-labelledby={ids.label}
            inputMode="numeric"
            autoComplete="off"
            maxLength={20}
            className="numeric min-h-9 text-right text-table"
          />
        )}
      </td>
      <td className="text-small">
        {error && (
          <p id={ids.error} className="text-red">
            {error}
          </p>
        )}
        {row.kind === 'DERIVED' && <DerivedNote id={ids.help} code={row.code} of={of} />}
      </td>
    </tr>
  )
}
