import type { WidgetMessages } from '../messages/messages.js'
import { plurals } from '../messages/plurals.js'

const plural = plurals<'zero' | 'one' | 'two' | 'few' | 'many'>('ar')

/** The form of a counted noun: after 3 to 10 the plural, after 11 to 99 the accusative, else unchanged. */
const counted = (noun: string, two: string, few: string, many: string) => ({
  zero: noun,
  one: noun,
  two,
  few,
  many,
  other: noun,
})

const seconds = counted('ثانية', 'ثانيتين', 'ثوانٍ', 'ثانية')
const reports = counted('تقرير', 'تقريران', 'تقارير', 'تقريرًا')
const newPartners = counted('شريك جديد', 'شريكان جديدان', 'شركاء جدد', 'شريكًا جديدًا')
/** They follow a preposition, which has the dual in the genitive. */
const units = counted('وحدة', 'وحدتين', 'وحدات', 'وحدة')
const products = counted('منتج آخر', 'منتجان آخران', 'منتجات أخرى', 'منتجًا آخر')
const companies = counted('شركة', 'شركتان', 'شركات', 'شركة')
const ofCompanies = { ...companies, two: 'شركتين' }
const others = counted('حالة أخرى', 'حالتان أخريان', 'حالات أخرى', 'حالة أخرى')

/** Arabic. */
export const ar: WidgetMessages = {
  asOf: 'حتى',
  tryAgain: 'إعادة المحاولة',
  retryAfter: (wait, n) => `يمكن إعادة الطلب بعد ${wait} ${plural(n, seconds)}.`,
  up: 'ارتفاع بمقدار',
  down: 'انخفاض بمقدار',
  unchanged: 'بلا تغيير',
  vsLastMonth: 'مقارنة بالشهر الماضي',

  view: 'طريقة العرض',
  monthly: 'شهري',
  quarterly: 'ربع سنوي',
  period: 'الفترة',
  against: (year, before) => `${year} مقابل ${before}`,
  versus: (previous, year) => `مقابل ${previous} في ${year}`,
  versusSameDays: (previous, year) => `مقابل ${previous} في الأيام نفسها من ${year}`,
  soFar: 'حتى الآن',
  through: day => `حتى ${day}`,
  quarter: number => `الربع ${number}`,
  ofYear: (part, year) => `${part} ${year}`,
  showTable: 'عرض كجدول',
  hideTable: 'إخفاء الجدول',
  newPartnersIn: (total, year, n) => `${total} ${plural(n, newPartners)} في ${year}`,

  percentOf: percent => `${percent} بالمئة`,
  andMore: (count, n) => `و${count} ${plural(n, others)}`,
  andMoreWith: (count, sum, n) => `و${count} ${plural(n, others)}، المجموع ${sum}`,
  cycle: 'دورة التقرير',
  reports: (total, n) => `${total} ${plural(n, reports)}`,
  noStatuses: 'لا توجد حالات.',

  lastDays: (days, n) =>
    plural(n, {
      zero: `آخر ${days} يوم`,
      one: 'آخر يوم',
      two: 'آخر يومين',
      few: `آخر ${days} أيام`,
      many: `آخر ${days} يومًا`,
      other: `آخر ${days} يوم`,
    }),
  ofNewPartners: of => `من ${of} من الجدد`,
  noneOfNewPartners: of => `لا أحد من الشركاء الجدد (${of})`,

  company: 'الشركة',
  type: 'النوع',
  acquired: 'تاريخ الانضمام',
  customers: 'العملاء',
  fullLicenses: 'التراخيص الكاملة',
  trialLicenses: 'التراخيص التجريبية',
  chargeableUnits: 'الوحدات المحتسبة',
  msp: 'MSP',
  reseller: 'معيد بيع',
  viewAll: total => `عرض الكل (${total})`,
  shownOf: (shown, total) => `معروض ${shown} من ${total}`,
  noNewPartners: 'لم ينضم أي شريك في هذه الأيام.',
  withheld: (total, n) => `${total} ${plural(n, newPartners)}. يتيح دورك معرفة عددهم فقط، لا أسمائهم.`,
  above: threshold => `أكثر من ${threshold}`,
  units: (value, n) => `${value} ${plural(n, units)}`,
  aboveInCycle: (threshold, cycle) => `أكثر من ${threshold} في ${cycle}`,
  noDecrease: 'لا يوجد شريك فوق الحد.',
  moreProducts: (count, n) => `و${count} ${plural(n, products)}`,

  companyName: 'ابحث باسم الشركة',
  kind: 'البحث في',
  partner: 'الشركاء',
  customer: 'العملاء',
  search: 'بحث',
  companies: 'الشركات',
  allMatches: (total, n) => `عرض ${total} ${plural(n, ofCompanies)}`,
  matches: (total, n) => `${total} ${plural(n, companies)}. اختر بمفاتيح الأسهم.`,
  noMatches: 'لا توجد شركة في اسمها هذا النص.',

  normal: 'عادية',
  'expiring-soon': 'تنتهي قريبًا',
  'in-grace-period': 'في فترة السماح',
  expired: 'منتهية',
  'exceeded-allocation': 'تجاوز المخصّص',
  'msp-preparing': 'قيد الإعداد لدى MSP',
  'under-review': 'قيد المراجعة',
  approved: 'معتمد',
  rejected: 'مرفوض',
  'submitted-to-vendor': 'مُرسل إلى المورّد',
  completed: 'مكتمل',
  'automatic-without-penalties': 'تلقائي، بلا غرامات',
  'automatic-with-penalties': 'تلقائي، مع غرامات',
  manual: 'يدوي',
  'returned-by-vendor': 'معاد من المورّد',

  dashboard: 'لوحة المعلومات',
  'account-search': 'البحث عن شركة',
  'enabled-customers': 'العملاء المفعّلون',
  'active-partners': 'الشركاء النشطون',
  'enabled-service-plans': 'خطط الخدمة المفعّلة',
  'customer-license-status': 'حالة تراخيص العملاء',
  'partner-license-status': 'حالة تراخيص الشركاء',
  'usage-report-status': 'حالة تقارير الاستخدام',
  'billing-report-status': 'حالة تقارير الفوترة',
  'new-partner-acquisition': 'اكتساب شركاء جدد',
  'new-partner-overview': 'نظرة عامة على الشركاء الجدد',
  'chargeable-unit-decrease': 'شركاء انخفضت وحداتهم المحتسبة',
  'inactive-new-partners': 'شركاء جدد غير نشطين',

  unauthenticated: 'انتهت الجلسة: سجّل الدخول مجددًا.',
  forbidden: 'غير متاح لهذا المستخدم.',
  'not-found': 'غير موجود: تحقّق من عنوان URL الأساسي.',
  conflict: 'تغيّر في الأثناء: أعد المحاولة.',
  'invalid-request': 'لم يُقبل الطلب: تحقّق منه.',
  'invalid-answer': 'تعذّرت قراءة الإجابة: تحقّق من الخادم.',
  timeout: 'لا إجابة في الوقت المحدد: أعد المحاولة.',
  network: 'تعذّر الاتصال: تحقّق من الشبكة.',
  'rate-limited': 'طلبات كثيرة: حاول لاحقًا.',
  server: 'فشل الطلب: حاول لاحقًا.',
}
