import { addLanguage } from '../../languages/languages.js'
import type { ReceiptMessages } from '../../messages/receipt.js'

/** The receipt in French. */
export const fr: ReceiptMessages = {
  receipt: 'À propos de ces chiffres',
  'receipt.counts': 'Ce qui est compté',
  'receipt.filter': 'Filtre',
  'receipt.account': 'Compte',
  'receipt.source': 'Origine',
  'receipt.as-of': 'Données du',
  'receipt.received': 'Reçu',
  'receipt.contract': 'Version de l’interface',
  'receipt.stale': 'La dernière demande a échoué\u00a0: voici la dernière réponse valable.',
  'receipt.host': 'Cette page',
  'receipt.each': 'selon la ligne',
  'receipt.no-list': 'Votre rôle voit combien, mais pas lesquels.',
  'receipt.copy': 'Copier en JSON',
  'receipt.copied': 'Copié',
  'receipt.not-copied': 'Le navigateur ne permet pas la copie ici.',
  'receipt.close': 'Fermer',

  'counts.enabled-customers': 'Les clients activés.',
  'counts.active-partners': 'Les partenaires actifs.',
  'counts.enabled-service-plans': 'Les plans de services activés, utilisés ou non.',
  'counts.customer-license-status':
    'Pour chaque état, les clients qui y détiennent une licence. Un client peut être dans plusieurs états.',
  'counts.partner-license-status':
    'Pour chaque état, les partenaires dont les clients y détiennent une licence. Un partenaire peut être dans plusieurs états.',
  'counts.usage-report-status': 'Les rapports d’utilisation d’un cycle. Chacun est dans un seul état.',
  'counts.billing-report-status': 'Les rapports de facturation d’un cycle. Chacun est dans un seul état.',
  'counts.new-partner-acquisition':
    'Les partenaires selon leur jour d’acquisition. Une période en cours est comparée aux mêmes jours de l’année précédente.',
  'counts.new-partner-overview': 'Les partenaires acquis pendant ces jours.',
  'counts.chargeable-unit-decrease':
    'Les partenaires dont les unités facturables d’un produit ont diminué au-delà du seuil. Un partenaire compte une fois par produit.',
  'counts.inactive-new-partners': 'Les nouveaux partenaires qui n’ont pas encore vendu de licence complète.',

  'filter.id': 'Société',
  'filter.name': 'Nom contenant',
  'filter.status': 'État',
  'filter.licenseStatus': 'État de licence',
  'filter.product': 'Produit',
  'filter.partnerId': 'Partenaire',
  'filter.type': 'Type',
  'filter.version': 'Version',
  'filter.cycle': 'Cycle',
  'filter.kind': 'Mode d’envoi',
  'filter.acquiredFrom': 'Acquis à partir du',
  'filter.acquiredBefore': 'Acquis avant le',
  'filter.withoutFullSale': 'Sans vente de licence complète',
  'filter.threshold': 'Baisse',
  enabled: 'Activé',
  active: 'Actif',
}

addLanguage('fr', fr)
