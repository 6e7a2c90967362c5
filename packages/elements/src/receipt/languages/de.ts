import { addLanguage } from '../../languages/languages.js'
import type { ReceiptMessages } from '../../messages/receipt.js'

/** The receipt in German. */
export const de: ReceiptMessages = {
  receipt: 'Zu diesen Zahlen',
  'receipt.counts': 'Zählt',
  'receipt.filter': 'Filter',
  'receipt.account': 'Konto',
  'receipt.source': 'Quelle',
  'receipt.as-of': 'Stand',
  'receipt.received': 'Empfangen',
  'receipt.contract': 'API-Version',
  'receipt.stale': 'Die erneute Abfrage ist fehlgeschlagen: Dies ist die letzte gültige Antwort.',
  'receipt.host': 'Diese Seite',
  'receipt.each': 'je Zeile',
  'receipt.no-list': 'Ihre Rolle sieht, wie viele es sind, aber nicht welche.',
  'receipt.copy': 'Als JSON kopieren',
  'receipt.copied': 'Kopiert',
  'receipt.not-copied': 'Der Browser erlaubt hier kein Kopieren.',
  'receipt.close': 'Schließen',

  'counts.enabled-customers': 'Kunden, die aktiviert sind.',
  'counts.active-partners': 'Partner, die aktiv sind.',
  'counts.enabled-service-plans': 'Servicepläne, die aktiviert sind, ob genutzt oder nicht.',
  'counts.customer-license-status':
    'Kunden mit einer Lizenz im jeweiligen Status. Ein Kunde kann in mehreren sein.',
  'counts.partner-license-status':
    'Partner, deren Kunden eine Lizenz im jeweiligen Status haben. Ein Partner kann in mehreren sein.',
  'counts.usage-report-status': 'Nutzungsberichte eines Zyklus. Jeder ist in genau einem Status.',
  'counts.billing-report-status': 'Abrechnungsberichte eines Zyklus. Jeder ist in genau einem Status.',
  'counts.new-partner-acquisition':
    'Partner nach dem Tag, an dem sie gewonnen wurden. Ein laufender Zeitraum wird mit denselben Tagen des Vorjahres verglichen.',
  'counts.new-partner-overview': 'Partner, die in diesen Tagen gewonnen wurden.',
  'counts.chargeable-unit-decrease':
    'Partner, deren kostenpflichtige Einheiten eines Produkts um mehr als den Schwellenwert gefallen sind. Ein Partner zählt einmal je Produkt.',
  'counts.inactive-new-partners': 'Neue Partner, die noch keine Vollversion verkauft haben.',

  'filter.id': 'Unternehmen',
  'filter.name': 'Name enthält',
  'filter.status': 'Status',
  'filter.licenseStatus': 'Lizenzstatus',
  'filter.product': 'Produkt',
  'filter.partnerId': 'Partner',
  'filter.type': 'Typ',
  'filter.version': 'Version',
  'filter.cycle': 'Zyklus',
  'filter.kind': 'Art',
  'filter.acquiredFrom': 'Gewonnen ab',
  'filter.acquiredBefore': 'Gewonnen vor',
  'filter.withoutFullSale': 'Ohne Verkauf einer Vollversion',
  'filter.threshold': 'Rückgang',
  enabled: 'Aktiviert',
  active: 'Aktiv',
}

addLanguage('de', de)
