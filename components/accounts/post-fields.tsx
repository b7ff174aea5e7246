'use client'
import { useWatch } from 'react-hook-form'
import { DateField } from '@/components/forms/date-field'
import { FormRow } from '@/components/forms/form-row'
import { SelectField } from '@/components/forms/select-field'
import { GUARDED_ROLES, ROLE_LEVELS } from '@/lib/accounts/rules'
import type { Choice, PostUnit } from '@/lib/accounts/types'
import { Role } from '@/prisma/generated/enums'

export type PostWords = Record<
  | 'name'
  | 'username'
  | 'usernameHelp'
  | 'role'
  | 'unit'
  | 'unitHelp'
  | 'department'
  | 'validFrom'
  | 'validTo'
  | 'validToHelp'
  | 'submit'
  | 'cancel'
  | 'back'
  | 'person'
  | 'post'
  | 'guardedHelp',
  string
>

export type PostChoices = {
  roles: Record<Role, string>
  units: readonly PostUnit[]
  departments: readonly Choice[]
}

type PostFieldsProps = { words: PostWords; choices: PostChoices }

/** Role, unit, department and days of a post; only units at which the role can be held are offered. */
export function PostFields({ words, choices }: PostFieldsProps) {
  const chosen: unknown = useWatch({ name: 'role' })
  const role = Object.values(Role).find((value) => value === chosen)
  const units = role ? choices.units.filter((unit) => ROLE_LEVELS[role].includes(unit.level)) : []
  return (
    <>
      <FormRow>
        <SelectField
          name="role"
          label={words.role}
          help={role && GUARDED_ROLES.includes(role) ? words.guardedHelp : undefined}
          options={Object.values(Role).map((value) => ({ value, label: choices.roles[value] }))}
          isRequired
        />
        <SelectField
          key={role}
          name="unitId"
          label={words.unit}
          help={role ? undefined : words.unitHelp}
          options={units.map((unit) => ({ value: unit.id, label: `${unit.placeName} ${unit.name}`.trim() }))}
          isDisabled={!role}
          isRequired
        />
      </FormRow>
      {role === 'DEPARTMENT' && (
        <SelectField
          name="departmentId"
          label={words.department}
          options={choices.departments.map(({ id, name }) => ({ value: id, label: name }))}
          isRequired
        />
      )}
      <FormRow>
        <DateField name="validFrom" label={words.validFrom} isRequired />
        <DateField name="validTo" label={words.validTo} help={words.validToHelp} />
      </FormRow>
    </>
  )
}
