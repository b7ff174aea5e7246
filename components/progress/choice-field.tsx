import { FilterField } from '@/components/layout/filter-field'
import { Select } from '@/components/ui/select'

type ChoiceFieldProps = {
  name: string
  label: string
  all: string
  value: string | undefined
  options: readonly { value: string; label: string }[]
}

/** One filter with a fixed set of choices and “all”. */
export function ChoiceField({ name, label, all, value, options }: ChoiceFieldProps) {
  return (
    <FilterField label={label} name={name}>
      <Select id={name} name={name} defaultValue={value ?? ''}>
        <option value="">{all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    </FilterField>
  )
}
