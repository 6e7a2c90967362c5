/** The headers of the OpenAPI document, and how its parts are named and pointed to. */

export const ref = (kind: string, name: string) => ({ $ref: `#/components/${kind}/${name}` })

export const camel = (key: string) => key.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

export const HEADERS = {
  'Cache-Control': {
    description: 'What is answered is one user’s, and of this moment: no cache keeps it.',
    schema: { type: 'string' },
    example: 'private, no-store',
  },
  Vary: {
    description: 'Whatever says who asks.',
    schema: { type: 'string' },
    example: 'Cookie, Authorization',
  },
  ETag: {
    description:
      'Names this very answer, for this user. Optional; a client that has it may ask with `If-None-Match`.',
    schema: { type: 'string' },
    example: '"7d3f0a"',
  },
  'Last-Modified': {
    description: 'When the back end counted again and found the same.',
    schema: { type: 'string' },
    example: 'Tue, 24 Nov 2026 14:42:00 GMT',
  },
  'Retry-After': {
    description:
      'Seconds, or an HTTP date, until asking again makes sense. A client waits 300 seconds at most.',
    schema: { type: 'string' },
    example: '30',
  },
}

export const headers = (...more: (keyof typeof HEADERS)[]) =>
  Object.fromEntries(['Cache-Control', 'Vary', ...more].map(name => [name, ref('headers', name)]))

export const IF_NONE_MATCH = {
  name: 'If-None-Match',
  in: 'header',
  description: 'The `ETag` of the answer that the client has. Without it there is no 304.',
  schema: { type: 'string' },
  example: '"7d3f0a"',
}

export const NOT_MODIFIED = {
  description: 'It is the answer that `If-None-Match` names. Only ever sent to a request with that header.',
  headers: headers('ETag', 'Last-Modified'),
}
