import type { SlotName } from '@/lib/briefings/outlines/slots/rules'

/** The figures of 数据速览, in their order: 8–12 of them, those without records left out. */
export const KEY_FIGURE_SLOTS: readonly { slot: SlotName; word: string }[] = [
  { slot: 'open', word: '正常运行的中心' },
  { slot: 'area', word: '建筑面积' },
  { slot: 'covered', word: '社区覆盖率' },
  { slot: 'areaMet', word: '面积达标的中心' },
  { slot: 'fullItems', word: '清单事项全部可办的中心' },
  { slot: 'canteens', word: '开设老年食堂的中心' },
  { slot: 'stations', word: '建成暖心驿站的中心' },
  { slot: 'yearVisits', word: '今年接待到访群众' },
  { slot: 'yearEvents', word: '今年举办活动' },
  { slot: 'yearPeople', word: '今年活动参与' },
  { slot: 'yearAccepted', word: '今年窗口受理' },
  { slot: 'yearReporting', word: '今年月报报送率' },
]
