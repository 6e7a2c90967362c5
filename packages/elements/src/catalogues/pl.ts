import type { WidgetMessages } from '../messages/messages.js'
import { plurals } from '../messages/plurals.js'

const plural = plurals<'one' | 'few' | 'many'>('pl')

const seconds = { one: 'sekundę', few: 'sekundy', many: 'sekund', other: 'sekundy' }
const reports = { one: 'raport', few: 'raporty', many: 'raportów', other: 'raportu' }
const newPartners = {
  one: 'nowy partner',
  few: 'nowi partnerzy',
  many: 'nowych partnerów',
  other: 'nowego partnera',
}
const ofNewPartners = {
  one: 'nowego partnera',
  few: 'nowych partnerów',
  many: 'nowych partnerów',
  other: 'nowego partnera',
}
const units = { one: 'jednostka', few: 'jednostki', many: 'jednostek', other: 'jednostki' }
const products = { one: 'produkt', few: 'produkty', many: 'produktów', other: 'produktu' }
const others = { one: 'inny', few: 'inne', many: 'innych', other: 'innego' }
const companies = { one: 'firma', few: 'firmy', many: 'firm', other: 'firmy' }

/** Polish. */
export const pl: WidgetMessages = {
  asOf: 'stan na',
  tryAgain: 'Spróbuj ponownie',
  retryAfter: (wait, n) => `Można spróbować ponownie za ${wait} ${plural(n, seconds)}.`,
  up: 'wzrost o',
  down: 'spadek o',
  unchanged: 'Bez zmian',
  vsLastMonth: 'względem poprzedniego miesiąca',

  view: 'Widok',
  monthly: 'Miesięcznie',
  quarterly: 'Kwartalnie',
  period: 'Okres',
  against: (year, before) => `${year} i\u00a0${before}`,
  versus: (previous, year) => `wobec ${previous} w\u00a0roku ${year}`,
  versusSameDays: (previous, year) => `wobec ${previous} w\u00a0tych samych dniach roku ${year}`,
  soFar: 'do tej pory',
  through: day => `do ${day}`,
  quarter: number => `${number} kw.`,
  ofYear: (part, year) => `${part} ${year}`,
  showTable: 'Pokaż jako tabelę',
  hideTable: 'Ukryj tabelę',
  newPartnersIn: (total, year, n) => `${total} ${plural(n, newPartners)} w\u00a0roku ${year}`,

  percentOf: percent => `${percent} procent`,
  andMore: (count, n) => `i\u00a0${count} ${plural(n, others)}`,
  andMoreWith: (count, sum, n) => `i\u00a0${count} ${plural(n, others)}, łącznie ${sum}`,
  cycle: 'Cykl',
  reports: (total, n) => `${total} ${plural(n, reports)}`,
  noStatuses: 'Brak stanów.',

  lastDays: (days, n) =>
    plural(n, {
      one: 'ostatni dzień',
      few: `ostatnie ${days} dni`,
      many: `ostatnie ${days} dni`,
      other: `ostatnie ${days} dnia`,
    }),
  ofNewPartners: (of, n) =>
    `z\u00a0${of} ${plural(n, { one: 'nowego', few: 'nowych', many: 'nowych', other: 'nowego' })}`,
  noneOfNewPartners: (of, n) => `żaden z\u00a0${of} ${plural(n, ofNewPartners)}`,

  company: 'Firma',
  type: 'Typ',
  acquired: 'Pozyskano',
  customers: 'Klienci',
  fullLicenses: 'Licencje pełne',
  trialLicenses: 'Licencje próbne',
  chargeableUnits: 'Jednostki płatne',
  msp: 'MSP',
  reseller: 'Odsprzedawca',
  viewAll: total => `Pokaż wszystkich (${total})`,
  shownOf: (shown, total) => `Pokazano ${shown} z\u00a0${total}`,
  noNewPartners: 'W tych dniach nie pozyskano żadnego partnera.',
  withheld: (total, n) =>
    `${total} ${plural(n, newPartners)}. Twoja rola pozwala zobaczyć, ilu ich jest, ale nie którzy to są.`,
  above: threshold => `> ${threshold}`,
  units: (value, n) => `${value} ${plural(n, units)}`,
  aboveInCycle: (threshold, cycle) => `więcej niż ${threshold}, ${cycle}`,
  noDecrease: 'Żaden partner nie przekracza progu.',
  moreProducts: (count, n) => `i\u00a0jeszcze ${count} ${plural(n, products)}`,

  companyName: 'Szukaj firmy po nazwie',
  kind: 'Gdzie szukać',
  partner: 'Partnerzy',
  customer: 'Klienci',
  search: 'Szukaj',
  companies: 'Znalezione firmy',
  allMatches: (total, n) =>
    plural(n, {
      one: `Pokaż ${total} firmę`,
      few: `Pokaż wszystkie ${total} firmy`,
      many: `Pokaż wszystkie ${total} firm`,
      other: `Pokaż ${total} firmy`,
    }),
  matches: (total, n) => `${total} ${plural(n, companies)}. Wybierz klawiszami strzałek.`,
  noMatches: 'Żadna firma nie ma tego tekstu w\u00a0nazwie.',

  normal: 'Normalna',
  'expiring-soon': 'Wkrótce wygasa',
  'in-grace-period': 'W okresie karencji',
  expired: 'Wygasła',
  'exceeded-allocation': 'Przekroczony przydział',
  'msp-preparing': 'W przygotowaniu przez MSP',
  'under-review': 'W trakcie weryfikacji',
  approved: 'Zatwierdzony',
  rejected: 'Odrzucony',
  'submitted-to-vendor': 'Przesłany do producenta',
  completed: 'Zakończony',
  'automatic-without-penalties': 'Automatycznie, bez kar',
  'automatic-with-penalties': 'Automatycznie, z karami',
  manual: 'Ręcznie',
  'returned-by-vendor': 'Zwrócony przez producenta',

  dashboard: 'Pulpit nawigacyjny',
  'account-search': 'Znajdź firmę',
  'enabled-customers': 'Włączeni klienci',
  'active-partners': 'Aktywni partnerzy',
  'enabled-service-plans': 'Włączone plany usług',
  'customer-license-status': 'Stan licencji klientów',
  'partner-license-status': 'Stan licencji partnerów',
  'usage-report-status': 'Stan raportów użycia',
  'billing-report-status': 'Stan raportów rozliczeniowych',
  'new-partner-acquisition': 'Pozyskiwanie nowych partnerów',
  'new-partner-overview': 'Przegląd nowych partnerów',
  'chargeable-unit-decrease': 'Partnerzy ze spadkiem jednostek płatnych',
  'inactive-new-partners': 'Nieaktywni nowi partnerzy',

  unauthenticated: 'Wylogowano: zaloguj się ponownie.',
  forbidden: 'Niedostępne dla tego użytkownika.',
  'not-found': 'Nie znaleziono: sprawdź bazowy adres URL.',
  conflict: 'Zmieniono w\u00a0międzyczasie: spróbuj ponownie.',
  'invalid-request': 'Żądanie odrzucone: sprawdź je.',
  'invalid-answer': 'Nieczytelna odpowiedź: sprawdź serwer.',
  timeout: 'Brak odpowiedzi na czas: spróbuj ponownie.',
  network: 'Brak połączenia: sprawdź sieć.',
  'rate-limited': 'Zbyt wiele zapytań: spróbuj później.',
  server: 'Niepowodzenie: spróbuj później.',
}
