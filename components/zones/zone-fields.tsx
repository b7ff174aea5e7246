'use client'
import { useFormContext } from 'react-hook-form'
import { CheckboxField } from '@/components/forms/checkbox-field'
import { CheckboxGroupField } from '@/components/forms/checkbox-group-field'
import { DateField } from '@/components/forms/date-field'
import { FormRow } from '@/components/forms/form-row'
import { NumberField } from '@/components/forms/number-field'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { TextareaField } from '@/components/forms/textarea-field'
import type { Messages } from '@/lib/i18n/messages'
import type { ZoneType } from '@/lib/zones/types'

export type ZoneWords = Messages['zones']['form']

type ZoneFieldsProps = {
  types: readonly ZoneType[]
  words: ZoneWords
  /** The name under which a list stated the type. */
  typeAsStated?: string | null
  isChange?: boolean
}

/** The fields that a new and a changed zone share; the kit is that of the chosen type. */
export function ZoneFields({ types, words, typeAsStated, isChange }: ZoneFieldsProps) {
  const { watch, setValue } = useFormContext()
  const typeId: unknown = watch('typeId')
  const type = types.find((each) => each.id === typeId)
  return (
    <>
      <FormRow>
        <div onChange={() => setValue('kit', [])}>
          <SelectField
            name="typeId"
            label={words.type}
            options={types.map(({ id, name }) => ({ value: id, label: name }))}
            help={typeAsStated ? `${words.typeAsStated}：${typeAsStated}` : undefined}
            isRequired
          />
        </div>
        <TextField name="name" label={words.name} maxLength={40} isRequired />
      </FormRow>
      <FormRow>
        <NumberField name="area" label={words.area} unit={words.areaUnit} hasDecimals />
        <NumberField name="seats" label={words.seats} unit={words.seatsUnit} />
      </FormRow>
      {type && type.kit.length > 0 && (
        <CheckboxGroupField
          name="kit"
          label={words.kit}
          options={type.kit.map((item) => ({ value: item, label: item }))}
          isInline
        />
      )}
      <TextField name="hours" label={words.hours} maxLength={200} />
      <TextareaField name="equipment" label={words.equipment} rows={2} maxLength={500} />
      <CheckboxField name="bookable" label={words.bookable} />
      <FormRow>
        <DateField name="openedOn" label={words.openedOn} help={words.openedHelp} />
        {isChange && <DateField name="closedOn" label={words.closedOn} help={words.closedHelp} />}
      </FormRow>
    </>
  )
}
