import type { AdapterErrorCode, Widget } from '@lmp-widgets/data-adapter'

/** A page, and what its doctor says first. */
export interface DoctorPage {
  markup: string
  /** The data that its back end has. */
  answers: Partial<Record<Widget, object>>
  /** What it fails with instead. */
  failing?: Partial<Record<Widget, AdapterErrorCode>>
  /** What is to be done, in the order of the page: of what, and words of what was seen and of the cure. */
  toDo: [of: string, seen: string, cure: string][]
}

const ANSWERS: DoctorPage['answers'] = {
  'enabled-customers': {
    value: 12_482,
    drillDown: { screen: 'customers', filter: { status: 'enabled' } },
  },
  'active-partners': { value: 318, drillDown: { screen: 'partners', filter: { status: 'active' } } },
}

/** Pages that somebody builds, right and wrong. */
export const fixtures = {
  right: {
    markup: `<lmp-provider customers-href="/customers" partners-href="/partners">
      <lmp-enabled-customers></lmp-enabled-customers>
      <lmp-active-partners></lmp-active-partners>
    </lmp-provider>`,
    answers: ANSWERS,
    toDo: [],
  },
  wrong: {
    markup: `<lmp-provider costumers-href="/customers" partners-href="/partners">
      <lmp-enabled-customers poll="often"></lmp-enabled-customers>
      <lmp-active-partners></lmp-active-partners>
      <lmp-activ-partners></lmp-activ-partners>
    </lmp-provider>`,
    answers: ANSWERS,
    failing: { 'active-partners': 'timeout' },
    toDo: [
      ['<lmp-active-partners>', 'shows an error', 'network panel'],
      ['<lmp-activ-partners>', 'is not defined', 'Did you mean <lmp-active-partners>?'],
      ['<lmp-provider>', 'no attribute costumers-href', 'Did you mean customers-href?'],
      ['<lmp-enabled-customers>', 'poll="often"', 'such as 60'],
      ['the customers screen', 'no number opens it: <lmp-enabled-customers>', 'Write customers-href='],
    ],
  },
  empty: { markup: '<p>Nothing of ours.</p>', answers: {}, toDo: [] },
} satisfies Record<string, DoctorPage>
