import { AdapterError } from '../contract/adapter-error.js'
import type { DrillDown } from '../contract/drill-down.js'
import { isCycle, isDate } from '../records/calendar.js'
import { isStorable } from '../records/text.js'

/** A row's place in an order: its value of the sort key, and its id. */
export interface Position {
  value: string
  id: string
}

interface Order {
  key: string
  descending: boolean
}

/** A place as a cursor says it: where its value is too long for a URL, what that must hash to. */
export interface Mark {
  value: string | undefined
  id: string
  hash?: unknown
}

/** The most characters of a value that a cursor carries: whatever they are, it is shorter than 12,000. */
const MOST = 1000

/** The cursor of the page that begins after that row. It belongs to that list and that order alone. */
export function encodeCursor(drillDown: DrillDown, sort: Order, last: Position): string {
  const { id, value } = last
  const place = value.length > MOST ? [null, id, hashOf(value)] : [value, id]
  const bytes = new TextEncoder().encode(JSON.stringify([listKey(drillDown, sort), ...place]))
  const binary = Array.from(bytes, byte => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/**
 * The row after which the page begins; `placeOf` makes a place of it. Throws an `AdapterError` `invalid-request` for any
 * cursor of another list.
 */
export function decodeCursor(drillDown: DrillDown, sort: Order, cursor: string): Mark {
  const [key, value, id, hash] = readCursor(cursor)
  if (
    key !== listKey(drillDown, sort) ||
    typeof id !== 'string' ||
    !isStorable(id) ||
    !isValueOf(sort.key, value)
  ) {
    throw refusal()
  }
  return value === null ? { value: undefined, id, hash } : { value, id }
}

/**
 * The place of a mark. `found` is the value that its row has now, where the mark has none: a row that is gone, or stands
 * elsewhere by now, has no place, for from there rows would be left out or come twice.
 */
export function placeOf({ value, id, hash }: Mark, found: string | undefined): Position {
  if (value !== undefined) return { value, id }
  if (found === undefined || hashOf(found) !== hash) throw refusal()
  return { value: found, id }
}

function refusal(): AdapterError {
  return new AdapterError(
    'invalid-request',
    'The cursor is not from this list in this order, or its row is gone or has changed. Start without one.',
    { field: 'cursor' },
  )
}

function readCursor(cursor: string): unknown[] {
  try {
    const binary = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, character => character.charCodeAt(0))
    const content: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return Array.isArray(content) ? content : []
  } catch {
    return []
  }
}

// A cursor can be forged: its value must be one that a column of that key can be compared with.
function isValueOf(key: string, value: unknown): value is string | null {
  if (value === null) return key !== 'cycle' && !key.endsWith('On')
  if (typeof value !== 'string') return false
  if (key === 'cycle') return isCycle(value)
  return key.endsWith('On') ? isDate(value) : isStorable(value)
}

// Short and not secret: it tells lists apart, it guards nothing. Rights are checked for every page anew.
function listKey(drillDown: DrillDown, { key, descending }: Order): string {
  return hashOf(canonicalJson([drillDown.screen, drillDown.filter, key, descending]))
}

function hashOf(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57]
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    a = Math.imul(a ^ unit, 0x9e3779b1)
    b = Math.imul(b ^ unit, 0x5f356495)
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35)
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35)
  return [a, b].map(half => (half >>> 0).toString(36)).join('')
}

/** JSON with sorted keys and without absent ones: equal for equal values, however they were built. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
