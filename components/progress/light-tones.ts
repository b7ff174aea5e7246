import type { StatusTone } from '@/components/ui/status-shape'
import type { Light } from '@/lib/progress/lights/rules'

/** ● 达标 ▲ 接近 ■ 未达标 ○ 无目标: the tone of each light, which gives it its shape. */
export const LIGHT_TONES: Readonly<Record<Light, StatusTone>> = {
  GREEN: 'green',
  AMBER: 'amber',
  RED: 'red',
  GREY: 'grey',
}
