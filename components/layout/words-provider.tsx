import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Toaster } from '@/components/ui/toaster'

/** Words and notices for the parts of a page that run in the browser. The sign-in page does without both. */
export async function WordsProvider({ children }: { children: ReactNode }) {
  const { ui, validation } = await getMessages()
  const { merge, mappingLength } = validation.imports
  // Lists are checked by the server, whose words fill a third of all that can be said against a value.
  const messages = { ui, validation: { ...validation, imports: { merge, mappingLength } } }
  return (
    <NextIntlClientProvider messages={messages}>
      {children}
      <Toaster />
    </NextIntlClientProvider>
  )
}
