import type { Metadata } from 'next'
import { connection } from 'next/server'
import { getMessages, getTranslations } from 'next-intl/server'
import { WordsProvider } from '@/components/layout/words-provider'
import { OfflineTally } from '@/components/visits/offline-tally'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('visits.tallyPage'))('title') }
}

/** The shell of the tally page that a telephone keeps: the same for everybody, with nothing of anybody. */
export default async function OfflineTallyPage() {
  // Drawn for each request, so that its scripts carry the nonce that the answer names.
  await connection()
  const [t, { visits }] = await Promise.all([getTranslations('visits.tallyPage'), getMessages()])
  return (
    <WordsProvider>
      <main className="mx-auto max-w-3xl px-4 py-6">
        <h1 className="mb-3 text-title font-semibold">{t('title')}</h1>
        <OfflineTally words={visits.tallyPage} />
      </main>
    </WordsProvider>
  )
}
