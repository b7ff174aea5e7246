import { randomUUID } from 'node:crypto'
import { ownerQuery } from '@/tests/support/database'
import { MODEL } from '@/tests/support/days'
import { addCopy, type Columns, changeRecords, run, sql, type Undo } from '@/tests/support/record-changes'
import {
  CLOSED,
  center,
  having,
  JOBS,
  OTHER,
  type SpeechCase,
  TO_COME,
  without,
  zone,
} from '@/tests/support/speech/records'

/** Counter-records and the change of a figure that counts centers with a zone of a type. */
const facility = (figures: string, type: string, slot: string): SpeechCase => ({
  figures,
  counters: {
    'closed on the day': () => zone(type, { centerId: without(type), ...CLOSED }),
    'opened after the day': () => zone(type, { centerId: without(type), ...TO_COME }),
    'of another type': () => zone('PARTY_DISPLAY', { centerId: without(type) }),
    'a second one of the same center': () => zone(type, { centerId: having(type) }),
  },
  change: () => zone(type, { centerId: without(type) }),
  moves: [slot],
})

const windowOf = (columns: Columns) =>
  addCopy(
    'ServiceWindow',
    `SELECT "id" FROM "ServiceWindow" WHERE "centerId" = (${center(MODEL)}) AND "closedOn" IS NULL ORDER BY "number" LIMIT 1`,
    { number: 99, name: '反例', ...columns },
  )

const target = (kind: string, columns: Columns) =>
  addCopy(
    'Target',
    `SELECT "id" FROM "Target" WHERE "metric" = 'FLOOR_AREA' AND "kind" = '${kind}' ORDER BY "value" LIMIT 1`,
    columns,
  )

/** Counter-records and the change of a standing target. */
const standing = (figures: string, kind: string, moves: string[]): SpeechCase => ({
  figures,
  counters: {
    'in force after the day': () => target(kind, { value: '999', effectiveFrom: '2025-07-01' }),
    'no longer in force': () =>
      target(kind, { value: '999', effectiveFrom: '2023-01-01', effectiveTo: '2023-12-31' }),
    'of another metric': () => target(kind, { value: '99', metric: 'REPORTING_RATE' }),
  },
  change: () =>
    changeRecords('Target', `t."metric" = 'FLOOR_AREA' AND t."kind" = '${kind}'`, { value: '420' }),
  moves,
})

const offer = `SELECT o."id" FROM "ItemOffer" o JOIN "ServiceItem" i ON i."id" = o."itemId"
  WHERE o."centerId" = (${center(MODEL)}) AND i."integrated"
    AND NOT EXISTS (SELECT FROM "ServiceItemListEntry" e WHERE e."itemId" = i."id") ORDER BY i."code" LIMIT 1`
const listedOffer = `SELECT o."id" FROM "ItemOffer" o JOIN "ServiceItemListEntry" e ON e."itemId" = o."itemId"
  WHERE o."centerId" = (${center(JOBS)}) ORDER BY o."itemId" LIMIT 1`
const unofferedItem = (isIntegrated: boolean) => `SELECT i."id" FROM "ServiceItem" i
  WHERE ${isIntegrated ? '' : 'NOT '}i."integrated" AND NOT EXISTS (SELECT FROM "ItemOffer" o
    WHERE o."itemId" = i."id" AND o."centerId" = (${center(MODEL)})) ORDER BY i."code" LIMIT 1`
const suspend = (from: string, to: string | null) => {
  const id = randomUUID()
  return run(
    [
      `INSERT INTO "ItemSuspension" ("id", "offerId", "suspendedFrom", "suspendedTo") VALUES ($1, (${listedOffer}), $2, $3)`,
      [id, from, to],
    ],
    ['DELETE FROM "ItemSuspension" WHERE "id" = $1', [id]],
  )
}
const listItem = `SELECT i."id" FROM "ServiceItem" i WHERE NOT EXISTS (
  SELECT FROM "ServiceItemListEntry" e WHERE e."itemId" = i."id") ORDER BY i."code" LIMIT 1`
/** A next version of the list, with one item, in force from a day on. */
async function nextVersion(from: string): Promise<Undo> {
  const reopen = await changeRecords('ServiceItemList', 't."version" = 1', { effectiveTo: from })
  const id = randomUUID()
  const remove = await run(
    [
      `WITH list AS (INSERT INTO "ServiceItemList" ("id", "countyId", "version", "name", "effectiveFrom")
         SELECT $1, "countyId", 9, '反例', $2 FROM "ServiceItemList" LIMIT 1 RETURNING "id")
       INSERT INTO "ServiceItemListEntry" ("listId", "itemId") SELECT "id", (${listItem}) FROM list`,
      [id, from],
    ],
    ['DELETE FROM "ServiceItemList" WHERE "id" = $1', [id]],
  )
  return async () => {
    await remove()
    await reopen()
  }
}

/** One more item in the list that is in force. */
async function addToList(): Promise<Undo> {
  const [item] = await ownerQuery(listItem)
  const id = item?.id
  return run(
    [
      `INSERT INTO "ServiceItemListEntry" ("listId", "itemId") SELECT "id", $1 FROM "ServiceItemList" WHERE "version" = 1`,
      [id],
    ],
    ['DELETE FROM "ServiceItemListEntry" WHERE "itemId" = $1', [id]],
  )
}

