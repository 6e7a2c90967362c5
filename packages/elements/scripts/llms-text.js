// What a language model is told about the elements, in the form of llmstxt.org.

const INTRODUCTION = `# @lmp-widgets/elements

> Web components for the dashboard of a licensing-management platform. Every number opens exactly the rows it counts.

\`\`\`html
<script type="module">
  import '@lmp-widgets/elements'
</script>
<lmp-dashboard src="/api/dashboard" customers-href="/customers" partners-href="/partners"></lmp-dashboard>
\`\`\`

- \`src\` is the base URL of a back end that answers the contract; \`adapter\`, a property, takes any other back end.
- A number is a real link to the host's list, by \`customers-href\` and the like; the filter is its query.
- A single-page host listens to \`lmp-drill-down\`, calls \`event.preventDefault()\` and routes to \`event.detail.href\`.
- One widget alone: \`import '@lmp-widgets/elements/enabled-customers'\`, with \`src\` on a \`<lmp-provider>\` around it, or
  with \`data\`, plain numbers of the host.
- Types for templates: \`@lmp-widgets/elements/types/react\` (React 19), \`vue\`, \`svelte\`, \`solid\`, \`angular\`.
- Angular checks bindings by the directives of \`@lmp-widgets/angular\`: \`imports: [Dashboard]\`, without a schema.
- React 18 takes components instead: \`<Dashboard src customersHref onDrillDown />\` of \`@lmp-widgets/react\`.
- Every widget takes \`scheme\` (light, dark), \`density\` (comfortable, compact), and the tokens of \`tokens.css\`.
- A dashboard passes the parts of its widgets on by the same names; only their \`heading\` is \`widget-heading\` there.
- Another language: \`import '@lmp-widgets/elements/languages/fr.js'\` (\`de\`, \`es\`, \`pl\`, \`ja\`, \`ar\`) and \`lang\` on or around it.
- \`connect\` of \`@lmp-widgets/data-adapter/connected\` is an adapter that renews tokens and hears of changes.
- Entries of their own: \`/receipt\`, \`/export\` (CSV, SVG, PNG), \`/prefix\`, \`/doctor\`; for HTML of a server \`/server\` and \`/hydrate\`.`

const line = ({ description, name, type }) =>
  `- \`${name || 'default'}\`${type ? ` (${type.text})` : ''}: ${description.replaceAll('\n', ' ')}`

const section = (title, members = []) =>
  members.length > 0 ? `\n${title}:\n${members.map(line).join('\n')}` : ''

const isMethod = ({ kind, privacy = 'public' }) => kind === 'method' && privacy === 'public'

const withParentheses = ({ description, name, return: result }) => ({
  description,
  name: `${name}()`,
  type: result?.type,
})

const isProperty = ({ attribute, inheritedFrom, kind, privacy = 'public', static: isStatic }) =>
  kind === 'field' && privacy === 'public' && !isStatic && !attribute && !/^lit/.test(inheritedFrom?.package)

function element({ attributes, cssParts, cssStates, description, events, members = [], slots, tagName }) {
  const named = new Set(attributes?.map(({ name }) => name))
  const properties = members.filter(member => isProperty(member) && !named.has(member.name))
  return `## <${tagName}>

${description}
${[
  section('Attributes', attributes),
  section('Properties', properties),
  section('Methods', members.filter(isMethod).map(withParentheses)),
  section('Events', events),
  section('Slots', slots),
  section('Parts', cssParts),
  section('States, as `:state()`', cssStates),
].join('\n')}`
    .replace(/\n{3,}/g, '\n\n')
    .replaceAll('WidgetData[W]', `WidgetData['${tagName.slice('lmp-'.length)}']`)
}

/** The text, of elements as the manifest describes them. */
export const llmsText = elements => `${[INTRODUCTION, ...elements.map(element)].join('\n\n')}\n`
