'use client'
import { useRouter } from 'next/navigation'
import { Children, type ReactNode, useEffect, useState } from 'react'

const [WIDTH, HEIGHT] = [1920, 1080]
const TURN_MS = 15_000
const REFRESH_MS = 60_000

type ScreenStageProps = {
  /** Names the slides; one is shown at a time. */
  label: string
  children: ReactNode
}

const scaleOf = () => Math.min(window.innerWidth / WIDTH, window.innerHeight / HEIGHT)

/** A stage of 1920 × 1080 that fits any wall: slides take turns, figures are read anew each minute, Esc leaves. */
export function ScreenStage({ label, children }: ScreenStageProps) {
  const router = useRouter()
  const slides = Children.toArray(children)
  const [scale, setScale] = useState(1)
  const [index, setIndex] = useState(0)
  useEffect(() => {
    const scaleToWindow = () => setScale(scaleOf())
    scaleToWindow()
    window.addEventListener('resize', scaleToWindow)
    return () => window.removeEventListener('resize', scaleToWindow)
  }, [])
  useEffect(() => {
    const turn = setInterval(() => setIndex((current) => (current + 1) % slides.length), TURN_MS)
    return () => clearInterval(turn)
  }, [slides.length])
  useEffect(() => {
    const refresh = setInterval(() => router.refresh(), REFRESH_MS)
    return () => clearInterval(refresh)
  }, [router])
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape') router.push('/')
      if (event.key === 'ArrowRight') setIndex((current) => (current + 1) % slides.length)
      if (event.key === 'ArrowLeft') setIndex((current) => (current + slides.length - 1) % slides.length)
    }
    window.addEventListener('keydown', leave)
    return () => window.removeEventListener('keydown', leave)
  }, [router, slides.length])
  return (
    <main
      aria-label={label}
      className="grid h-dvh w-dvw place-items-center overflow-hidden bg-canvas"
      data-slide={index + 1}
    >
      <div
        style={{ width: WIDTH, height: HEIGHT, transform: `scale(${scale})` }}
        className="shrink-0 origin-center"
      >
        {slides[index]}
      </div>
    </main>
  )
}
