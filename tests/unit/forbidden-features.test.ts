import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { MODULES } from '@/lib/core/modules'
import { PERMISSIONS } from '@/lib/core/permissions'
import { listFiles, ROOT, readSources } from '@/tests/support/source-tree'

/**
 * What a form of the grass roots must never become (domain.md §7): each with the words by which a person would meet it and
 * the names by which the source would know it.
 */
const FORBIDDEN: [feature: string, words: RegExp, names: RegExp][] = [
  [
    '打卡 and attendance by position',
    /打卡|签到率|考勤|定位签到/,
    /punch-?clock|check-?in|attendance-?rate|geo-?fence/i,
  ],
  [
    'points and rewards',
    /积分|点赞|等级勋章|排行榜奖励/,
    /\bpoints?\b|badges?-earned|leader-?board|\blikes?\b/i,
  ],
  [
    'rates of sign-ins or “activity” of people',
    /登录率|活跃率|活跃度|在线时长|使用率排名/,
    /login-?rate|activity-?rate|active-?users|online-?time/i,
  ],
  [
    'compulsory photographs',
    /(照片|图片|拍照)[^，。；]{0,6}(必填|必传|必须上传|必须拍)/,
    /photo-?required|required-?photo/i,
  ],
  ['a ranking of single people', /个人排名|人员排名|书记排名/, /(person|user|staff|secretary)-?ranking/i],
  ['what the form takes by person', /个人填报用时|人均用时排名/, /seconds-?by-?(user|person)/i],
]

const messages = listFiles('lib/i18n/messages').map((file) => ({
  file,
  text: readFileSync(path.join(ROOT, file), 'utf8'),
}))
const routes = listFiles('app').filter((file) => /\/(page\.tsx|route\.ts)$/.test(file))
const domains = listFiles('lib').map((file) => path.dirname(file))
const names = [
  ...routes,
  ...new Set(domains),
  ...MODULES.map(({ path: address }) => address),
  ...Object.keys(PERMISSIONS),
]

describe.each(FORBIDDEN)('never: %s', (_feature, words, pattern) => {
  it('in the words of the interface', () => {
    expect(messages.filter(({ text }) => words.test(text)).map(({ file }) => file)).toEqual([])
  })

  it('among pages, routes, modules, permissions and domains', () => {
    expect(names.filter((name) => pattern.test(name))).toEqual([])
  })
})

describe('never: compulsory photographs, in the inputs', () => {
  it('no input of a record asks for an attachment', () => {
    const schemas = readSources('lib').filter(
      ({ path: file }) => file.endsWith('schema.ts') && !file.startsWith('lib/attachments/'),
    )
    const asking = schemas.filter(({ text }) => /\b(photos?|attachments?|images?)(Ids?)?:/i.test(text))
    expect(asking.map(({ path: file }) => file)).toEqual([])
  })
})

describe('never: the burden of a single person', () => {
  it('the seconds and cells of a form are read for the county only', () => {
    const readers = readSources('lib', 'app', 'components')
      .filter(({ text }) => /secondsSpent|cellsTyped/.test(text))
      .map(({ path: file }) => file)
      .filter((file) => /\/(queries|view)\.tsx?$/.test(file) || file.startsWith('app/'))
    // The one adds them up by month, the other holds a report while it is written.
    const allowed = ['lib/reporting/burden/queries.ts', 'lib/reporting/stored/queries.ts']
    expect(readers.filter((file) => !allowed.includes(file))).toEqual([])
  })
})
