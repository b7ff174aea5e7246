import { defineRoute } from '@/lib/auth/route'
import { reopenZone } from '@/lib/zones/mutations'
import { reopenZoneInput } from '@/lib/zones/schema'

export const POST = defineRoute({ name: 'zones.reopen', input: reopenZoneInput, run: reopenZone })
