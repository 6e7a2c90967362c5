export type {
  Account,
  BillingReport,
  Book,
  BookChunk,
  Customer,
  License,
  Partner,
  Product,
  ServicePlan,
  Units,
  UsageReport,
} from './book.js'
export * from './calendar.js'
export { isDecrease } from './decrease.js'
export { licenseStatus, type LicenseCase } from './license-status.js'
export { listRecords } from './list-records.js'
export type { ListPart, ListQuery, Lists } from './lists.js'
export type { Dimension, NewPartnerRecord, OpenRecords, RecordSource } from './record-source.js'
export { Rights, type WidgetRight } from './rights.js'
export {
  BILLING_REPORT_STATUSES,
  LICENSE_STATUSES,
  USAGE_REPORT_STATUSES,
  type KnownStatus,
  type LicenseStatus,
} from './statuses.js'
export { compareText, searchKey } from './text.js'
export { ROLES, type Role, type Viewer } from './viewer.js'
export {
  canonicalJson,
  decodeCursor,
  encodeCursor,
  placeOf,
  type Mark,
  type Position,
} from '../paging/cursor.js'
export { readSlice, type Slice, type Sort, type SortKey } from '../paging/slice.js'
export { compareSummaries } from './license-summaries.js'
export { RecordAdapter, type RecordAdapterOptions } from './record-adapter.js'
export { untilAborted } from './until-aborted.js'
export { MemorySource, openBook } from './memory/memory-source.js'
