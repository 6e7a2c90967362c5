/** Which pictures there are, and how one is taken so that it comes out alike on every machine. */
import { WIDGETS, type Widget } from '@lmp-widgets/data-adapter'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { findChromium } from '../support/browsers.js'
import { openBrowser, openPage } from '../support/bundled-page.js'
import { ASKED_AT } from '../support/fixtures.js'

export interface Picture {
  /** `enabled-customers-dark-320-rtl`; its file is called so. */
  name: string
  subject: Widget | 'dashboard'
  scheme: 'light' | 'dark'
  /** Pixels. */
  width: number
  direction: 'ltr' | 'rtl'
}

const WIDTHS = { widget: [320, 640], dashboard: [320, 600, 960, 1280] }

/** Every widget, and the dashboard: light and dark, at each width, in both directions. */
export const PICTURES: Picture[] = [...WIDGETS, 'dashboard' as const].flatMap(subject =>
  (['light', 'dark'] as const).flatMap(scheme =>
    WIDTHS[subject === 'dashboard' ? 'dashboard' : 'widget'].flatMap(width =>
      (['ltr', 'rtl'] as const).map(direction => ({
        ...{ name: `${subject}-${scheme}-${width}-${direction}`, subject, scheme, width, direction },
      })),
    ),
  ),
)

/** A machine's own fonts, screen and hints change nothing. */
const ALIKE = [
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--disable-font-subpixel-positioning',
  '--force-color-profile=srgb',
  '--force-device-scale-factor=1',
  '--hide-scrollbars',
]

/** The last one has what no other has, such as arrows: otherwise a machine would use a font of its own. */
const FONTS = {
  Inter: '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  Arabic: '@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2',
  Symbols: '@fontsource/dejavu-sans/files/dejavu-sans-latin-400-normal.woff2',
}

// The accepted pictures are of the whole browser: the one without windows draws letters otherwise.
export const openCamera = (): Promise<Browser> => openBrowser(ALIKE, findChromium())

/** A page that draws one sheet after the other. */
export async function openSheet(browser: Browser): Promise<Page> {
  const faces = await Promise.all(Object.entries(FONTS).map(face))
  const css = `${faces.join('\n')}
    :root { color-scheme: light dark; background: light-dark(#f5f6f8, #0e1116) }
    body { margin: 8px; font-family: ${Object.keys(FONTS).join()}; caret-color: transparent }
    figure { margin: 0 0 16px }
    figcaption { font-size: 12px; line-height: 20px; color: light-dark(#5a6372, #9aa4b4) }`
  const options = { reducedMotion: 'reduce', locale: 'en-US', timezoneId: 'America/New_York' } as const
  const page = await openPage(browser, new URL('sheet-page.ts', import.meta.url), options, css)
  await page.clock.setFixedTime(ASKED_AT)
  await page.evaluate(() => Promise.all([...document.fonts].map(font => font.load())))
  return page
}

async function face([family, file]: [string, string]): Promise<string> {
  const bytes = await readFile(fileURLToPath(import.meta.resolve(file)))
  return `@font-face { font-family: ${family}; font-weight: 100 900; src: url(data:font/woff2;base64,${bytes.toString('base64')}) }`
}

/** Takes a picture: a PNG. */
export async function take(page: Page, { direction, scheme, subject, width }: Picture): Promise<Buffer> {
  await page.setViewportSize({ width, height: 900 })
  await page.emulateMedia({ colorScheme: scheme })
  await page.evaluate(
    ([subject, direction]) => (globalThis as unknown as SheetPage).sheet.draw(subject, direction),
    [subject, direction] as const,
  )
  return page.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide' })
}

interface SheetPage {
  sheet: { draw(subject: string, direction: string): Promise<void> }
}
