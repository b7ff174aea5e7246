import type { ActionSurface, PageSurface, RouteSurface } from '@/tests/support/surface/kinds'
import { page, record } from '@/tests/support/surface/kinds'

export const pages: Record<string, PageSurface> = {
  '(app)/balances': page(
    'balance:read',
    (ids) => `/balances?centerId=${ids.center}&townshipId=${ids.township}&state=PROPOSED`,
  ),
  '(app)/balances/[id]': record('balance:read', (ids) => `/balances/${ids.balance}`),
  '(app)/balances/history': page(
    'balance:read',
    (ids) => `/balances/history?centerId=${ids.center}&townshipId=${ids.township}`,
  ),
  '(app)/balances/new': page('balance:propose', (ids) => `/balances/new?centerId=${ids.center}&code=E11`),
  '(app)/indicators': page('indicator:read', () => '/indicators?q=%E5%A4%96%E5%8E%BF'),
  '(app)/indicators/suggestions': page('suggestion:read', () => '/indicators/suggestions'),
  '(app)/indicators/[code]': page('indicator:read', () => '/indicators/E11'),
}

export const routes: Record<string, RouteSurface> = {}

export const actions: Record<string, ActionSurface> = {
  proposeBalanceAction: {
    permission: 'balance:propose',
    input: (ids) => ({
      centerId: ids.center,
      code: 'E11',
      upTo: '2025-05',
      value: '1',
      source: '工作台账',
    }),
  },
  confirmBalanceAction: {
    permission: 'balance:confirm',
    input: (ids) => ({ id: ids.balance, version: 1, reason: '核对无误' }),
  },
  confirmBalancesAction: {
    permission: 'balance:confirm',
    input: (ids) => ({ balances: [{ id: ids.balance, version: 1 }] }),
  },
  refuseBalanceAction: {
    permission: 'balance:confirm',
    input: (ids) => ({ id: ids.balance, version: 1, reason: '与底册不符' }),
  },
  changeIndicatorAction: 'own',
  makeSuggestionAction: 'own',
  answerSuggestionAction: {
    permission: 'suggestion:answer',
    input: (ids) => ({ id: ids.suggestion, version: 1, answer: '已研究' }),
  },
}
