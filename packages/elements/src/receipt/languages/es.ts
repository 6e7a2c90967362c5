import { addLanguage } from '../../languages/languages.js'
import type { ReceiptMessages } from '../../messages/receipt.js'

/** The receipt in Spanish. */
export const es: ReceiptMessages = {
  receipt: 'Acerca de estas cifras',
  'receipt.counts': 'Qué se cuenta',
  'receipt.filter': 'Filtro',
  'receipt.account': 'Cuenta',
  'receipt.source': 'Origen',
  'receipt.as-of': 'Datos del',
  'receipt.received': 'Recibido',
  'receipt.contract': 'Versión de la interfaz',
  'receipt.stale': 'Ha fallado la nueva consulta: esta es la última respuesta válida.',
  'receipt.host': 'Esta página',
  'receipt.each': 'según la fila',
  'receipt.no-list': 'Su rol ve cuántos son, pero no cuáles.',
  'receipt.copy': 'Copiar como JSON',
  'receipt.copied': 'Copiado',
  'receipt.not-copied': 'El navegador no permite copiar aquí.',
  'receipt.close': 'Cerrar',

  'counts.enabled-customers': 'Los clientes activados.',
  'counts.active-partners': 'Los socios activos.',
  'counts.enabled-service-plans': 'Los planes de servicio activados, se usen o no.',
  'counts.customer-license-status':
    'Para cada estado, los clientes que tienen una licencia en él. Un cliente puede estar en varios.',
  'counts.partner-license-status':
    'Para cada estado, los socios cuyos clientes tienen una licencia en él. Un socio puede estar en varios.',
  'counts.usage-report-status': 'Los informes de utilización de un ciclo. Cada uno está en un solo estado.',
  'counts.billing-report-status': 'Los informes de facturación de un ciclo. Cada uno está en un solo estado.',
  'counts.new-partner-acquisition':
    'Los socios según el día de su adquisición. Un período en curso se compara con los mismos días del año anterior.',
  'counts.new-partner-overview': 'Los socios adquiridos en estos días.',
  'counts.chargeable-unit-decrease':
    'Los socios cuyas unidades facturables de un producto han bajado más que el umbral. Un socio cuenta una vez por producto.',
  'counts.inactive-new-partners': 'Los nuevos socios que aún no han vendido una licencia completa.',

  'filter.id': 'Empresa',
  'filter.name': 'El nombre contiene',
  'filter.status': 'Estado',
  'filter.licenseStatus': 'Estado de la licencia',
  'filter.product': 'Producto',
  'filter.partnerId': 'Socio',
  'filter.type': 'Tipo',
  'filter.version': 'Versión',
  'filter.cycle': 'Ciclo',
  'filter.kind': 'Modo de envío',
  'filter.acquiredFrom': 'Adquirido desde el',
  'filter.acquiredBefore': 'Adquirido antes del',
  'filter.withoutFullSale': 'Sin venta de licencia completa',
  'filter.threshold': 'Descenso',
  enabled: 'Activado',
  active: 'Activo',
}

addLanguage('es', es)
