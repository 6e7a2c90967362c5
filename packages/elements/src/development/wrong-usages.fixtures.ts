/** What a host can do wrong with the sample of the README, and what it is told while it is developed. */
export interface WrongUsage {
  usage: string
  /** The page. Every element of ours in it that asks has an adapter, unless the usage is about who is asked. */
  markup: string
  /** What the page's script does to the first element. */
  script?: (element: HTMLElement & Record<string, unknown>) => void
  code: `lmp-${string}`
  /** Words of the message that name the cure. */
  cure: string
  /** No element is given an adapter. */
  bare?: true
}

const customers = (attributes = '', content = '') =>
  `<lmp-enabled-customers ${attributes}>${content}</lmp-enabled-customers>`

const SOURCES: readonly WrongUsage[] = [
  {
    ...{ usage: 'a widget without a provider', markup: customers(), bare: true },
    ...{ code: 'lmp-no-adapter', cure: '<lmp-provider src="/api/dashboard">' },
  },
  {
    ...{ usage: 'a provider with nobody to ask', bare: true },
    markup: `<lmp-provider>${customers()}</lmp-provider>`,
    ...{ code: 'lmp-no-adapter', cure: 'Give it src=' },
  },
  {
    ...{ usage: 'a dashboard with nobody to ask', markup: '<lmp-dashboard></lmp-dashboard>', bare: true },
    ...{ code: 'lmp-no-adapter', cure: 'Give it src=' },
  },
  {
    ...{ usage: 'src on a widget', markup: customers('src="/api"'), bare: true },
    ...{ code: 'lmp-attribute', cure: 'Only <lmp-provider> and <lmp-dashboard> have src' },
  },
  {
    ...{ usage: 'announce on a widget', markup: customers('announce') },
    ...{ code: 'lmp-attribute', cure: 'have announce: put the widget into one' },
  },
  {
    ...{ usage: 'an adapter as an attribute', markup: customers('adapter="myAdapter"'), bare: true },
    ...{ code: 'lmp-property', cure: 'element.adapter = …' },
  },
  {
    ...{ usage: 'an adapter without load', markup: customers(), bare: true },
    script: element => (element.adapter = { fetch: () => 1 }),
    ...{ code: 'lmp-adapter', cure: 'no function load(request' },
  },
  {
    ...{ usage: 'an adapter without manifest', markup: '<lmp-dashboard></lmp-dashboard>', bare: true },
    script: element => (element.adapter = { load: () => 1 }),
    ...{ code: 'lmp-adapter', cure: 'no function manifest(' },
  },
  {
    ...{ usage: 'the URL of a back end as an adapter', markup: customers(), bare: true },
    script: element => (element.adapter = '/api/dashboard'),
    ...{ code: 'lmp-adapter', cure: 'Write src="/api/dashboard" on <lmp-provider>' },
  },
  {
    ...{ usage: 'the class of an adapter', markup: customers(), bare: true },
    script: element => (element.adapter = class HttpAdapter {}),
    ...{ code: 'lmp-adapter', cure: 'new HttpAdapter(' },
  },
  {
    ...{ usage: 'the promise of an adapter', markup: customers(), bare: true },
    script: element => (element.adapter = Promise.resolve({})),
    ...{ code: 'lmp-adapter', cure: 'await it' },
  },
  {
    ...{ usage: 'the proxy that Vue or Alpine makes of an adapter', markup: customers(), bare: true },
    script: element => (element.adapter = { __v_raw: {}, load: () => 1 }),
    ...{
      code: 'lmp-adapter',
      cure: 'a shallowRef, or hand over toRaw(adapter); in Alpine Alpine.raw(adapter)',
    },
  },
  {
    ...{ usage: 'an attribute as a property', markup: customers() },
    script: element => (element['customersHref'] = '/customers'),
    ...{ code: 'lmp-property', cure: "setAttribute('customers-href', …)" },
  },
  {
    ...{ usage: 'an adapter and src', markup: '<lmp-dashboard src="/api"></lmp-dashboard>' },
    ...{ code: 'lmp-two-sources', cure: 'leave one of them out' },
  },
  {
    usage: 'two providers of the same back end',
    markup:
      '<lmp-provider src="/api" time-zone="UTC"><lmp-provider src="/api" time-zone="UTC"></lmp-provider></lmp-provider>',
    bare: true,
    ...{ code: 'lmp-two-sources', cure: 'Leave the inner one out' },
  },
]

