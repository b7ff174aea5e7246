import { useTranslations } from 'next-intl'
import { StatusLight } from '@/components/ui/status-light'
import type { Light as LightName } from '@/lib/progress/lights/rules'

const TONE = { GREEN: 'green', AMBER: 'amber', RED: 'red', GREY: 'grey' } as const

/** ● 达标 ▲ 接近 ■ 未达标 ○ 无目标: shape and word, so that a grey print tells them apart. */
export function Light({ light }: { light: LightName }) {
  const t = useTranslations('progress.light')
  return <StatusLight tone={TONE[light]}>{t(light)}</StatusLight>
}
