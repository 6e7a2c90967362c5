import type { WidgetMessages } from '../messages/messages.js'
import { plurals } from '../messages/plurals.js'

const plural = plurals<'one'>('de')

/** German. */
export const de: WidgetMessages = {
  asOf: 'Stand',
  tryAgain: 'Erneut versuchen',
  retryAfter: (seconds, n) =>
    `In ${seconds} ${plural(n, { one: 'Sekunde', other: 'Sekunden' })} kann erneut gefragt werden.`,
  up: 'plus',
  down: 'minus',
  unchanged: 'Unverändert',
  vsLastMonth: 'gegenüber Vormonat',

  view: 'Ansicht',
  monthly: 'Monatlich',
  quarterly: 'Vierteljährlich',
  period: 'Zeitraum',
  against: (year, before) => `${year} ggü. ${before}`,
  versus: (previous, year) => `gegenüber ${previous} im Jahr ${year}`,
  versusSameDays: (previous, year) => `gegenüber ${previous} an denselben Tagen ${year}`,
  soFar: 'bisher',
  through: day => `bis ${day}`,
  quarter: number => `Q${number}`,
  ofYear: (part, year) => `${part} ${year}`,
  showTable: 'Als Tabelle anzeigen',
  hideTable: 'Tabelle ausblenden',
  newPartnersIn: (total, year, n) =>
    `${total} ${plural(n, { one: 'neuer', other: 'neue' })} Partner im Jahr ${year}`,

  percentOf: percent => `${percent} Prozent`,
  andMore: (count, n) => `und ${count} ${plural(n, { one: 'weiterer', other: 'weitere' })}`,
  andMoreWith: (count, sum, n) =>
    `und ${count} ${plural(n, { one: 'weiterer', other: 'weitere' })}, insgesamt ${sum}`,
  cycle: 'Berichtszyklus',
  reports: (total, n) => `${total} ${plural(n, { one: 'Bericht', other: 'Berichte' })}`,
  noStatuses: 'Es gibt keine Status.',

  lastDays: (days, n) => plural(n, { one: 'letzter Tag', other: `letzte ${days} Tage` }),
  ofNewPartners: (of, n) => `von ${of} ${plural(n, { one: 'neuem', other: 'neuen' })}`,
  noneOfNewPartners: (of, n) =>
    `keiner von ${of} ${plural(n, { one: 'neuem Partner', other: 'neuen Partnern' })}`,

  company: 'Unternehmen',
  type: 'Typ',
  acquired: 'Gewonnen am',
  customers: 'Kunden',
  fullLicenses: 'Vollversionen',
  trialLicenses: 'Testversionen',
  chargeableUnits: 'Kostenpflichtige Einheiten',
  msp: 'MSP',
  reseller: 'Reseller',
  viewAll: total => `Alle anzeigen (${total})`,
  shownOf: (shown, total) => `${shown} von ${total} angezeigt`,
  noNewPartners: 'In diesen Tagen wurde kein Partner gewonnen.',
  withheld: (total, n) =>
    `${total} ${plural(n, { one: 'neuer', other: 'neue' })} Partner. Ihre Rolle sieht, wie viele es sind, aber nicht welche.`,
  above: threshold => `> ${threshold}`,
  units: (value, n) => `${value} ${plural(n, { one: 'Einheit', other: 'Einheiten' })}`,
  aboveInCycle: (threshold, cycle) => `mehr als ${threshold} im ${cycle}`,
  noDecrease: 'Kein Partner liegt über dem Schwellenwert.',
  moreProducts: (count, n) =>
    `und ${count} ${plural(n, { one: 'weiteres Produkt', other: 'weitere Produkte' })}`,

  companyName: 'Unternehmensnamen suchen',
  kind: 'Suchen in',
  partner: 'Partner',
  customer: 'Kunden',
  search: 'Suchen',
  companies: 'Gefundene Unternehmen',
  allMatches: (total, n) =>
    plural(n, { one: `Das eine Unternehmen (${total})`, other: `Alle ${total} Unternehmen` }),
  matches: total => `${total} Unternehmen. Wählen Sie mit den Pfeiltasten.`,
  noMatches: 'Kein Unternehmen hat diesen Text im Namen.',

  normal: 'Normal',
  'expiring-soon': 'Läuft bald ab',
  'in-grace-period': 'In der Übergangsfrist',
  expired: 'Abgelaufen',
  'exceeded-allocation': 'Zuteilung überschritten',
  'msp-preparing': 'In Vorbereitung durch MSP',
  'under-review': 'In Prüfung',
  approved: 'Genehmigt',
  rejected: 'Abgelehnt',
  'submitted-to-vendor': 'An den Hersteller übermittelt',
  completed: 'Abgeschlossen',
  'automatic-without-penalties': 'Automatisch, ohne Aufschlag',
  'automatic-with-penalties': 'Automatisch, mit Aufschlag',
  manual: 'Manuell',
  'returned-by-vendor': 'Vom Hersteller zurückgegeben',

  dashboard: 'Übersicht',
  'account-search': 'Unternehmen suchen',
  'enabled-customers': 'Aktivierte Kunden',
  'active-partners': 'Aktive Partner',
  'enabled-service-plans': 'Aktivierte Servicepläne',
  'customer-license-status': 'Lizenzstatus der Kunden',
  'partner-license-status': 'Lizenzstatus der Partner',
  'usage-report-status': 'Status der Nutzungsberichte',
  'billing-report-status': 'Status der Abrechnungsberichte',
  'new-partner-acquisition': 'Gewinnung neuer Partner',
  'new-partner-overview': 'Neue Partner im Überblick',
  'chargeable-unit-decrease': 'Partner mit Rückgang der kostenpflichtigen Einheiten',
  'inactive-new-partners': 'Inaktive neue Partner',

  unauthenticated: 'Abgemeldet: Melden Sie sich erneut an.',
  forbidden: 'Für diesen Benutzer nicht freigegeben.',
  'not-found': 'Nicht gefunden: Prüfen Sie die Basis-URL.',
  conflict: 'Zwischenzeitlich geändert: Versuchen Sie es erneut.',
  'invalid-request': 'Anfrage abgelehnt: Prüfen Sie die Anfrage.',
  'invalid-answer': 'Antwort nicht lesbar: Prüfen Sie den Server.',
  timeout: 'Keine rechtzeitige Antwort: Versuchen Sie es erneut.',
  network: 'Nicht erreichbar: Prüfen Sie die Verbindung.',
  'rate-limited': 'Zu viele Anfragen: Versuchen Sie es später erneut.',
  server: 'Fehlgeschlagen: Versuchen Sie es später erneut.',
}
