// Made by scripts/generate-schemas.js from src/contract.
import {
  isBoolean,
  isDated,
  isInteger,
  isList,
  isMatch,
  isObject,
  isOneOf,
  isOptional,
  isShort,
  isString,
} from './check.js'

export const isAbsence = (value: unknown): boolean =>
  isOneOf(value, ['forbidden', 'unavailable', 'unsupported'])

export const isAccountKind = (value: unknown): boolean => isOneOf(value, ['customer', 'partner'])

export const isAccountMatch = (value: unknown): boolean =>
  isObject(value) &&
  isString(value.id) &&
  isString(value.name) &&
  isString(value.city) &&
  isString(value.state) &&
  isDrillDown(value.drillDown)

export const isAccountSearch = (value: unknown): boolean =>
  isObject(value) &&
  isList(value.kinds, isAccountKind) &&
  isAccountKind(value.kind) &&
  isString(value.text) &&
  isList(value.matches, isAccountMatch) &&
  isOptional(value.total, isCount)

export const isAcquisition = (value: unknown): boolean =>
  isObject(value) &&
  isOneOf(value.view, ['monthly', 'quarterly']) &&
  isYear(value.period) &&
  isList(value.periods, isYear) &&
  isList(value.buckets, isAcquisitionBucket, 12) &&
  isOptional(value.through, isDateString) &&
  isCount(value.current) &&
  isCount(value.previous)

export const isAcquisitionBucket = (value: unknown): boolean =>
  isObject(value) &&
  isDateString(value.start) &&
  isDateString(value.before) &&
  isOptional(value.current, isCount) &&
  isCount(value.previous) &&
  isBoolean(value.partial)

export const isAdapterErrorCode = (value: unknown): boolean =>
  isOneOf(value, [
    'conflict',
    'forbidden',
    'invalid-answer',
    'invalid-request',
    'network',
    'not-found',
    'rate-limited',
    'server',
    'timeout',
    'unauthenticated',
  ])

export const isBillingReportRow = (value: unknown): boolean =>
  isObject(value) &&
  isString(value.id) &&
  isCycle(value.cycle) &&
  isString(value.partnerId) &&
  isString(value.partnerName) &&
  isString(value.status) &&
  isOptional(value.kind, isString) &&
  isWhole(value.chargeable)

export const isBillingReportsFilter = (value: unknown): boolean =>
  isObject(value) &&
  isOptional(value.cycle, isCycle) &&
  isOptional(value.status, isString) &&
  isOptional(value.kind, isString) &&
  isOptional(value.partnerId, isString)

export const isCompany = (value: unknown): boolean =>
  isObject(value) && isString(value.id) && isString(value.name)

export const isCount = (value: unknown): boolean =>
  isObject(value) &&
  isWhole(value.value) &&
  isOptional(value.drillDown, isDrillDown) &&
  isOptional(value.trend, (item: unknown) => isList(item, isWhole, 36))

export const isCustomerRow = (value: unknown): boolean =>
  isObject(value) &&
  isString(value.id) &&
  isString(value.name) &&
  isString(value.city) &&
  isString(value.state) &&
  isString(value.status) &&
  isDateString(value.createdOn) &&
  isString(value.partnerId) &&
  isString(value.partnerName) &&
  isList(value.licenses, isLicenseSummary)

export const isCustomersFilter = (value: unknown): boolean =>
  isObject(value) &&
  isOptional(value.id, isString) &&
  isOptional(value.name, isString) &&
  isOptional(value.status, isString) &&
  isOptional(value.licenseStatus, isString) &&
  isOptional(value.product, isString) &&
  isOptional(value.partnerId, isString)

export const isCycle = (value: unknown): boolean => isMatch(value, /^\d{4}-(0[1-9]|1[0-2])$/)

export const isDateString = (value: unknown): boolean =>
  isDated(value, /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)

export const isDecrease = (value: unknown): boolean =>
  isObject(value) && isString(value.product) && isCycle(value.cycle) && isThreshold(value.threshold)

export const isDrillDown = (value: unknown): boolean =>
  isObject(value) &&
  ((value.screen === 'customers' && isCustomersFilter(value.filter)) ||
    (value.screen === 'partners' && isPartnersFilter(value.filter)) ||
    (value.screen === 'service-plans' && isServicePlansFilter(value.filter)) ||
    (value.screen === 'usage-reports' && isUsageReportsFilter(value.filter)) ||
    (value.screen === 'billing-reports' && isBillingReportsFilter(value.filter)))

export const isInstant = (value: unknown): boolean =>
  isDated(
    value,
    /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/,
  )

export const isKindCount = (value: unknown): boolean =>
  isObject(value) &&
  isCount(value) &&
  isShort(value.kind, 200) &&
  isOptional(value.label, (item: unknown) => isShort(item, 1000))

