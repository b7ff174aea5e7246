import * as activities from '@/tests/support/surface/areas/activities'
import * as balances from '@/tests/support/surface/areas/balances'
import * as briefings from '@/tests/support/surface/areas/briefings'
import * as dashboards from '@/tests/support/surface/areas/dashboards'
import * as departments from '@/tests/support/surface/areas/departments'
import * as form from '@/tests/support/surface/areas/form'
import * as groups from '@/tests/support/surface/areas/groups'
import * as metrics from '@/tests/support/surface/areas/metrics'
import * as org from '@/tests/support/surface/areas/org'
import * as review from '@/tests/support/surface/areas/review'

/** What each part of the product adds to the manifest. */
export const AREAS = [
  activities,
  balances,
  briefings,
  dashboards,
  departments,
  form,
  groups,
  metrics,
  org,
  review,
]
