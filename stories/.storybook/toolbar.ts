import type { Preview } from '@storybook/web-components-vite'

type Menu = NonNullable<Preview['globalTypes']>[string]
type Icon = NonNullable<NonNullable<Menu['toolbar']>['icon']>

const menu = (name: string, icon: Icon, titles: Record<string, string>): Menu => ({
  name,
  description: name,
  toolbar: {
    title: name,
    icon,
    dynamicTitle: true,
    items: [
      ...Object.entries(titles).map(([value, title]) => ({ value, title })),
      { title: 'As it comes', type: 'reset' },
    ],
  },
})

/** The controls above every story; while nothing is chosen, the page follows its reader's system. */
export const toolbar: Pick<Preview, 'globalTypes'> = {
  globalTypes: {
    scheme: menu('Scheme', 'contrast', {
      light: 'Light',
      dark: 'Dark',
      forced: 'Forced colours',
    }),
    density: menu('Density', 'expandalt', { comfortable: 'Comfortable', compact: 'Compact' }),
    direction: menu('Direction', 'transfer', { ltr: 'Left to right', rtl: 'Right to left' }),
    language: menu('Language', 'globe', {
      fr: 'Français',
      de: 'Deutsch',
      es: 'Español',
      pl: 'Polski',
      ja: '日本語',
      ar: 'العربية',
    }),
    zone: menu('Time zone', 'time', {
      // Storybook does not accept a slash in a link.
      'America-Los_Angeles': 'Los Angeles',
      'Europe-Paris': 'Paris',
      'Asia-Tokyo': 'Tokyo',
      UTC: 'UTC',
    }),
    width: menu('Width', 'ruler', {
      '320': '320 px',
      '360': '360 px',
      '600': '600 px',
      '960': '960 px',
      '1280': '1280 px',
    }),
    data: menu('Data', 'database', {
      empty: 'Empty',
      loading: 'Loading',
      stale: 'Stale',
      denied: 'Denied',
      error: 'Error',
      unavailable: 'Unavailable',
    }),
  },
}
