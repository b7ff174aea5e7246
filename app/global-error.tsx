'use client'
import shell from '@/lib/i18n/messages/zh-CN/shell.json'

/**
 * Stands in for everything when even the root layout fails; it may not rely on the provider. Every page carries it, so
 * it takes one file of words and not the catalogue.
 */
export default function GlobalError({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  const words = shell.error
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
