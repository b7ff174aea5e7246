import { beforeAll, describe, expect, it } from 'vitest'
import { createBriefing } from '@/lib/briefings/mutations'
import { getBriefing } from '@/lib/briefings/queries'
import type { BriefingDetail } from '@/lib/briefings/types'
import { db } from '@/lib/core/db'
import { formatDecimal, formatInteger } from '@/lib/core/format/number'
import type { Viewer } from '@/lib/core/viewer'
import { plainText } from '@/lib/documents/model'
import { appQuery } from '@/tests/support/database'
import { DEMO_DAY, MODEL } from '@/tests/support/days'
import { demoDatabase } from '@/tests/support/demo-database'
import { changeRecords, type Undo } from '@/tests/support/record-changes'
import { FLOW_CASES, UNAPPROVED } from '@/tests/support/speech/flow-cases'
import { STOCK_CASES } from '@/tests/support/speech/stock-cases'
import { viewerOf } from '@/tests/support/viewers'

const SPEECH_CASES = [...STOCK_CASES, ...FLOW_CASES]

let staff: Viewer
let paperId: string
/** The paper before anything is changed. */
let first: BriefingDetail

const read = () => getBriefing(staff, { id: paperId })
const textOf = ({ document }: BriefingDetail) => plainText(document).join('\n')
/** Exact value of every figure of the catalogue, by slot. */
const valuesOf = ({ figures }: BriefingDetail) =>
  Object.fromEntries(
    Object.values(figures).flatMap(({ slot, metric, value, text }) =>
      metric ? [[slot, `${value} ${text}`]] : [],
    ),
  )

/** The figures as they are before anything is changed. */
let baseline: ReturnType<typeof valuesOf>

/** The slots whose figures differ while some records are otherwise; the records are put back. */
async function movedBy(...changes: (() => Promise<Undo>)[]): Promise<string[]> {
  const undos: Undo[] = []
  try {
    for (const change of changes) undos.unshift(await change())
    return movedFrom(baseline, valuesOf(await read()))
  } finally {
    for (const undo of undos) await undo()
  }
}

function movedFrom(before: ReturnType<typeof valuesOf>, after: ReturnType<typeof valuesOf>): string[] {
  const slots = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return slots.filter((slot) => before[slot] !== after[slot]).toSorted()
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
  first = await read()
  baseline = valuesOf(first)
}, 240_000)

describe('讲话参考数据 of the demonstration county', () => {
  it('proposes as examples those of whom the speech tells', () => {
    const { examples } = first
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
  ])('%s stands in the words of the speech: %s', (_number, phrase) => {
    expect(textOf(first)).toContain(phrase)
  })

  it('opens with what was built, its area, its cost and its reach (N0a–d), as SQL has them', async () => {
    const { document } = first
    const [stock] = await appQuery(
      `SELECT count(*) FILTER (WHERE p."kind" IN ('NEW_BUILD', 'RENOVATED') AND p."status" IN ('OPEN', 'CLOSED')) AS built,
              sum(p."floorArea") FILTER (WHERE p."status" = 'OPEN') AS area,
              sum(c."investmentWan") FILTER (WHERE p."status" IN ('OPEN', 'CLOSED')) AS invested,
              count(DISTINCT u."id") FILTER (WHERE p."status" = 'OPEN' AND u."level" = 'COMMUNITY') AS covered
       FROM "Center" c JOIN "OrgUnit" u ON u."id" = c."unitId" JOIN "CenterPeriod" p ON p."centerId" = c."id"
         AND p."effectiveFrom" <= $1 AND coalesce(p."effectiveTo", 'infinity') > $1`,
      [DEMO_DAY],
    )
    const [heading, ...sentences] = document.blocks
    const opening = sentences
      .slice(0, 4)
      .flatMap((block) => (block.kind === 'paragraph' ? [block.runs.map((run) => run.text).join('')] : []))
    expect(heading).toMatchObject({ kind: 'heading', text: '前期成效' })
    expect(opening[0]).toContain(`新建、改造社区党群服务中心${formatInteger(Number(stock?.built))}个`)
    expect(opening[1]).toContain(
      `建筑面积合计${formatDecimal(String(stock?.area)).replace(/\.00$/, '')}平方米`,
    )
    expect(opening[2]).toContain(`累计投入${formatDecimal(String(stock?.invested)).replace(/\.00$/, '')}万元`)
    expect(opening[3]).toContain(`中${formatInteger(Number(stock?.covered))}个建有正常运行的中心`)
  })
})

describe.each(SPEECH_CASES.map((each) => ({ ...each, name: each.figures })))(
  '$name',
  ({ counters, change, moves }) => {
    it(`stays with records that must not count: ${Object.keys(counters).join(', ')}`, async () => {
      expect(await movedBy(...Object.values(counters))).toEqual([])
    })

    it(`moves with a record that counts, and nothing else but ${moves.join(', ')} does`, async () => {
      expect(await movedBy(change)).toEqual(moves)
    })
  },
)

it('a month that is not approved counts nothing, whatever is added to it', async () => {
  const undos: Undo[] = []
  for (const where of new Set(UNAPPROVED.map((each) => each.where)))
    undos.unshift(await changeRecords('MonthlyReport', where, { state: 'RETURNED' }))
  const before = valuesOf(await read())
  for (const { name, add } of UNAPPROVED) {
    const takeBack = await add()
    expect([name, movedFrom(before, valuesOf(await read()))]).toEqual([name, []])
    await takeBack()
  }
  for (const undo of undos) await undo()
})

it('every record was put back', async () => {
  expect(valuesOf(await read())).toEqual(baseline)
})
