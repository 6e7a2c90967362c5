import { addLanguage } from '../../languages/languages.js'
import type { ReceiptMessages } from '../../messages/receipt.js'

/** The receipt in Japanese. */
export const ja: ReceiptMessages = {
  receipt: 'この数値について',
  'receipt.counts': '集計対象',
  'receipt.filter': 'フィルター',
  'receipt.account': 'アカウント',
  'receipt.source': '提供元',
  'receipt.as-of': '集計日時',
  'receipt.received': '受信',
  'receipt.contract': 'APIのバージョン',
  'receipt.stale': '再取得に失敗しました。最後に取得できた応答を表示しています。',
  'receipt.host': 'このページ',
  'receipt.each': '行ごとに異なる',
  'receipt.no-list': 'お使いの役割では、数のみ表示されます。',
  'receipt.copy': 'JSONとしてコピー',
  'receipt.copied': 'コピーしました',
  'receipt.not-copied': 'このブラウザーではコピーできません。',
  'receipt.close': '閉じる',

  'counts.enabled-customers': '有効な顧客。',
  'counts.active-partners': 'アクティブなパートナー。',
  'counts.enabled-service-plans': '有効なサービスプラン (使用の有無を問わない)。',
  'counts.customer-license-status':
    '各ステータスのライセンスを持つ顧客。1社が複数のステータスに含まれることがあります。',
  'counts.partner-license-status':
    '各ステータスのライセンスを持つ顧客がいるパートナー。1社が複数のステータスに含まれることがあります。',
  'counts.usage-report-status': '1サイクルの使用状況レポート。各レポートのステータスは1つです。',
  'counts.billing-report-status': '1サイクルの請求レポート。各レポートのステータスは1つです。',
  'counts.new-partner-acquisition': '獲得日別のパートナー。進行中の期間は前年の同期間と比較します。',
  'counts.new-partner-overview': 'この期間に獲得したパートナー。',
  'counts.chargeable-unit-decrease':
    '製品の課金対象ユニットがしきい値を超えて減少したパートナー。製品ごとに1回数えます。',
  'counts.inactive-new-partners': '製品版ライセンスをまだ販売していない新規パートナー。',

  'filter.id': '会社',
  'filter.name': '名前に含む',
  'filter.status': 'ステータス',
  'filter.licenseStatus': 'ライセンスステータス',
  'filter.product': '製品',
  'filter.partnerId': 'パートナー',
  'filter.type': '種類',
  'filter.version': 'バージョン',
  'filter.cycle': 'サイクル',
  'filter.kind': '送信方法',
  'filter.acquiredFrom': '獲得日 (以降)',
  'filter.acquiredBefore': '獲得日 (より前)',
  'filter.withoutFullSale': '製品版ライセンスの販売なし',
  'filter.threshold': '減少',
  enabled: '有効',
  active: 'アクティブ',
}

addLanguage('ja', ja)
