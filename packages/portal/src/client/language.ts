import { addLanguage } from '@lmp-widgets/elements/languages'
import type { Messages } from '@lmp-widgets/elements'

/** The languages of the dashboard, each in its own words. The rest of the portal is English. */
export const LANGUAGES = {
  'en-GB': 'English',
  fr: 'Français',
  de: 'Deutsch',
  es: 'Español',
  pl: 'Polski',
  ja: '日本語',
  ar: 'العربية',
}

export type LanguageTag = keyof typeof LANGUAGES

/** Each is a file of its own, that is loaded when it is chosen. */
const CATALOGUES: { readonly [T in LanguageTag]?: () => Promise<Partial<Messages>> } = {
  fr: () =>
    withReceipt(
      import('@lmp-widgets/elements/catalogues/fr.js'),
      import('@lmp-widgets/elements/receipt/fr.js'),
    ).then(({ fr }) => fr),
  de: () =>
    withReceipt(
      import('@lmp-widgets/elements/catalogues/de.js'),
      import('@lmp-widgets/elements/receipt/de.js'),
    ).then(({ de }) => de),
  es: () =>
    withReceipt(
      import('@lmp-widgets/elements/catalogues/es.js'),
      import('@lmp-widgets/elements/receipt/es.js'),
    ).then(({ es }) => es),
  pl: () =>
    withReceipt(
      import('@lmp-widgets/elements/catalogues/pl.js'),
      import('@lmp-widgets/elements/receipt/pl.js'),
    ).then(({ pl }) => pl),
  ja: () =>
    withReceipt(
      import('@lmp-widgets/elements/catalogues/ja.js'),
      import('@lmp-widgets/elements/receipt/ja.js'),
    ).then(({ ja }) => ja),
  ar: () =>
    withReceipt(
      import('@lmp-widgets/elements/catalogues/ar.js'),
      import('@lmp-widgets/elements/receipt/ar.js'),
    ).then(({ ar }) => ar),
}

/** The words of the receipt add themselves. */
async function withReceipt<M>(widgets: Promise<M>, receipt: Promise<unknown>): Promise<M> {
  await receipt
  return widgets
}

const KEY = 'language'
let title = 'Dashboard'

/** What the dashboard is called in the chosen language. */
export const dashboardTitle = () => title

export function currentLanguage(): LanguageTag {
  const { lang } = document.documentElement
  return lang in LANGUAGES ? (lang as LanguageTag) : 'en-GB'
}

/** Loads a language and gives it to the page; the widgets follow by themselves. */
export async function speak(language: LanguageTag): Promise<void> {
  const messages = await CATALOGUES[language]?.()
  if (messages) addLanguage(language, messages)
  title = messages?.dashboard ?? 'Dashboard'
  const page = document.documentElement
  page.lang = language
  page.dir = language === 'ar' ? 'rtl' : 'ltr'
  document.body.dispatchEvent(new Event('portal-language'))
  remember(language)
}

/** The language that was chosen before. */
export async function speakAsBefore(): Promise<void> {
  const language = remembered()
  // Without its file the page stays English: it is no reason to show nothing.
  if (language) await speak(language).catch(() => {})
}

function remembered(): LanguageTag | undefined {
  try {
    const language = localStorage.getItem(KEY)
    return language && language in LANGUAGES ? (language as LanguageTag) : undefined
  } catch {
    return undefined
  }
}

function remember(language: LanguageTag): void {
  try {
    localStorage.setItem(KEY, language)
  } catch {
    // A browser that stores nothing asks again next time.
  }
}
