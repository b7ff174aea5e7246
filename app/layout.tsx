import type { Metadata, Viewport } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Toaster } from '@/components/ui/toaster'
import './globals.css'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('domain')
  return { title: { default: t('product'), template: `%s · ${t('productShort')}` }, robots: { index: false } }
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, themeColor: '#ffffff' }

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { ui, validation } = await getMessages()
  return (
    <html lang="zh-CN">
      <body>
        <NextIntlClientProvider messages={{ ui, validation }}>
          {children}
          <Toaster />
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
