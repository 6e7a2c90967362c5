import type { DrillDown } from '../../contract/drill-down.js'
import type { LicenseStatuses } from '../../contract/widgets.js'
import { toCount, type Inquiry } from '../inquiry.js'
import { LICENSE_STATUSES } from '../statuses.js'
import { listStatuses } from './list-statuses.js'

/** How many customers, or partners, hold a license in each status. Someone with two expired licenses counts once. */
export async function licenseStatuses(
  inquiry: Inquiry,
  screen: 'customers' | 'partners',
): Promise<LicenseStatuses> {
  const counts = await inquiry.source.countBy({ screen, filter: {} }, 'licenseStatus')
  const inStatus = (licenseStatus: string): DrillDown => ({ screen, filter: { licenseStatus } })
  return {
    statuses: listStatuses(LICENSE_STATUSES, counts, (status, value) =>
      toCount(inquiry, inStatus(status), value),
    ),
  }
}
