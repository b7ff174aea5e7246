import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Toaster } from '@/components/ui/toaster'

/** Words and notices for the parts of a page that run in the browser. The sign-in page does without both. */
export async function WordsProvider({ children }: { children: ReactNode }) {
  const { ui } = await getMessages()
  return (
    <NextIntlClientProvider messages={{ ui }}>
      {children}
      <Toaster />
    </NextIntlClientProvider>
  )
}