export const isLicenseStatuses = (value: unknown): boolean =>
  isObject(value) && isList(value.statuses, isStatusCount)

export const isLicenseSummary = (value: unknown): boolean =>
  isObject(value) &&
  isString(value.product) &&
  isString(value.productName) &&
  isString(value.status) &&
  isInteger(value.licenses, 1, 9007199254740991)

export const isNewPartner = (value: unknown): boolean =>
  isObject(value) &&
  isString(value.id) &&
  isString(value.name) &&
  isString(value.city) &&
  isString(value.state) &&
  isString(value.type) &&
  isDateString(value.acquiredOn) &&
  isCount(value.customers) &&
  isWhole(value.fullLicenses) &&
  isWhole(value.trialLicenses) &&
  isWhole(value.chargeableUnits) &&
  isOptional(value.drillDown, isDrillDown)

export const isNewPartners = (value: unknown): boolean =>
  isObject(value) &&
  isInteger(value.windowDays, 1, 3660) &&
  isCount(value.total) &&
  isList(value.partners, isNewPartner)

export const isPartnerRow = (value: unknown): boolean =>
  isObject(value) &&
  isString(value.id) &&
  isString(value.name) &&
  isString(value.city) &&
  isString(value.state) &&
  isString(value.status) &&
  isString(value.type) &&
  isDateString(value.acquiredOn) &&
  isOptional(value.firstFullSaleOn, isDateString) &&
  isWhole(value.customers) &&
  isList(value.licenses, isLicenseSummary) &&
  isOptional(
    value.decrease,
    (item: unknown) => isObject(item) && isWhole(item.previous) && isWhole(item.current),
  )

export const isPartnersFilter = (value: unknown): boolean =>
  isObject(value) &&
  isOptional(value.id, isString) &&
  isOptional(value.name, isString) &&
  isOptional(value.status, isString) &&
  isOptional(value.type, isString) &&
  isOptional(value.licenseStatus, isString) &&
  isOptional(value.product, isString) &&
  isOptional(value.acquiredFrom, isDateString) &&
  isOptional(value.acquiredBefore, isDateString) &&
  isOptional(value.withoutFullSale, (item: unknown) => item === true) &&
  isOptional(value.decrease, isDecrease)

export const isProductCount = (value: unknown): boolean =>
  isObject(value) && isCount(value) && isString(value.id) && isString(value.name)

export const isReportStatuses = (value: unknown): boolean =>
  isObject(value) &&
  isCycle(value.cycle) &&
  isList(value.cycles, isCycle) &&
  isCount(value.total) &&
  isList(value.statuses, isStatusCount)

export const isServicePlanRow = (value: unknown): boolean =>
  isObject(value) &&
  isString(value.id) &&
  isString(value.name) &&
  isString(value.product) &&
  isString(value.productName) &&
  isString(value.version) &&
  isString(value.status) &&
  isDateString(value.createdOn)

export const isServicePlansFilter = (value: unknown): boolean =>
  isObject(value) &&
  isOptional(value.name, isString) &&
  isOptional(value.status, isString) &&
  isOptional(value.version, isString) &&
  isOptional(value.product, isString)

export const isStatusCount = (value: unknown): boolean =>
  isObject(value) &&
  isCount(value) &&
  isShort(value.status, 200) &&
  isOptional(value.label, (item: unknown) => isShort(item, 1000)) &&
  isOptional(value.tone, isTone) &&
  isOptional(value.kinds, (item: unknown) => isList(item, isKindCount))

export const isThreshold = (value: unknown): boolean =>
  isObject(value) && isOneOf(value.kind, ['percent', 'units']) && isWhole(value.value)

export const isTone = (value: unknown): boolean =>
  isOneOf(value, ['bad', 'good', 'info', 'neutral', 'warning'])

export const isUnitDecrease = (value: unknown): boolean =>
  isObject(value) &&
  isCycle(value.cycle) &&
  isThreshold(value.threshold) &&
  isList(value.products, isProductCount)

export const isUsageReportRow = (value: unknown): boolean =>
  isObject(value) &&
  isString(value.id) &&
  isCycle(value.cycle) &&
  isString(value.partnerId) &&
  isString(value.partnerName) &&
  isString(value.status) &&
  isWhole(value.provisioned) &&
  isWhole(value.chargeable)

export const isUsageReportsFilter = (value: unknown): boolean =>
  isObject(value) &&
  isOptional(value.cycle, isCycle) &&
  isOptional(value.status, isString) &&
  isOptional(value.partnerId, isString)

export const isWhole = (value: unknown): boolean => isInteger(value, 0, 9007199254740991)

export const isWindowedCount = (value: unknown): boolean =>
  isObject(value) && isCount(value) && isInteger(value.windowDays, 1, 3660) && isWhole(value.of)

export const isYear = (value: unknown): boolean => isMatch(value, /^\d{4}$/)
