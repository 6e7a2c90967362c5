import { expect } from '@open-wc/testing'
import { WRONG_USAGES } from '../development/wrong-usages.fixtures.js'
import '../new-partner-acquisition/define.js'
import { examining, home, open, rows, said, toDo, words } from '../testing/doctors.js'
import { part, textOf } from '../testing/looks.js'
import { wrongPage } from '../testing/wrong-page.js'
import { fixtures } from './doctor.fixtures.js'

examining()

describe('a doctor of several elements with the same fault', () => {
  it('says it once, in a sentence that is right for each', async () => {
    const tags = ['lmp-enabled-customers', 'lmp-active-partners']
    const wrong = tags.map(tag => `<${tag} poll="often"></${tag}>`).join('')
    const doctor = await open({ ...fixtures.right, markup: `<lmp-provider>${wrong}</lmp-provider>` })
    const [said] = toDo(doctor).filter(each => each.includes('poll'))
    expect(said).to.contain('<lmp-enabled-customers>, <lmp-active-partners>: each has poll="often"')
  })

  it('names three of many, and says how many more there are', async () => {
    const wrong = '<lmp-active-partners poll="often"></lmp-active-partners>'
    const ofMany = async (count: number) => {
      const markup = `<lmp-provider>${wrong.repeat(count)}</lmp-provider>`
      const doctor = await open({ ...fixtures.right, markup })
      const [said] = toDo(doctor).filter(each => each.includes('poll'))
      home.replaceChildren()
      return said
    }
    const [one, two, three, four] = ['', ' 2', ' 3', ' 4'].map(number => `<lmp-active-partners>${number}`)
    expect(await ofMany(4)).to.contain(`${one}, ${two}, ${three}, ${four}: each`)
    expect(await ofMany(5)).to.contain(`${one}, ${two}, ${three} and 2 more: each`)
  })
})

describe('a doctor on a page in no known language', () => {
  it('names the tag to mend, not only the elements in it', async () => {
    const markup = fixtures.right.markup.replace('<lmp-provider', '<lmp-provider lang="english"')
    const doctor = await open({ ...fixtures.right, markup })
    const tile = doctor
      .examine()
      .findings.find(({ code, of }) => code === 'lmp-language' && of.includes('customers'))
    expect(tile!.seen).to.contain('<lmp-provider> has lang="english"')
  })
})

describe('a doctor on a right page', () => {
  it('has nothing to do, and says who serves each element, how it stands and what it opens', async () => {
    const doctor = await open(fixtures.right)
    expect(toDo(doctor).filter(text => !/was counted/.test(text))).to.deep.equal([])
    const [provider, customers, partners] = rows(doctor)
    const age = /^\d+ (second|minute|hour|day)s? ago$/
    expect(provider!.slice(0, 3)).to.deep.equal([
      '<lmp-provider>',
      'ready',
      'its own adapter, https://portal.example/api',
    ])
    expect(customers!.slice(0, 3)).to.deep.equal([
      '<lmp-enabled-customers>',
      'ready',
      '<lmp-provider>, https://portal.example/api',
    ])
    expect(customers![3]).to.match(age)
    expect([customers![5], partners![5]]).to.deep.equal(['customers', 'partners'])
  })

  it('says which contract the back end speaks, and of which version the elements are', async () => {
    const doctor = await open(fixtures.right)
    expect(said(doctor, 'the contract')[0]!.seen).to.equal('1.0; this package speaks 1.0')
    expect(said(doctor, 'the elements')[0]!.seen).to.match(/^\d+\.\d+\.\d+$/)
  })

  it('is calm where there is nothing of ours', async () => {
    const doctor = await open(fixtures.empty)
    expect(textOf(doctor)).to.contain('Nothing: all is well.').and.to.contain('There is none on this page.')
  })
})

describe('a doctor on a wrong page', () => {
  it('says first what to do, the worst at the top, one thing each', async () => {
    const doctor = await open(fixtures.wrong)
    const { toDo: expected } = fixtures.wrong
    const items = toDo(doctor).filter(text => !/was counted/.test(text))
    expect(items.length).to.equal(expected.length)
    for (const [i, parts] of expected.entries()) for (const each of parts) expect(items[i]).to.contain(each)
    expect(words(part(doctor, '.sum'))).to.match(/^2 ill, \d to look at, \d+ well$/)
  })

  it('knows whatever the warnings of development know', async () => {
    const doctor = await open(fixtures.empty)
    const missed: string[] = []
    for (const wrong of WRONG_USAGES) {
      await wrongPage(wrong)
      const { findings } = doctor.examine()
      if (!findings.some(({ code, cure }) => code === wrong.code && cure!.includes(wrong.cure)))
        missed.push(wrong.usage)
      document.querySelector('body > main:last-child')!.remove()
    }
    expect(missed).to.deep.equal([])
  })

  it('links a code to its page, where it is told where these are', async () => {
    const doctor = await open(fixtures.wrong)
    expect(doctor.shadowRoot!.querySelector('a')).to.equal(null)
    doctor.setAttribute('errors-href', '/contract/errors')
    await doctor.updateComplete
    const links = [...doctor.shadowRoot!.querySelectorAll('a')].map(link => link.getAttribute('href'))
    expect(links).to.deep.equal(['/contract/errors/timeout', '/contract/errors/timeout'])
    doctor.setAttribute('errors-href', 'javascript:alert()')
    await doctor.updateComplete
    expect(doctor.shadowRoot!.querySelectorAll('a')).to.have.lengthOf(0)
  })
})

describe('the head of a doctor', () => {
  it('has its buttons in one column where they are not in one row', async () => {
    const doctor = await open(fixtures.right)
    doctor.style.cssText = 'display: block; inline-size: 240px'
    const buttons = [...doctor.shadowRoot!.querySelectorAll('button')].map(each =>
      each.getBoundingClientRect(),
    )
    expect(buttons[0]!.bottom).to.be.lessThan(buttons[1]!.top)
    expect(buttons[0]!.left).to.equal(buttons[1]!.left)
  })
})
