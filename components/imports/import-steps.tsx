import { useTranslations } from 'next-intl'
import { Stepper } from '@/components/ui/stepper'

type Props = { current: 0 | 1 | 2 | 3; mappingHref?: string }

/** Where one stands between the file and the register. */
export function ImportSteps({ current, mappingHref }: Props) {
  const t = useTranslations('imports.steps')
  return (
    <div className="mb-5">
      <Stepper
        current={current === 3 ? 4 : current}
        steps={[
          { label: t('upload') },
          { label: t('mapping'), href: mappingHref },
          { label: t('check') },
          { label: t('done') },
        ]}
      />
    </div>
  )
}
