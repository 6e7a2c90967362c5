const COUNTS =
  /"(?:value|total|of|previous|current|customers|licenses|provisioned|chargeable|chargeableUnits|fullLicenses|trialLicenses|windowDays)"\s*:\s*(-?\d[\d.eE+-]*)/g

/**
 * The first count of a JSON text that is written as `5.0`, `5e3` or `-0`: JavaScript reads a whole number, and a typed client
 * that is made from the schema reads none.
 */
export function oddNumber(json: string): string | undefined {
  for (const [, written = ''] of json.matchAll(COUNTS))
    if (Number.isInteger(Number(written)) && !/^(0|[1-9]\d*)$/.test(written)) return written
  return undefined
}
