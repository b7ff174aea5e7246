import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { SettingsForm } from '@/components/settings/settings-form'
import { SettingsTabs } from '@/components/settings/settings-tabs'
import { load, requireViewer } from '@/lib/auth/gate'
import { addMonths, firstDay, lastDay, monthOf } from '@/lib/core/calendar'
import { today } from '@/lib/core/clock'
import { listSpecialDays } from '@/lib/settings/calendar/queries'
import { getSettings } from '@/lib/settings/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('title') }
}

export default async function SettingsPage() {
  const viewer = await requireViewer('settings:write')
  const present = monthOf(today())
  const [t, { settings: words, domain }, settings, specialDays] = await Promise.all([
    getTranslations('settings'),
    getMessages(),
    load(getSettings(viewer)),
    load(listSpecialDays(viewer, { from: firstDay(present), to: lastDay(addMonths(present, 2)) })),
  ])
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <SettingsTabs />
      <SettingsForm
        key={settings.version}
        settings={settings}
        today={today()}
        specialDays={specialDays}
        categories={domain.category}
        words={words.form}
        effect={words.effect}
      />
    </>
  )
}
