'use client'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'

/** Hands the token behind the hash of the address over for a cookie; the server never sees it in an address. */
export function ScreenOpener({ words }: { words: { opening: string; closed: string; hint: string } }) {
  const router = useRouter()
  const [isRefused, setIsRefused] = useState(false)
  useEffect(() => {
    const token = window.location.hash.slice(1)
    const open = async () => {
      const answer = token
        ? await fetch('/api/screen', {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ token }),
          }).catch(() => null)
        : null
      if (answer?.status === 204) router.refresh()
      else setIsRefused(true)
    }
    open()
  }, [router])
  return (
    <main className="grid min-h-dvh place-items-center bg-canvas px-4 text-center">
      <div>
        <h1 className="text-title font-semibold">{isRefused ? words.closed : words.opening}</h1>
        {isRefused && <p className="mt-2 text-soft">{words.hint}</p>}
      </div>
    </main>
  )
}
