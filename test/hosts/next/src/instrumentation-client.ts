/// <reference types="trusted-types" />

/** Turbopack loads its scripts by URLs that are strings; none but its own, of this origin, is let through. */
window.trustedTypes?.createPolicy('default', {
  createScriptURL(url) {
    const { origin, pathname } = new URL(url, location.origin)
    if (origin !== location.origin || !pathname.startsWith('/_next/static/'))
      throw new TypeError('This is no script of Next.')
    return url
  },
})
