/// <reference types="trusted-types" />

const ACTIVE = /<(script|iframe|object|embed|base|link|meta)\b|[\s"'/](on\w+|srcdoc)\s*=|javascript:/i

/** Solid makes its templates of strings, from its own compiler; what could run a script is not let through. */
window.trustedTypes?.createPolicy('default', {
  createHTML(html) {
    if (ACTIVE.test(html)) throw new TypeError('This is no template of Solid.')
    return html
  },
})
