import { describe, expect, it } from 'vitest'
import { breakTitle, textWidth } from '@/lib/documents/title'

describe('breakTitle', () => {
  it.each([
    ['短标题', ['短标题']],
    ['关于2026年10月社区党群服务中心运行情况的通报', ['关于2026年10月', '社区党群服务中心运行情况的通报']],
  ])('%s', (title, lines) => {
    expect(breakTitle(title)).toEqual(lines)
  })

  it.each([
    '关于进一步加强全县社区党群服务中心规范化建设和运行管理工作推进情况的通报',
    '某某县委社会工作部关于2026年第三季度社区党群服务中心服务事项办理及活动开展情况的汇报材料',
    `${'𠮷'.repeat(200)}`,
    'Community Center Report 2026 '.repeat(4),
  ])('keeps lines of “%s” within 20 characters and loses nothing', (title) => {
    const lines = breakTitle(title)
    expect(Math.max(...lines.map(textWidth))).toBeLessThanOrEqual(20)
    expect(lines.join('')).toBe(title.trim())
  })

  it('keeps terms and dates whole', () => {
    const lines = breakTitle('关于全县2026年10月社区党群服务中心面积达标和服务达标推进情况的通报')
    const joined = lines.join('|')
    for (const term of ['2026年10月', '社区党群服务中心', '推进情况']) expect(joined).toContain(term)
    expect(lines.slice(1).some((line) => /^[的和]/.test(line))).toBe(false)
    expect(lines.slice(0, -1).some((line) => line.endsWith('关于'))).toBe(false)
  })

  it('grows or shrinks and never zigzags', () => {
    const widths = breakTitle(
      '关于进一步加强全县社区党群服务中心规范化建设和运行管理工作以及服务事项办理推进情况的通报',
    ).map(textWidth)
    const steps = widths.slice(1).map((width, index) => Math.sign(width - (widths[index] ?? 0)))
    expect(steps.includes(1) && steps.includes(-1)).toBe(false)
  })
})

it('counts a half-width character one half', () => {
  expect([textWidth('2026年'), textWidth('𠮷'), textWidth('')]).toEqual([3, 1, 0])
})
