import { describe, expect, it } from 'vitest'
import { deputyFaults, deputyState } from '@/lib/accounts/deputies/rules'
import { freeUsername, usernameStem } from '@/lib/accounts/naming/rules'
import { endFault, isHeldAlready, isSeparated, postFaults, splitGuarded } from '@/lib/accounts/posts/rules'
import { drawPassword, ROLE_LEVELS, userState } from '@/lib/accounts/rules'
import { username } from '@/lib/accounts/schema'
import { browserName } from '@/lib/accounts/sessions/view'
import { checkPassword } from '@/lib/core/password'
import type { Role } from '@/prisma/generated/enums'

describe('drawPassword', () => {
  it('is read aloud without doubt and strong enough, whatever is drawn', () => {
    for (let seed = 0; seed < 500; seed += 1) {
      let state = seed
      const draw = (below: number) => {
        state = (state * 48_271 + 11) % 2_147_483_647
        return state % below
      }
      const password = drawPassword(draw, (text) => checkPassword(text, 'wangfang').length === 0)
      expect(password).toMatch(/^[a-km-np-z2-9]{4}(-[a-km-np-z2-9]{4}){2}$/)
      expect(password).not.toMatch(/[il01o]/i)
      expect(checkPassword(password, 'wangfang')).toEqual([])
    }
  })

  it('draws again what the policy refuses', () => {
    let calls = 0
    const password = drawPassword(
      () => 0,
      () => {
        calls += 1
        return calls === 3
      },
    )
    expect([password, calls]).toEqual(['aaa2-aaaa-aaaa', 3])
  })
})

describe('user names', () => {
  it.each([
    ['王芳', 'wangfang'],
    ['吕梅', 'lvmei'],
    ['单雄信', 'shanxiongxin'],
    ['欧阳娜娜', 'ouyangnana'],
    ['张 Wei', 'zhangwei'],
    ['鄂', 'user'],
    ['·', 'user'],
    ['阿卜杜热合曼江艾山买买提江', 'abudurehemanjiangaishanm'],
  ])('%s → %s', (name, stem) => {
    expect(usernameStem(name)).toBe(stem)
    expect(username.parse(usernameStem(name))).toBe(stem)
  })

  it('counts on from the names that are taken', () => {
    expect(freeUsername('wangfang', new Set())).toBe('wangfang')
    expect(freeUsername('wangfang', new Set(['wangfang', 'wangfang2', 'wangfang4']))).toBe('wangfang3')
  })
})

describe('userState', () => {
  const held = { from: '2025-01-01', to: null }
  it.each([
    ['ACTIVE', { posts: [held] }],
    ['MUST_CHANGE', { posts: [held], mustChangePassword: true }],
    ['NO_POST', { posts: [] }],
    ['NO_POST', { posts: [{ from: '2025-07-05', to: null }] }],
    ['ACTIVE', { posts: [{ from: '2025-07-04', to: '2025-07-05' }] }],
    ['NO_POST', { posts: [{ from: '2025-01-01', to: '2025-07-04' }], mustChangePassword: true }],
    ['DISABLED', { posts: [held], isDisabled: true, mustChangePassword: true }],
  ])('%s', (state, user) => {
    expect(userState({ isDisabled: false, mustChangePassword: false, ...user }, '2025-07-04')).toBe(state)
  })
})

