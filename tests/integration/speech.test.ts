import { beforeAll, describe, expect, it } from 'vitest'
import { createBriefing } from '@/lib/briefings/mutations'
import { getBriefing } from '@/lib/briefings/queries'
import type { BriefingDetail } from '@/lib/briefings/types'
import { toDbDate } from '@/lib/core/calendar'
import { db } from '@/lib/core/db'
import { formatDecimal, formatInteger } from '@/lib/core/format/number'
import type { Viewer } from '@/lib/core/viewer'
import { plainText } from '@/lib/documents/model'
import { MODEL, makeCounterRecords } from '@/tests/support/counter-records'
import { appQuery } from '@/tests/support/database'
import { DEMO_DAY } from '@/tests/support/days'
import { demoDatabase } from '@/tests/support/demo-database'
import { readSources } from '@/tests/support/source-tree'
import { viewerOf } from '@/tests/support/viewers'

let staff: Viewer
let paperId: string

const read = () => getBriefing(staff, { id: paperId })
const textOf = ({ document }: BriefingDetail) => plainText(document).join('\n')
/** Exact value of every figure of the catalogue, by slot. */
const valuesOf = ({ figures }: BriefingDetail) =>
  Object.fromEntries(
    Object.values(figures).flatMap(({ slot, metric, value, text }) =>
      metric ? [[slot, `${value} ${text}`]] : [],
    ),
  )

/** The slots whose figures differ while some records are otherwise; the records are put back. */
async function movedBy(change: () => Promise<() => Promise<unknown>>): Promise<string[]> {
  const before = valuesOf(await read())
  const undo = await change()
  const after = valuesOf(await read())
  await undo()
  expect(valuesOf(await read())).toEqual(before)
  const slots = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return slots.filter((slot) => before[slot] !== after[slot]).sort()
}

beforeAll(async () => {
  await demoDatabase()
  const county = await db().orgUnit.findFirstOrThrow({
    where: { level: 'COUNTY', settings: { isNot: null } },
    select: { id: true },
  })
  staff = await viewerOf({ role: 'COUNTY', unitId: county.id })
  const { id } = await createBriefing(staff, { kind: 'SPEECH_DATA', unitId: county.id, cutOff: DEMO_DAY })
  paperId = id
}, 180_000)

describe('讲话参考数据 of the demonstration county', () => {
  it('proposes as examples those of whom the speech tells', async () => {
    const { examples } = await read()
    expect(examples).toMatchObject({
      MODEL: { name: MODEL },
      HEALTH: { name: MODEL },
      STREET: { name: '文昌街道' },
      JOBS: { name: '清河社区党群服务中心' },
    })
  })

  it.each([
    ['N1', '新建社区党群服务中心面积原则上不低于600平方米'],
    ['N2', '老旧社区改造后面积不低于400平方米'],
    ['N3', '党建活动、便民服务、文化娱乐、健康医疗、矛盾调解5个方面'],
    ['N4', '8个功能区域'],
    ['N5', '12个服务窗口'],
    ['N6', '30项高频事项实行“一窗受理、集成办理”'],
    ['N7', '每周都举办培训班'],
    ['N8', '年均参与群众超过5000人次'],
    ['N9', '每周安排2名（班次）医生坐诊'],
    ['N10', '2024年累计服务群众3200余人次'],
    ['N11', '28个中心开设老年食堂'],
    ['N12', '日均供餐超过800人次'],
    ['N13', '每年暑假开办托管班，服务200余名儿童'],
    ['N14', '35个中心建成暖心驿站'],
    ['N15', '累计服务新就业群体超过1.5万人次'],
    ['N16', '累计开展各类活动超过300场次'],
    ['N17', '参与群众达到2.5万人次'],
    ['N18', '吸引800余户'],
    ['N19, N20', '45个中心实现20项服务事项就近办理'],
    ['N21', '健康讲座120场次'],
    ['N22', '义诊服务80余次'],
    ['N23', '法律咨询和援助350余件'],
    ['N24', '为120余名失业人员提供岗位信息'],
    ['N25', '帮助60余人成功就业'],
  ])('%s stands in the words of the speech: %s', async (_number, phrase) => {
    expect(textOf(await read())).toContain(phrase)
  })

  it('opens with what was built, its area, its cost and its reach (N0a–d), as SQL has them', async () => {
    const { document } = await read()
    const [stock] = await appQuery(
      `SELECT count(*) FILTER (WHERE p."kind" IN ('NEW_BUILD', 'RENOVATED') AND p."status" IN ('OPEN', 'CLOSED')) AS built,
              sum(p."floorArea") FILTER (WHERE p."status" = 'OPEN') AS area,
              sum(c."investmentWan") FILTER (WHERE p."status" IN ('OPEN', 'CLOSED')) AS invested,
              count(DISTINCT u."id") FILTER (WHERE p."status" = 'OPEN' AND u."level" = 'COMMUNITY') AS covered
       FROM "Center" c JOIN "OrgUnit" u ON u."id" = c."unitId" JOIN "CenterPeriod" p ON p."centerId" = c."id"
         AND p."effectiveFrom" <= $1 AND coalesce(p."effectiveTo", 'infinity') > $1`,
      [DEMO_DAY],
    )
    const [first, ...sentences] = document.blocks
    const opening = sentences
      .slice(0, 4)
      .flatMap((block) => (block.kind === 'paragraph' ? [block.runs.map((run) => run.text).join('')] : []))
    expect(first).toMatchObject({ kind: 'heading', text: '前期成效' })
    expect(opening[0]).toContain(`新建、改造社区党群服务中心${formatInteger(Number(stock?.built))}个`)
    expect(opening[1]).toContain(
      `建筑面积合计${formatDecimal(String(stock?.area)).replace(/\.00$/, '')}平方米`,
    )
    expect(opening[2]).toContain(`累计投入${formatDecimal(String(stock?.invested)).replace(/\.00$/, '')}万元`)
    expect(opening[3]).toContain(`中${formatInteger(Number(stock?.covered))}个建有正常运行的中心`)
  })
})

