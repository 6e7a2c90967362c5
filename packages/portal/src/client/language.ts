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

/** Each is a file of its own, which is loaded when its language is chosen. */
const CATALOGUES: { readonly [T in LanguageTag]?: () => Promise<Partial<Messages>> } = {
  fr: () => import('@lmp-widgets/elements/catalogues/fr.js').then(({ fr }) => fr),
  de: () => import('@lmp-widgets/elements/catalogues/de.js').then(({ de }) => de),
  es: () => import('@lmp-widgets/elements/catalogues/es.js').then(({ es }) => es),
  pl: () => import('@lmp-widgets/elements/catalogues/pl.js').then(({ pl }) => pl),
  ja: () => import('@lmp-widgets/elements/catalogues/ja.js').then(({ ja }) => ja),
  ar: () => import('@lmp-widgets/elements/catalogues/ar.js').then(({ ar }) => ar),
}

/** The words of the receipt add themselves. */
const RECEIPTS: { readonly [T in LanguageTag]?: () => Promise<unknown> } = {
  fr: () => import('@lmp-widgets/elements/receipt/fr.js'),
  de: () => import('@lmp-widgets/elements/receipt/de.js'),
  es: () => import('@lmp-widgets/elements/receipt/es.js'),
  pl: () => import('@lmp-widgets/elements/receipt/pl.js'),
  ja: () => import('@lmp-widgets/elements/receipt/ja.js'),
  ar: () => import('@lmp-widgets/elements/receipt/ar.js'),
}

let title = 'Dashboard'
let chosen: LanguageTag | undefined

/** What the dashboard is called in the chosen language. */
export const dashboardTitle = () => title

export function currentLanguage(): LanguageTag {
  const { lang } = document.documentElement
  return isLanguage(lang) ? lang : 'en-GB'
}

/** Loads a language and gives it to the page; the widgets follow by themselves. */
export async function speak(language: LanguageTag): Promise<void> {
  chosen = language
  const [messages] = await Promise.all([CATALOGUES[language]?.(), RECEIPTS[language]?.()])
  // Another language was chosen before its file came.
  if (chosen !== language) return
  if (messages) addLanguage(language, messages)
  title = messages?.dashboard ?? 'Dashboard'
  const page = document.documentElement
  page.lang = language
  page.dir = language === 'ar' ? 'rtl' : 'ltr'
  document.body.dispatchEvent(new Event('portal-language'))
  remember(language)
}

/**
 * Reloads the page, in a language whose file has not come, if the portal answers: some browsers never request a module
 * a second time, and after an update of the portal the file has another name.
 */
export async function speakAnew(language: LanguageTag): Promise<void> {
  const answers = await fetch('/healthz').then(
    ({ ok }) => ok,
    () => false,
  )
  if (!answers || chosen !== language) return
  remember(language)
  location.reload()
}

/** The language that was chosen before. */
export async function speakAsBefore(): Promise<void> {
  const language = remembered()
  // Without its file the page stays English: that is no reason to show nothing.
  if (language) await speak(language).catch(() => (document.documentElement.dir = 'ltr'))
}

function isLanguage(tag: string): tag is LanguageTag {
  return Object.hasOwn(LANGUAGES, tag)
}

function remembered(): LanguageTag | undefined {
  const [, language = ''] = /(?:^|; )language=([^;]*)/.exec(document.cookie) ?? []
  return isLanguage(language) ? language : undefined
}

/** In a cookie: the server then sends the next page in its direction at once. */
function remember(language: LanguageTag): void {
  document.cookie = `language=${language}; Path=/; Max-Age=${365 * 86_400}; SameSite=Lax`
}
