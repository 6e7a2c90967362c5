import { addLanguage } from '../../languages/languages.js'
import type { ReceiptMessages } from '../../messages/receipt.js'

/** The receipt in Polish. */
export const pl: ReceiptMessages = {
  receipt: 'O tych liczbach',
  'receipt.counts': 'Co liczymy',
  'receipt.filter': 'Filtr',
  'receipt.account': 'Konto',
  'receipt.source': 'Źródło',
  'receipt.as-of': 'Stan na',
  'receipt.received': 'Odebrano',
  'receipt.contract': 'Wersja interfejsu',
  'receipt.stale': 'Ponowne zapytanie nie powiodło się: to ostatnia poprawna odpowiedź.',
  'receipt.host': 'Ta strona',
  'receipt.each': 'zależnie od wiersza',
  'receipt.no-list': 'Twoja rola pozwala zobaczyć tylko liczbę, bez listy.',
  'receipt.copy': 'Kopiuj jako JSON',
  'receipt.copied': 'Skopiowano',
  'receipt.not-copied': 'Przeglądarka nie pozwala tu kopiować.',
  'receipt.close': 'Zamknij',

  'counts.enabled-customers': 'Włączeni klienci.',
  'counts.active-partners': 'Aktywni partnerzy.',
  'counts.enabled-service-plans': 'Włączone plany usług, używane lub nie.',
  'counts.customer-license-status':
    'Klienci, którzy mają licencję w\u00a0danym stanie. Jeden klient może być w\u00a0kilku stanach.',
  'counts.partner-license-status':
    'Partnerzy, których klienci mają licencję w\u00a0danym stanie. Jeden partner może być w\u00a0kilku stanach.',
  'counts.usage-report-status': 'Raporty użycia z\u00a0jednego cyklu. Każdy jest w\u00a0jednym stanie.',
  'counts.billing-report-status':
    'Raporty rozliczeniowe z\u00a0jednego cyklu. Każdy jest w\u00a0jednym stanie.',
  'counts.new-partner-acquisition':
    'Partnerzy według dnia pozyskania. Bieżący okres jest porównywany z\u00a0tymi samymi dniami poprzedniego roku.',
  'counts.new-partner-overview': 'Partnerzy pozyskani w\u00a0tych dniach.',
  'counts.chargeable-unit-decrease':
    'Partnerzy, których jednostki płatne danego produktu spadły o\u00a0więcej niż próg. Partner liczy się raz dla każdego produktu.',
  'counts.inactive-new-partners': 'Nowi partnerzy, którzy nie sprzedali jeszcze pełnej licencji.',

  'filter.id': 'Firma',
  'filter.name': 'Nazwa zawiera',
  'filter.status': 'Stan',
  'filter.licenseStatus': 'Stan licencji',
  'filter.product': 'Produkt',
  'filter.partnerId': 'Partner',
  'filter.type': 'Typ',
  'filter.version': 'Wersja',
  'filter.cycle': 'Cykl',
  'filter.kind': 'Rodzaj',
  'filter.acquiredFrom': 'Pozyskani od',
  'filter.acquiredBefore': 'Pozyskani przed',
  'filter.withoutFullSale': 'Bez sprzedaży pełnej licencji',
  'filter.threshold': 'Spadek',
  enabled: 'Włączony',
  active: 'Aktywny',
}

addLanguage('pl', pl)
