import { expect } from '@open-wc/testing'
import type { CspReport } from './strict-csp-page.js'

describe('under a strict content security policy with trusted types', function () {
  this.timeout(60_000)

  it('every widget in every state is drawn, styled and exported without a violation', () =>
    holds(frame => (frame.src = new URL('./strict-csp.html', import.meta.url).href)))

  it('and so where a script is known by a nonce, and brings others', () =>
    holds(frame => {
      const policy = [
        "default-src 'none'; script-src 'nonce-bm9uY2U' 'strict-dynamic'; style-src 'self'",
        "require-trusted-types-for 'script'; trusted-types lit-html",
      ].join('; ')
      const script = new URL('./strict-csp-page.ts', import.meta.url).href
      frame.srcdoc = `<!doctype html><html lang="en"><title>A nonce</title>
        <meta http-equiv="Content-Security-Policy" content="${policy}">
        <body><script type="module" nonce="bm9uY2U" src="${script}"></script></body></html>`
    }))

  async function holds(open: (frame: HTMLIFrameElement) => void): Promise<void> {
    const frame = document.createElement('iframe')
    frame.width = '800'
    open(frame)
    const loaded = new Promise(resolve => frame.addEventListener('load', resolve))
    document.body.append(frame)
    try {
      await loaded
      const { violations, unstyled, exported, refused, told } = await (
        frame.contentWindow as unknown as { report: Promise<CspReport> }
      ).report
      expect(violations).to.deep.equal([])
      expect(unstyled).to.deep.equal([])
      expect([...exported].sort()).to.deep.equal(['csv', 'png', 'svg'])
      expect(refused, 'the policy is on').to.equal(true)
      expect(told.length, told.join()).to.equal(1)
      expect(told[0]).to.match(/^style-src\S* has refused inline$/)
    } finally {
      frame.remove()
    }
  }
})
