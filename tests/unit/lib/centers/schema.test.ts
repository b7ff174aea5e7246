import { describe, expect, it } from 'vitest'
import { changeCenterInput, closeCenterInput, createCenterInput } from '@/lib/centers/schema'

const ID = '01a20f2e-8460-758c-97b4-ca3f670fb5e8'
const NEW = { unitId: ID, name: '阳光中心', category: 'COMMUNITY', status: 'OPEN' }
const CHANGE = { id: ID, version: 1, name: '阳光中心' }
const faultsOf = (schema: typeof createCenterInput | typeof changeCenterInput, input: unknown) =>
  schema.safeParse(input).error?.issues.map((issue) => issue.path.join('.') || issue.code) ?? []

describe('what a form may send', () => {
  it('fills in what is not given', () => {
    expect(createCenterInput.parse(NEW)).toMatchObject({ kind: null, floorArea: null, weeklyClass: false })
    expect(changeCenterInput.parse(CHANGE).decision).toBeNull()
  })

  it.each(['code', 'countyId', 'importId', 'createdAt', 'closedOn', 'version'])(
    'a new center takes no %s from outside',
    (key) => {
      expect(faultsOf(createCenterInput, { ...NEW, [key]: ID })).toEqual(['unrecognized_keys'])
    },
  )

  it.each(['status', 'floorArea', 'category', 'kind', 'openedOn', 'unitId'])(
    'the dossier carries no %s: that is decided',
    (key) => {
      expect(faultsOf(changeCenterInput, { ...CHANGE, [key]: 'OPEN' })).toEqual(['unrecognized_keys'])
    },
  )

  it.each([{ not: '' }, ['x'], null, 1, '', 'x'])('an id is a uuid, not %j', (id) => {
    expect(faultsOf(changeCenterInput, { ...CHANGE, id })).toEqual(['id'])
    expect(closeCenterInput.safeParse({ id, version: 1, closedOn: '2024-02-29' }).success).toBe(false)
  })

  it('nobody closes a center by the way', () => {
    expect(faultsOf(createCenterInput, { ...NEW, status: 'CLOSED' })).toEqual(['status'])
  })

  it.each([
    [{ name: 'a\u0000b' }, ['name']],
    [{ name: '   ' }, ['name']],
    [{ name: '长'.repeat(61) }, ['name']],
    [{ name: '𠮷'.repeat(60) }, []],
    [{ households: '１２３' }, []],
    [{ households: '-1' }, ['households']],
    [{ households: '1e3' }, ['households']],
    [{ floorArea: '600.005' }, ['floorArea']],
    [{ floorArea: '0' }, ['floorArea']],
    [{ floorArea: '100', residentArea: '60', officeArea: '40.01' }, ['residentArea']],
    [{ openedOn: '2025-02-29' }, ['openedOn']],
    [{ openedOn: '2024-02-29' }, []],
    [{ contactPhone: '0550-1234567 转 8' }, []],
    [{ contactPhone: '<img onerror>' }, ['contactPhone']],
  ])('%j', (values, expected) => {
    expect(faultsOf(createCenterInput, { ...NEW, ...values })).toEqual(expected)
  })
})

describe('the dossier beyond the lists', () => {
  it('reads money by source, and leaves out what has no amount', () => {
    const { investments } = createCenterInput.parse({
      ...NEW,
      investments: [
        { source: 'PUBLIC_FINANCE', amountWan: '１，２００.5' },
        { source: 'PARTY_FUNDS', amountWan: '' },
        { source: 'DONATION', amountWan: '0' },
      ],
    })
    expect(investments).toEqual([{ source: 'PUBLIC_FINANCE', amountWan: '1200.50' }])
  })

  it('keeps degrees exact', () => {
    const place = createCenterInput.parse({ ...NEW, longitude: '117.1', latitude: '３１.123456' })
    expect(place).toMatchObject({ longitude: '117.100000', latitude: '31.123456' })
  })

  it.each([
    [{ longitude: '117.1' }, ['latitude']],
    [{ longitude: '117.1234567', latitude: '31' }, ['longitude']],
    [{ longitude: '72.999999', latitude: '31' }, ['longitude']],
    [{ longitude: '117', latitude: '54.000001' }, ['latitude']],
    [{ plannedArea: '0' }, ['plannedArea']],
    [{ plannedArea: '20000' }, []],
    [{ plannedArea: '20000.01' }, ['plannedArea']],
    [{ origin: 'FOUND' }, ['origin']],
    [{ investments: [{ source: 'LOTTERY', amountWan: '1' }] }, ['investments.0.source']],
    [{ investmentWan: '10', investments: [{ source: 'OTHER', amountWan: '10.01' }] }, ['investmentWan']],
  ])('%j', (values, expected) => {
    expect(faultsOf(createCenterInput, { ...NEW, ...values })).toEqual(expected)
    expect(faultsOf(changeCenterInput, { ...CHANGE, ...values })).toEqual(expected)
  })
})
