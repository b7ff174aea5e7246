import type { SectionSpec } from '@/lib/briefings/outlines/types'
import type { SentenceSpec } from '@/lib/briefings/sentences/types'

/** What was built, with what money, for how many communities (N0a–d). */
export const BUILT: readonly SentenceSpec[] = [
  {
    key: 'built',
    lead: '截至{{cutOff}}，{{whole}}',
    clauses: [
      '累计新建、改造社区党群服务中心{{built}}',
      '其中新建{{builtNew}}、改造{{builtRenovated}}',
      '目前正常运行{{open}}',
    ],
  },
  { key: 'area', clauses: ['正常运行的中心建筑面积合计{{area}}', '居民活动面积占{{residentShare}}'] },
  {
    key: 'invested',
    clauses: [
      '累计投入{{invested}}',
      '其中已登记来源的财政资金{{investedFinance}}',
      '党费{{investedParty}}',
      '集体投入{{investedCollective}}',
      '社会捐赠{{investedDonation}}',
      '其他来源{{investedOther}}',
    ],
  },
  {
    key: 'covered',
    clauses: ['{{communities}}社区（村）中{{coveredCommunities}}建有正常运行的中心', '覆盖率{{covered}}'],
  },
]

/** The standing targets, and how many meet them. */
export const STANDARDS: readonly SentenceSpec[] = [
  {
    key: 'lines',
    lead: '按照建设标准，',
    clauses: ['新建社区党群服务中心面积原则上不低于{{lineNew}}', '老旧社区改造后面积不低于{{lineRenovated}}'],
  },
  {
    key: 'areaMet',
    clauses: ['纳入面积目标的{{areaJudged}}中心中，面积达标{{areaMet}}', '达标率{{areaRate}}'],
  },
]

/** The year so far, out of approved and locked reports. */
export const YEAR: readonly SentenceSpec[] = [
  {
    key: 'year',
    lead: '{{yearSpan}}，',
    clauses: [
      '接待到访群众{{yearVisits}}',
      '举办活动{{yearEvents}}、参与{{yearPeople}}',
      '窗口受理{{yearAccepted}}、办结{{yearHandled}}',
      '老年食堂供餐{{yearMeals}}',
      '健康驿站服务{{yearHealth}}',
      '暖心驿站服务新就业群体{{yearStations}}',
      '法律咨询和援助{{yearLegal}}',
      '志愿服务{{yearVolunteers}}',
    ],
    statesBasis: true,
  },
]

export const STAFF: readonly SentenceSpec[] = [
  {
    key: 'staff',
    clauses: [
      '在岗专职工作者{{staff}}',
      '其中持社会工作者职业资格证书{{certified}}',
      '按常住人口计配备{{staffDensity}}',
    ],
  },
]

export const RATES: readonly SentenceSpec[] = [
  {
    key: 'rates',
    lead: '{{yearSpan}}月报',
    clauses: ['报送率{{yearReporting}}', '按时报送率{{yearOnTime}}', '一次审核通过率{{yearFirstPass}}'],
  },
]

export const section = (
  level: 1 | 2,
  title: string,
  ...sentences: readonly (readonly SentenceSpec[])[]
): SectionSpec => ({ level, title, sentences: sentences.flat() })