const DATA: readonly WrongUsage[] = [
  {
    ...{ usage: 'data as an attribute', markup: customers(`data='{"value":5}'`), bare: true },
    ...{ code: 'lmp-property', cure: 'element.data = …' },
  },
  {
    ...{ usage: 'data of another widget', markup: customers(), bare: true },
    script: element => (element.data = { partners: [], total: 0 }),
    ...{ code: 'lmp-data', cure: "WidgetData['enabled-customers']" },
  },
  {
    usage: 'a number that is text',
    ...{ markup: '<lmp-active-partners></lmp-active-partners>', bare: true },
    script: element => (element.data = { value: '12,482' }),
    ...{ code: 'lmp-data', cure: "WidgetData['active-partners']" },
  },
  {
    ...{ usage: 'the whole answer as data', markup: customers(), bare: true },
    script: element => (element.data = { widget: 'enabled-customers', state: 'ready', data: { value: 5 } }),
    ...{ code: 'lmp-data', cure: 'hand over its data' },
  },
  {
    ...{ usage: 'data as JSON', markup: customers(), bare: true },
    script: element => (element.data = '{"value":5}'),
    ...{ code: 'lmp-data', cure: 'JSON.parse' },
  },
  {
    ...{ usage: 'the promise of data', markup: customers(), bare: true },
    script: element => (element.data = Promise.resolve({ value: 5 })),
    ...{ code: 'lmp-data', cure: 'await it' },
  },
  {
    ...{ usage: 'a text of ours misspelt', markup: customers() },
    script: element => (element.messages = { tryAgian: 'Once more' }),
    ...{ code: 'lmp-messages', cure: 'Did you mean "tryAgain"?' },
  },
  {
    ...{ usage: 'a title of ours as a function', markup: customers() },
    script: element => (element.messages = { 'enabled-customers': () => 'Customers' }),
    ...{ code: 'lmp-messages', cure: 'Write a text.' },
  },
  {
    ...{ usage: 'a text with values as a text', markup: customers() },
    script: element => (element.messages = { reports: 'files' }),
    ...{ code: 'lmp-messages', cure: 'Write a function of its values.' },
  },
  {
    ...{ usage: 'messages as an attribute', markup: customers(`messages="{}"`) },
    ...{ code: 'lmp-property', cure: 'element.messages = …' },
  },
]

const NAMES: readonly WrongUsage[] = [
  {
    ...{ usage: 'a tag misspelt', markup: '<lmp-enabled-customer></lmp-enabled-customer>' },
    ...{ code: 'lmp-tag', cure: 'Did you mean <lmp-enabled-customers>?' },
  },
  {
    ...{ usage: 'the tag of the dashboard misspelt', markup: '<lmp-dashbord></lmp-dashbord>' },
    ...{ code: 'lmp-tag', cure: 'Did you mean <lmp-dashboard>?' },
  },
  {
    ...{ usage: 'a tag of nothing here', markup: '<lmp-revenue></lmp-revenue>' },
    ...{ code: 'lmp-tag', cure: 'There are <lmp-account-search>' },
  },
  {
    usage: 'a tag that no import has defined',
    markup: '<lmp-enabled-service-plans></lmp-enabled-service-plans>',
    ...{ code: 'lmp-tag', cure: "import '@lmp-widgets/elements/enabled-service-plans'" },
  },
  {
    ...{ usage: 'an attribute misspelt', markup: customers('customer-href="/customers"') },
    ...{ code: 'lmp-attribute', cure: 'Did you mean customers-href?' },
  },
  {
    ...{ usage: 'the name of a property as an attribute', markup: customers('headinglevel="3"') },
    ...{ code: 'lmp-attribute', cure: 'Did you mean heading-level?' },
  },
  {
    ...{ usage: 'an underscore for a hyphen', markup: customers('time_zone="UTC"') },
    ...{ code: 'lmp-attribute', cure: 'Did you mean time-zone?' },
  },
  {
    ...{ usage: "a framework's way to pass a property, in plain HTML", markup: customers(':poll="60"') },
    ...{ code: 'lmp-attribute', cure: 'write poll="…"' },
  },
  {
    ...{ usage: 'an event as an attribute', markup: customers('onlmp-drill-down="open()"') },
    ...{ code: 'lmp-attribute', cure: "addEventListener('lmp-drill-down'" },
  },
  {
    ...{ usage: 'hrefFor as an attribute', markup: customers('href-for="route"') },
    ...{ code: 'lmp-property', cure: 'element.hrefFor = …' },
  },
]

