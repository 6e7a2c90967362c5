import '@fontsource-variable/inter'
import '@lmp-widgets/elements'
import '@lmp-widgets/elements/languages/ar.js'
import '@lmp-widgets/elements/languages/de.js'
import '@lmp-widgets/elements/languages/es.js'
import '@lmp-widgets/elements/languages/fr.js'
import '@lmp-widgets/elements/languages/ja.js'
import '@lmp-widgets/elements/languages/pl.js'
import type { Preview } from '@storybook/web-components-vite'
import { argTypesOf } from '../support/arg-types.js'
import '../support/live.js'
import { elementOf } from '../support/manifest.js'
import '../support/reference.js'
import { sourceOf } from '../support/source-of.js'
import '../support/token-table.js'
import { stage } from '../support/stage.js'
import { DocsPage, ThemedContainer } from './docs.mdx'
import { mixColors } from './palette.js'
import './paper.css'
import './preview.css'
import { wearScheme } from './scheme.js'
import { toolbar } from './toolbar.js'

mixColors()

/** What the accessibility panel asks: WCAG 2.2 AA with the size of targets, and what is good practice. */
const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** A card on a stage is not a page: it has no heading of the first level and no landmarks around it. */
const OF_PAGES = ['page-has-heading-one', 'region', 'landmark-one-main', 'heading-order']

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [stage, wearScheme],
  ...toolbar,
  parameters: {
    layout: 'padded',
    controls: { expanded: true },
    backgrounds: { disable: true },
    actions: { argTypesRegex: null },
    a11y: {
      config: { rules: OF_PAGES.map(id => ({ id, enabled: false })) },
      options: { runOnly: STANDARD },
    },
    docs: {
      toc: { headingSelector: 'h2' },
      page: DocsPage,
      source: { transform: sourceOf },
      container: ThemedContainer,
      extractArgTypes: argTypesOf,
      extractComponentDescription: (tag: string) => elementOf(tag).description,
    },
    options: {
      storySort: {
        order: [
          'Introduction',
          'dashboard',
          ['Docs', 'Playground', '*'],
          'Widgets',
          ['*', ['Docs', 'Playground', 'States', '*']],
          'provider',
          'doctor',
          'Receipt',
          'Theming',
          'Languages',
          'Accessibility',
        ],
      },
    },
  },
}

export default preview
