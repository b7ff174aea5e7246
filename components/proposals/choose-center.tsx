import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Label } from '@/components/ui/label'
import { Select } from '@/components/ui/select'
import { PROPOSAL_KINDS } from '@/lib/proposals/schema'

type ChooseCenterProps = { centers: readonly { id: string; name: string }[]; centerId: string | undefined }

/** Which center and which kind of proposal: a form that asks by the address. */
export function ChooseCenter({ centers, centerId }: ChooseCenterProps) {
  const t = useTranslations('proposals')
  return (
    <form action="/proposals/new" className="max-w-xl space-y-4">
      <div>
        <Label htmlFor="centerId" isRequired>
          {t('form.center')}
        </Label>
        <Select id="centerId" name="centerId" defaultValue={centerId ?? centers[0]?.id} className="mt-1">
          {centers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </div>
      <div>
        <Label htmlFor="kind" isRequired>
          {t('form.kind')}
        </Label>
        <Select id="kind" name="kind" className="mt-1">
          {PROPOSAL_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kind.${kind}`)}
            </option>
          ))}
        </Select>
      </div>
      <Button type="submit" variant="primary">
        {t('form.choose')}
      </Button>
    </form>
  )
}
