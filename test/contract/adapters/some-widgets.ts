import type { CustomerRow } from '@lmp-widgets/data-adapter'
import { listRecords, RecordAdapter, type Account } from '@lmp-widgets/data-adapter/records'

/** A customer directory, and nothing else: whatever it cannot tell is `unsupported`, and its widget is not shown. */
export interface Directory {
  count(filter: object): Promise<number>
  find(filter: object, order: string, skip: number, take: number): Promise<CustomerRow[]>
}

export function directoryAdapter(directory: Directory, account: Account) {
  const viewer = { accountId: account.id, role: 'administrator' } as const
  const lists = listRecords({
    account,
    lists: {
      customers: async ({ filter, sort, offset, limit }) => ({
        total: await directory.count(filter),
        rows: await directory.find(filter, sort, offset, limit),
      }),
    },
  })
  return new RecordAdapter(lists, viewer)
}
