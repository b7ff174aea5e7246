export type StatusTone = 'green' | 'amber' | 'red' | 'grey'

/** ● ▲ ■ ○ drawn, since fonts give these signs different sizes. Always beside its word. */
export function StatusShape({ tone }: { tone: StatusTone }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 12 12" className="size-[0.75em] shrink-0 overflow-visible">
      {tone === 'green' && <circle cx="6" cy="6" r="5" fill="var(--green)" />}
      {tone === 'amber' && <path d="M6 .6 11.8 11H.2z" fill="var(--amber-mark)" />}
      {tone === 'red' && <rect x="1.2" y="1.2" width="9.6" height="9.6" fill="var(--red)" />}
      {tone === 'grey' && <circle cx="6" cy="6" r="4.3" fill="none" stroke="var(--grey)" strokeWidth="1.6" />}
    </svg>
  )
}
