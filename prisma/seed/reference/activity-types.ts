/** Kinds of activity, in the order in which forms offer them. Indicators ask for some of these codes. */
export const ACTIVITY_TYPES = [
  ['FESTIVAL', '传统节日'],
  ['SHOW', '文艺汇演'],
  ['SPORTS', '体育比赛'],
  ['EXHIBITION', '书画展览'],
  ['TRAINING', '培训班'],
  ['HEALTH_TALK', '健康讲座'],
  ['FREE_CLINIC', '义诊'],
  ['LEGAL_ADVICE', '法律咨询'],
  ['FAMILY_EDUCATION', '家庭教育'],
  ['YOUTH_COUNSELLING', '青少年心理辅导'],
  ['JOB_TRAINING', '就业培训'],
  ['NEIGHBOUR_FESTIVAL', '邻里节'],
  ['PARTY_ACTIVITY', '党建活动'],
  ['VOLUNTEERING', '志愿服务'],
  ['OTHER', '其他'],
] as const

export type ActivityTypeCode = (typeof ACTIVITY_TYPES)[number][0]