const PLACES: readonly WrongUsage[] = [
  {
    ...{ usage: 'a widget in a dashboard', markup: `<lmp-dashboard>${customers()}</lmp-dashboard>` },
    ...{ code: 'lmp-child', cure: 'lay widgets out yourself in <lmp-provider>' },
  },
  {
    ...{ usage: 'a tag closed by a slash', markup: '<lmp-enabled-customers /><p>What follows</p>' },
    ...{ code: 'lmp-child', cure: '<lmp-enabled-customers></lmp-enabled-customers>' },
  },
  {
    ...{ usage: 'a widget in a link', markup: `<a href="/customers">${customers()}</a>` },
    ...{ code: 'lmp-place', cure: 'Take it out' },
  },
]

/** An attribute or a property with a value that cannot be. */
const value = (
  attribute: string,
  code: `lmp-${string}`,
  cure: string,
  tag = 'enabled-customers',
): WrongUsage => ({
  usage: attribute,
  markup: `<lmp-${tag} ${attribute}></lmp-${tag}>`,
  code,
  cure,
})

const VALUES: readonly WrongUsage[] = [
  value('poll="abc"', 'lmp-poll', 'such as 60'),
  value('poll="-5"', 'lmp-poll', 'such as 60'),
  value('heading-level="9"', 'lmp-heading-level', 'from 1 to 6'),
  value('max-stale="never"', 'lmp-max-stale', 'such as 3600'),
  value('time-zone="Mars/Olympus"', 'lmp-time-zone', 'Europe/Paris'),
  value('lang="fr_CA"', 'lmp-language', '"fr-CA"'),
  value('scheme="blue"', 'lmp-scheme', '"light" or "dark"'),
  value('density="tight"', 'lmp-density', '"comfortable" or "compact"'),
  value('customers-href="javascript:open()"', 'lmp-href', 'a path of this site'),
  value('customers-href="/customers/{status}"', 'lmp-href-template', 'the path of the screen alone'),
  value('customers-href="/customers/:status"', 'lmp-href-template', 'the path of the screen alone'),
  value('view="weekly"', 'lmp-view', '"monthly" or "quarterly"', 'new-partner-acquisition'),
  value('period="last year"', 'lmp-period', 'such as "2026"', 'new-partner-acquisition'),
  {
    ...{ usage: 'a poll of minutes, in words', markup: customers() },
    script: element => (element.poll = 'every minute'),
    ...{ code: 'lmp-poll', cure: 'such as 60' },
  },
  {
    ...{ usage: 'a URL as hrefFor', markup: customers() },
    script: element => (element.hrefFor = '/customers'),
    ...{ code: 'lmp-href-for', cure: '(drillDown, params) =>' },
  },
  {
    ...{ usage: 'a promise of a URL', markup: customers() },
    script: element => (element.hrefFor = async () => '/customers'),
    ...{ code: 'lmp-href-for', cure: 'return one at once' },
  },
]

export const WRONG_USAGES = [...SOURCES, ...DATA, ...NAMES, ...PLACES, ...VALUES]
