'use client'
import { zhCN } from '@/lib/i18n/messages'

/** Stands in for everything when even the root layout fails; it may not rely on the provider. */
export default function GlobalError({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  const words = zhCN.shell.error
  return (
    <html lang="zh-CN">
      <body>
        <main>
          <h1>{words.title}</h1>
          <p>{words.description}</p>
          {error.digest && <p>{error.digest}</p>}
          <button type="button" onClick={reset}>
            {words.retry}
          </button>
        </main>
      </body>
    </html>
  )
}