/** A copy of the model center under another name and code, with its attributes from a day on. */
async function newCenter(columns: Columns, period: Columns): Promise<Undo> {
  const id = randomUUID()
  const own = { id, code: '990126001001099', name: '反例中心', nameKey: '反例中心', ...columns }
  const undo = await addCopy('Center', center(MODEL), own)
  await addCopy(
    'CenterPeriod',
    `SELECT "id" FROM "CenterPeriod" WHERE "centerId" = (${center(MODEL)}) AND "effectiveTo" IS NULL`,
    { centerId: id, ...period },
  )
  return undo
}

/** Figures of the speech that the registers make as of the day (N0 to N6, N11, N14, N19, N20). */
export const STOCK_CASES: readonly SpeechCase[] = [
  {
    figures: 'N0a–d, what was built',
    counters: {
      'a center that is only planned': () =>
        newCenter({ openedOn: null }, { status: 'PLANNED', effectiveFrom: '2024-01-01' }),
      'a center that opens after the day': () =>
        newCenter(
          { openedOn: '2025-07-01', code: '990126001001098', name: '反例二', nameKey: '反例二' },
          { effectiveFrom: '2025-07-01' },
        ),
    },
    change: () => newCenter({ openedOn: '2024-01-01', investmentWan: '10' }, { effectiveFrom: '2024-01-01' }),
    moves: [
      'area',
      'areaJudged',
      'areaMet',
      'areaRate',
      'built',
      'builtNew',
      'invested',
      'open',
      'residentShare',
      'staffDensity',
      'yearOnTime',
      'yearReporting',
    ],
  },
  standing('N1, the line of new centers', 'NEW_BUILD', ['areaJudged', 'areaMet', 'areaRate', 'lineNew']),
  standing('N2, the line of renovated centers', 'RENOVATED', ['areaMet', 'areaRate', 'lineRenovated']),
  {
    figures: 'N3, function domains',
    counters: {
      'a closed zone': () => zone('MEDIATION', CLOSED),
      'a zone without a function': () => zone('CANTEEN', { centerId: having('CANTEEN') }),
    },
    change: () => changeRecords('ZoneType', `t."code" = 'HEALTH_POST'`, { domain: null }),
    moves: ['domains'],
  },
  {
    figures: 'N4, zones of the model center',
    counters: {
      'closed on the day': () => zone('PARTY_DISPLAY', CLOSED),
      'opened after the day': () => zone('PARTY_DISPLAY', TO_COME),
      'of another center': () => zone('PARTY_DISPLAY', { centerId: sql(OTHER) }),
    },
    change: () => zone('PARTY_DISPLAY', {}),
    moves: ['modelZones'],
  },
  {
    figures: 'N5, windows of the model center',
    counters: {
      'closed on the day': () => windowOf(CLOSED),
      'opened after the day': () => windowOf({ ...TO_COME, number: 98 }),
      'of another center': () => windowOf({ centerId: sql(OTHER) }),
    },
    change: () => windowOf({}),
    moves: ['modelWindows'],
  },
  {
    figures: 'N6, integrated items of the model center',
    counters: {
      'an item that is not integrated': () =>
        addCopy('ItemOffer', offer, { itemId: sql(unofferedItem(false)) }),
      'offered after the day': () =>
        addCopy('ItemOffer', offer, { itemId: sql(unofferedItem(true)), enabledFrom: '2025-07-01' }),
      'no longer offered': () =>
        addCopy('ItemOffer', offer, { itemId: sql(unofferedItem(true)), enabledTo: '2025-06-30' }),
      'offered elsewhere': () =>
        addCopy('ItemOffer', offer, { centerId: sql(OTHER), enabledFrom: '2024-02-02' }),
    },
    change: () => addCopy('ItemOffer', offer, { itemId: sql(unofferedItem(true)) }),
    moves: ['modelItems'],
  },
  facility('N11, centers with a canteen', 'CANTEEN', 'canteens'),
  facility('N14, centers with a warm station', 'WARM_STATION', 'stations'),
  {
    figures: 'N19, centers that offer the whole list',
    counters: {
      'a suspension that is over': () => suspend('2025-05-01', '2025-06-30'),
      'a suspension to come': () => suspend('2025-07-01', null),
      'an item beside the list': () =>
        addCopy('ItemOffer', offer, {
          itemId: sql(unofferedItem(true)),
          centerId: sql(center(JOBS)),
          enabledFrom: '2024-02-03',
        }),
    },
    change: () => suspend('2025-06-01', null),
    moves: ['fullItems'],
  },
  {
    figures: 'N20, items of the list',
    counters: {
      'a version that is in force after the day': () => nextVersion('2025-07-01'),
      'an item that no list has': () => addCopy('ServiceItem', listItem, { code: '999', name: '反例事项' }),
    },
    change: addToList,
    moves: ['fullItems', 'listItems'],
  },
]