describe('records that must not count', () => {
  it('change no figure: wrong type, cancelled, another township, out of period, not approved, closed', async () => {
    expect(await movedBy(makeCounterRecords)).toEqual([])
  })

  it('an unapproved month counts nothing', async () => {
    const moved = await movedBy(async () => {
      const report = await db().monthlyReport.findFirstOrThrow({
        where: { state: 'SUBMITTED', month: { lt: toDbDate('2025-06-01') } },
        select: { id: true, figures: true },
      })
      const figures = report.figures as Record<string, number>
      const more = Object.fromEntries(Object.entries(figures).map(([code, value]) => [code, value + 1_000]))
      await db().monthlyReport.update({ where: { id: report.id }, data: { figures: more } })
      return () => db().monthlyReport.update({ where: { id: report.id }, data: { figures } })
    })
    expect(moved).toEqual([])
  })
})

describe('one record changes the figures that depend on it, and no other', () => {
  const reportOf = (name: string, month: string) =>
    db().monthlyReport.findFirstOrThrow({
      where: { center: { name }, month: toDbDate(`${month}-01`) },
      select: { id: true, figures: true },
    })
  const changeReport = (name: string, month: string, code: string, by: number) => async () => {
    const { id, figures } = await reportOf(name, month)
    const before = figures as Record<string, number>
    const after = { ...before, [code]: (before[code] ?? 0) + by }
    await db().monthlyReport.update({ where: { id }, data: { figures: after } })
    return () => db().monthlyReport.update({ where: { id }, data: { figures: before } })
  }

  it.each([
    ['E12 of the health post', changeReport(MODEL, '2024-05', 'E12', 500), ['healthServed']],
    ['E15 of the job station', changeReport('清河社区党群服务中心', '2024-05', 'E15', 20), ['informed']],
    ['E16 of the job station', changeReport('清河社区党群服务中心', '2024-05', 'E16', 20), ['employed']],
    ['E14 of last year', changeReport(MODEL, '2024-05', 'E14', 40), ['legal']],
  ])('%s', async (_name, change, slots) => {
    expect(await movedBy(change)).toEqual(slots)
  })

  it('a canteen that closes', async () => {
    const moved = await movedBy(async () => {
      const { id } = await db().zone.findFirstOrThrow({
        where: { type: { code: 'CANTEEN' }, closedOn: null, openedOn: { lte: toDbDate('2024-01-01') } },
        orderBy: { center: { code: 'desc' } },
        select: { id: true },
      })
      await db().zone.update({ where: { id }, data: { closedOn: toDbDate('2025-06-30') } })
      return () => db().zone.update({ where: { id }, data: { closedOn: null } })
    })
    expect(moved).toEqual(['canteens'])
  })

  it('an item that is suspended at one center', async () => {
    const moved = await movedBy(async () => {
      const offer = await db().itemOffer.findFirstOrThrow({
        where: { center: { name: '清河社区党群服务中心' }, item: { entries: { some: {} } } },
        orderBy: { item: { code: 'asc' } },
        select: { id: true },
      })
      const { id } = await db().itemSuspension.create({
        data: {
          offerId: offer.id,
          suspendedFrom: toDbDate('2025-06-01'),
          suspendedTo: null,
          reason: '测试',
        },
      })
      return () => db().itemSuspension.delete({ where: { id } })
    })
    expect(moved).toEqual(['fullItems'])
  })

  it('the floor area of a center', async () => {
    const moved = await movedBy(async () => {
      const { id, floorArea } = await db().centerPeriod.findFirstOrThrow({
        where: { center: { name: MODEL }, effectiveTo: null },
        select: { id: true, floorArea: true },
      })
      await db().centerPeriod.update({ where: { id }, data: { floorArea: '1999.99' } })
      return () => db().centerPeriod.update({ where: { id }, data: { floorArea } })
    })
    expect(moved).toEqual(['area', 'residentShare'])
  })
})

it('no figure of the speech is written in code or in a template', () => {
  const figures =
    /(?<![\w.])(?:28|35|45|120|83|350|357|3200|3217|5000|5046|300|305|800|806|1\.5|2\.5|25000|15043|12600|206|124|62|600|400)(?![\w.])/
  const written = readSources('lib')
    .filter(({ path }) =>
      /^lib\/briefings\/(?:outlines|kinds|overview|features|problems|paper|papers|tables)\//.test(path),
    )
    .flatMap(({ path, text }) =>
      text
        .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
        .split('\n')
        .filter((line) => figures.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    )
  expect(written).toEqual([])
})
