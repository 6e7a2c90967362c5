import { addLanguage } from '../../languages/languages.js'
import type { ReceiptMessages } from '../../messages/receipt.js'

/** The receipt in Arabic. */
export const ar: ReceiptMessages = {
  receipt: 'حول هذه الأرقام',
  'receipt.counts': 'ما يُحصى',
  'receipt.filter': 'التصفية',
  'receipt.account': 'الحساب',
  'receipt.source': 'المصدر',
  'receipt.as-of': 'حتى',
  'receipt.received': 'وقت الاستلام',
  'receipt.contract': 'إصدار الواجهة',
  'receipt.stale': 'فشل الطلب الجديد: هذه آخر إجابة صحيحة.',
  'receipt.host': 'هذه الصفحة',
  'receipt.each': 'حسب الصف',
  'receipt.no-list': 'يتيح دورك معرفة العدد فقط، لا القائمة.',
  'receipt.copy': 'نسخ بصيغة JSON',
  'receipt.copied': 'تم النسخ',
  'receipt.not-copied': 'لا يسمح المتصفح بالنسخ هنا.',
  'receipt.close': 'إغلاق',

  'counts.enabled-customers': 'العملاء المفعّلون.',
  'counts.active-partners': 'الشركاء النشطون.',
  'counts.enabled-service-plans': 'خطط الخدمة المفعّلة، سواء استُخدمت أم لا.',
  'counts.customer-license-status':
    'في كل حالة، العملاء الذين لديهم ترخيص فيها. قد يكون العميل الواحد في عدة حالات.',
  'counts.partner-license-status':
    'في كل حالة، الشركاء الذين لدى عملائهم ترخيص فيها. قد يكون الشريك الواحد في عدة حالات.',
  'counts.usage-report-status': 'تقارير الاستخدام لدورة واحدة. كل تقرير في حالة واحدة.',
  'counts.billing-report-status': 'تقارير الفوترة لدورة واحدة. كل تقرير في حالة واحدة.',
  'counts.new-partner-acquisition':
    'الشركاء حسب يوم الانضمام. تُقارن الفترة الجارية بالأيام نفسها من السنة السابقة.',
  'counts.new-partner-overview': 'الشركاء الذين انضموا في هذه الأيام.',
  'counts.chargeable-unit-decrease':
    'الشركاء الذين انخفضت وحداتهم المحتسبة لمنتج بأكثر من الحد. يُحسب الشريك مرة واحدة لكل منتج.',
  'counts.inactive-new-partners': 'الشركاء الجدد الذين لم يبيعوا ترخيصًا كاملًا بعد.',

  'filter.id': 'الشركة',
  'filter.name': 'الاسم يتضمن',
  'filter.status': 'الحالة',
  'filter.licenseStatus': 'حالة الترخيص',
  'filter.product': 'المنتج',
  'filter.partnerId': 'الشريك',
  'filter.type': 'النوع',
  'filter.version': 'الإصدار',
  'filter.cycle': 'الدورة',
  'filter.kind': 'طريقة الإرسال',
  'filter.acquiredFrom': 'انضم منذ',
  'filter.acquiredBefore': 'انضم قبل',
  'filter.withoutFullSale': 'دون بيع ترخيص كامل',
  'filter.threshold': 'الانخفاض',
  enabled: 'مفعّل',
  active: 'نشط',
}

addLanguage('ar', ar)
