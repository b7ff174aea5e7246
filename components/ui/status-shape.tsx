export type StatusTone = 'green' | 'amber' | 'red' | 'grey'

/** ● ▲ ■ ○ drawn by the style sheet, since fonts give these signs different sizes. Always beside its word. */
export function StatusShape({ tone }: { tone: StatusTone }) {
  return <span aria-hidden className="shape" data-tone={tone} />
}
