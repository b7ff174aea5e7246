'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { GrantExtensionForm } from '@/components/report-status/grant-extension-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'

type Props = { centerId: string; month: string; name: string; dueOn: string }

/** 延期 of one center's month; its form is made once somebody reaches for it, since a list has one for each row. */
export function GrantExtensionButton({ name, ...of }: Props) {
  const t = useTranslations('report-status')
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setIsOpen}
      trigger={
        <Button size="sm">
          {t('extend')}
          <span className="sr-only">{name}</span>
        </Button>
      }
      title={t('extendTitle', { name })}
      description={t('extendDescription')}
    >
      <GrantExtensionForm {...of} onGranted={() => setIsOpen(false)} />
    </Dialog>
  )
}
