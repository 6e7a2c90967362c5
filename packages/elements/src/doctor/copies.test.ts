import { expect } from '@open-wc/testing'
import '../active-partners/define.js'
import { VERSION } from '../base/version.js'
import { copyFindings } from './copies.js'

describe('what a doctor says of copies', () => {
  let made = 0

  /** An element of another copy of the package, of this version. */
  function ofAnother(version: string): Element {
    class Other extends HTMLElement {
      static version = version
      expire() {}
    }
    customElements.define(`other-copy-${++made}`, Other)
    return new Other()
  }

  const ours = () => document.createElement('lmp-active-partners')
  const said = (elements: Element[], page = {}) =>
    copyFindings(elements, page).map(({ of, seen, state }) => [of, state, seen])

  it('is that there are two of lit, or two of our package', () => {
    const lit = copyFindings([], { litHtmlVersions: ['3.3.3', '3.2.0'], litElementVersions: ['4.2.0'] })
    expect(lit.at(-1)!.seen).to.equal('2 copies: 3.3.3 and 3.2.0')
    expect(lit.at(-1)!.cure).to.contain('npm dedupe')
    const later = copyFindings([], {
      litHtmlVersions: ['3.3.3'],
      reactiveElementVersions: ['2.1.0', '2.0.0'],
    })
    expect(later.at(-1)!.seen).to.equal('2 copies: 2.1.0 and 2.0.0')
    const [pair] = copyFindings([ours(), ofAnother('0.0.9')], {})
    expect([pair!.state, pair!.seen]).to.deep.equal([
      'attention',
      'several copies of @lmp-widgets/elements: 0.1.0 and 0.0.9',
    ])
  })

  it('is that there are two of one version', () => {
    const [finding] = copyFindings([ours(), ofAnother(VERSION)], {})
    expect(finding!.seen).to.equal(`several copies of @lmp-widgets/elements: ${VERSION}`)
    expect(finding!.cure).to.contain('npm ls @lmp-widgets/elements')
  })

  it('is that the elements are of another version than the doctor', () => {
    const [finding] = copyFindings([ofAnother('0.0.9')], {})
    expect(finding!.state).to.equal('attention')
    expect(finding!.seen).to.equal(`0.0.9, and this doctor is of ${VERSION}`)
    expect(finding!.cure).to.equal('Import both from one version.')
  })

  it('is the version where there is one of each, and nothing of lit where there is none', () => {
    const page = { litHtmlVersions: ['3.3.3'] }
    expect(said([ours(), ours()], page)).to.deep.equal([
      ['the elements', 'well', VERSION],
      ['lit', 'well', '3.3.3'],
    ])
    expect(said([document.createElement('p')])).to.deep.equal([['the elements', 'well', 'none is defined']])
  })

  it('does not count the lit that a doctor brings with it', () => {
    const page = { litHtmlVersions: ['3.3.3', '3.3.3'], reactiveElementVersions: ['2.1.0'] }
    expect(said([ofAnother(VERSION)], page).at(-1)).to.deep.equal(['lit', 'well', '3.3.3'])
    expect(said([ours()], page).at(-1)).to.deep.equal(['lit', 'attention', '2 copies: 3.3.3'])
  })
})
