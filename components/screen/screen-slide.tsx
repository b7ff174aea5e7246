import type { ReactNode } from 'react'

type ScreenSlideProps = { title: string; asOf: string; children: ReactNode }

/** One picture of the display screen: its title on top, what the figures are of below. */
export function ScreenSlide({ title, asOf, children }: ScreenSlideProps) {
  return (
    <section className="flex h-full flex-col px-16 py-12">
      <header className="flex items-baseline justify-between border-b-4 border-accent pb-5">
        <h1 className="text-[52px] leading-tight font-semibold">{title}</h1>
        <p className="numeric text-[24px] text-soft">{asOf}</p>
      </header>
      <div className="min-h-0 flex-1 pt-9">{children}</div>
    </section>
  )
}
