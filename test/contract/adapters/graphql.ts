import { AdapterError, type CustomerRow, type ServicePlanRow } from '@lmp-widgets/data-adapter'
import { listRecords, RecordAdapter } from '@lmp-widgets/data-adapter/records'
import type { Account, ListQuery, Viewer } from '@lmp-widgets/data-adapter/records'

const CUSTOMER =
  'id name city state status createdOn partnerId partnerName licenses { product productName status licenses }'
const PLAN = 'id name product productName version status createdOn'

export function graphqlAdapter(url: string, account: Account, viewer: Viewer, send = fetch) {
  const ask = async <Row>(list: string, fields: string, { filter, offset, limit, sort }: ListQuery) => {
    const query = `query ($filter: Filter, $offset: Int, $limit: Int, $sort: String) {
      ${list}(filter: $filter, offset: $offset, limit: $limit, sort: $sort) { total rows { ${fields} } } }`
    const body = JSON.stringify({ query, variables: { filter, offset, limit, sort } })
    const response = await send(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    const { data } = (await response.json()) as { data?: Record<string, { total: number; rows: Row[] }> }
    if (!data?.[list]) throw new AdapterError('server', 'The graph did not answer.')
    return data[list]
  }
  const customers = (query: ListQuery) => ask<CustomerRow>('customers', CUSTOMER, query)
  const plans = (query: ListQuery) => ask<ServicePlanRow>('servicePlans', PLAN, query)
  return new RecordAdapter(listRecords({ account, lists: { customers, 'service-plans': plans } }), viewer)
}
