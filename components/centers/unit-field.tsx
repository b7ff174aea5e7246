'use client'
import { useId, useState } from 'react'
import { useFormContext } from 'react-hook-form'
import type { CenterWords } from '@/components/centers/center-options'
import { FormRow } from '@/components/forms/form-row'
import { SelectField } from '@/components/forms/select-field'
import { Label } from '@/components/ui/label'
import { Select } from '@/components/ui/select'

export type UnitChoices = {
  county: { id: string; name: string }
  townships: readonly { id: string; name: string; communities: readonly { id: string; name: string }[] }[]
}

/** The unit on which a center hangs: first the township (or the county itself), then the community (or neither). */
export function UnitField({ units, words: { form, field } }: { units: UnitChoices; words: CenterWords }) {
  const id = useId()
  const { setValue } = useFormContext()
  const [placeId, setPlaceId] = useState('')
  const township = units.townships.find((unit) => unit.id === placeId)
  const isCounty = placeId === units.county.id
  const options = township
    ? [
        { value: township.id, label: `${township.name}（${form.levelTownship}）` },
        ...township.communities.map((unit) => ({ value: unit.id, label: unit.name })),
      ]
    : isCounty
      ? [{ value: units.county.id, label: units.county.name }]
      : []
  const choose = (next: string) => {
    setPlaceId(next)
    setValue('unitId', next === units.county.id ? next : '', { shouldDirty: true })
  }
  return (
    <FormRow>
      <div>
        <Label htmlFor={id} className="mb-1">
          {form.township}
        </Label>
        <Select id={id} value={placeId} onChange={(event) => choose(event.target.value)}>
          <option value="" />
          {units.townships.map((unit) => (
            <option key={unit.id} value={unit.id}>
              {unit.name}
            </option>
          ))}
          <option value={units.county.id}>{`${units.county.name}（${form.levelCounty}）`}</option>
        </Select>
      </div>
      <SelectField
        key={placeId}
        name="unitId"
        label={field.unitId}
        options={options}
        isDisabled={options.length === 0}
        isRequired
      />
    </FormRow>
  )
}
