/** The pages that show each way to load the widgets; they bring their own numbers, so that they need no server. */
const CARDS = `<lmp-enabled-customers customers-href="/customers"></lmp-enabled-customers>
      <lmp-active-partners></lmp-active-partners>
      <lmp-customer-license-status customers-href="/customers"></lmp-customer-license-status>`

/** Each way, with what its page loads. `map` is the import map, `hash` what a policy calls it. */
const WAYS = {
  'all-in-one': {
    title: 'Everything in one module',
    lines: () => ['<script type="module" src="./lmp-widgets.js"></script>'],
  },
  classic: {
    title: 'A classic script: opens from a file, without a server',
    lines: () => ['<script defer src="./lmp-widgets.classic.js"></script>'],
  },
  autoloader: {
    title: 'Each widget as its tag appears',
    lines: () => ['<script type="module" src="./autoloader.js"></script>'],
  },
  'import-map': {
    title: 'Bare names, with the integrity of every file',
    lines: ({ map }) => [
      `<script type="importmap">${map}</script>`,
      '<script type="module" src="./import-map-page.js"></script>',
    ],
    sources: ({ hash }) => ` '${hash}'`,
  },
}

export const ways = Object.keys(WAYS)

/** The page of one way. */
export function page(way, map) {
  const { title, lines, sources = () => '' } = WAYS[way]
  const policy = [
    "default-src 'none'",
    `script-src 'self'${sources(map)}`,
    "style-src 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ]
  // A file has no origin that a policy could call its own.
  const guard =
    way === 'classic'
      ? ''
      : `<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}" />\n    `
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    ${guard}<meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <link rel="stylesheet" href="./page.css" />
    ${lines(map).join('\n    ')}
    <script defer src="./page-data.js"></script>
  </head>
  <body>
    <h1>${title}</h1>
    <nav>${ways.map(each => `<a href="./${each}.html">${each}</a>`).join(' ')}</nav>
    <main>
      ${CARDS}
    </main>
  </body>
</html>
`
}
