'use client'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { toast } from 'sonner'
import { Notice } from '@/components/feedback/notice'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { Switch } from '@/components/ui/switch'
import { Table } from '@/components/ui/table'
import { checkImportAction } from '@/lib/imports/actions'
import type { Mapping } from '@/lib/imports/mapping/rules'

type Words = {
  caption: string
  column: string
  samples: string
  field: string
  skip: string
  createUnits: string
  createUnitsHint: string
  statusHint: string
  submit: string
  done: string
  network: string
  twice: string
}

type Props = {
  id: string
  version: number
  mapping: Mapping
  createUnits: boolean
  /** Whether the register can create missing units. */
  hasUnits: boolean
  columns: { heading: string; label: string; samples: string[] }[]
  fields: { key: string; label: string }[]
  words: Words
}

/** Which column holds what: one select a column, each field at most once. */
export function MappingForm({ id, version, hasUnits, columns, fields, words, ...initial }: Props) {
  const router = useRouter()
  const [mapping, setMapping] = useState<Mapping>(initial.mapping)
  const [createUnits, setCreateUnits] = useState(initial.createUnits)
  const [failure, setFailure] = useState<string | null>(null)
  const [isPending, startTransition] = useTransition()
  const isTwice = (field: string | null) =>
    field !== null && mapping.filter((other) => other === field).length > 1

  const choose = (column: number, value: string) => {
    const field = fields.find(({ key }) => key === value)?.key ?? null
    setMapping(mapping.map((other, index) => (index === column ? field : other)))
  }
  const check = () =>
    startTransition(async () => {
      setFailure(null)
      const result = await checkImportAction({ id, version, mapping, createUnits }).catch(() => null)
      if (!result?.ok)
        return setFailure(
          result ? [result.message, ...Object.values(result.fields ?? {})].join(' ') : words.network,
        )
      toast.success(words.done)
      // The first dry run stands under the same address, which the router leaves where it was scrolled to.
      window.scrollTo({ top: 0 })
      router.push(`/imports/${id}`)
    })

  return (
    <form
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault()
        check()
      }}
    >
      <Table caption={words.caption} maxHeight="none">
        <thead>
          <tr>
            <th scope="col">{words.column}</th>
            <th scope="col">{words.samples}</th>
            <th scope="col">{words.field}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ heading, label, samples }, column) => {
            const field = mapping[column] ?? null
            const problem = isTwice(field) ? words.twice : null
            return (
              <tr key={heading}>
                <th scope="row" className="font-medium">
                  {heading}
                </th>
                <td className="max-w-80 truncate text-soft">{samples.join(' / ')}</td>
                <td className="w-72 min-w-48">
                  <Select
                    aria-label={label}
                    value={field ?? ''}
                    isInvalid={problem !== null}
                    onChange={(event) => choose(column, event.target.value)}
                  >
                    <option value="">{words.skip}</option>
                    {fields.map(({ key, label: name }) => (
                      <option key={key} value={key}>
                        {name}
                      </option>
                    ))}
                  </Select>
                  {problem && (
                    <p role="alert" className="mt-1 text-table text-red">
                      {problem}
                    </p>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </Table>
      {hasUnits && (
        <div>
          <Switch
            label={words.createUnits}
            checked={createUnits}
            onChange={(event) => setCreateUnits(event.target.checked)}
          />
          <p className="text-table text-soft">{words.createUnitsHint}</p>
          <p className="text-table text-soft">{words.statusHint}</p>
        </div>
      )}
      {failure && <Notice tone="danger">{failure}</Notice>}
      <Button type="submit" variant="primary" isPending={isPending} disabled={mapping.some(isTwice)}>
        {words.submit}
      </Button>
    </form>
  )
}