describe('posts', () => {
  const post = (role: Role, from = '2025-01-01', to: string | null = null) => ({
    role,
    unitId: 'u',
    from,
    to,
  })

  it.each([
    [true, post('SECRETARY'), [post('TOWNSHIP'), post('LEADER')]],
    [false, post('ADMIN'), [post('CLERK')]],
    [false, post('CLERK'), [post('AUDITOR')]],
    [false, post('AUDITOR'), [post('ADMIN')]],
    [true, post('ADMIN'), [post('ADMIN')]],
    [true, post('ADMIN', '2025-02-01'), [post('CLERK', '2024-01-01', '2025-02-01')]],
    [false, post('ADMIN', '2025-01-31'), [post('CLERK', '2024-01-01', '2025-02-01')]],
    [true, post('ADMIN', '2025-01-01', '2025-02-01'), [post('CLERK', '2025-02-01')]],
  ])('separate from administrators and auditors: %s', (expected, next, others) => {
    expect(isSeparated(next, others)).toBe(expected)
  })

  it('knows the same post in the same time only', () => {
    expect(isHeldAlready(post('CLERK'), [post('CLERK', '2024-01-01', '2025-01-02')])).toBe(true)
    expect(isHeldAlready(post('CLERK'), [post('CLERK', '2024-01-01', '2025-01-01')])).toBe(false)
    expect(isHeldAlready(post('CLERK'), [{ ...post('CLERK'), unitId: 'other' }])).toBe(false)
  })

  it.each(Object.entries(ROLE_LEVELS))('%s stands at its levels only', (role, levels) => {
    for (const unitLevel of ['PROVINCE', 'COUNTY', 'TOWNSHIP', 'COMMUNITY'] as const) {
      const next = {
        role: role as Role,
        unitId: 'u',
        departmentId: null,
        validFrom: '2025-01-01',
        validTo: null,
      }
      const faults = postFaults(next, { unitLevel, hasDepartment: true })
      expect(faults.unitId === undefined).toBe(levels.includes(unitLevel))
    }
  })

  it('lets the first auditor of a county begin, and nobody else who is guarded', () => {
    const all = (['CLERK', 'AUDITOR', 'AUDITOR', 'ADMIN', 'COUNTY', 'DEPARTMENT'] as const).map((role) => ({
      role,
    }))
    const roles = (hasAuditor: boolean) => splitGuarded(all, hasAuditor).open.map((item) => item.role)
    expect(roles(false)).toEqual(['CLERK', 'AUDITOR', 'DEPARTMENT'])
    expect(roles(true)).toEqual(['CLERK', 'DEPARTMENT'])
  })

  it.each([
    ['2025-01-01', null, 'validation.accounts.endsBeforeStart'],
    ['2025-01-02', null, null],
    ['2025-02-01', '2025-02-01', 'validation.accounts.endedBefore'],
    ['2025-01-31', '2025-02-01', null],
  ])('ends on %s when it ends on %s anyway: %s', (on, to, fault) => {
    expect(endFault({ from: '2025-01-01', to }, on)).toBe(fault)
  })
})

describe('deputies', () => {
  it.each([
    ['2025-07-04', '2025-07-04', {}],
    ['2025-07-01', '2025-07-03', { lastDay: 'validation.accounts.deputyPast' }],
    ['2025-07-04', '2026-01-04', {}],
    ['2025-07-04', '2026-01-05', { lastDay: 'validation.accounts.deputyTooLong' }],
  ])('from %s to %s', (from, lastDay, faults) => {
    expect(deputyFaults({ from, lastDay }, '2025-07-04')).toEqual(faults)
  })

  it.each([
    ['PLANNED', '2025-07-05', '2025-07-06', false],
    ['ACTING', '2025-07-04', '2025-07-04', false],
    ['OVER', '2025-07-01', '2025-07-03', false],
    ['OVER', '2025-07-01', '2025-07-09', true],
  ])('%s', (state, from, lastDay, isEnded) => {
    expect(deputyState({ from, lastDay, isEnded }, '2025-07-04')).toBe(state)
  })
})

describe('browserName', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/143.0 Safari/537.36',
      'Chrome · Windows',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/143.0 Safari/537.36 Edg/143.0',
      'Edge · Windows',
    ],
    ['Mozilla/5.0 (Linux; Android 15) Chrome/143.0 Mobile Safari/537.36', 'Chrome · Android'],
    ['curl/8', null],
    [null, null],
  ])('%s → %s', (userAgent, name) => {
    expect(browserName(userAgent)).toBe(name)
  })
})
