import type { Page } from 'playwright-core'

/** A page of the book, as its index has it. */
export interface Entry {
  id: string
  type: 'docs' | 'story'
  title: string
  name: string
}

/** What Storybook's preview says on its channel when a page has failed. */
const FAILURES = ['storyMissing', 'storyErrored', 'storyThrewException', 'playFunctionThrewException']

/** Resolves when a page is drawn and played and its widgets have their answers, to what went wrong. */
export async function turnTo(page: Page, entry: Entry): Promise<string[]> {
  const faults = await play(page, entry)
  // Looked up each time: Storybook may draw a story anew, and what it took out is never ready.
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLElement & { state?: string }>('.stage *')].every(
      each => each.state !== 'loading' || each.closest('[data-state="loading"]'),
    ),
  )
  return faults
}

const play = (page: Page, { id, type }: Entry): Promise<string[]> =>
  page.evaluate(
    async ({ failures, storyId, viewMode }) => {
      const { __STORYBOOK_ADDONS_CHANNEL__: channel } = window as unknown as Preview
      const faults: string[] = []
      const heard: [event: string, listener: Listener][] = []
      await new Promise<void>(resolve => {
        heard.push(
          ['docsRendered', drawn => drawn === storyId && resolve()],
          ['storyFinished', story => (story as { storyId: string }).storyId === storyId && resolve()],
          ...failures.map((event): [string, Listener] => [
            event,
            failure => {
              faults.push(`${event}: ${(failure as Partial<Error>)?.message ?? JSON.stringify(failure)}`)
              resolve()
            },
          ]),
        )
        for (const [event, listener] of heard) channel.on(event, listener)
        channel.emit('setCurrentStory', { storyId, viewMode })
      })
      for (const [event, listener] of heard) channel.off(event, listener)
      return faults
    },
    { failures: FAILURES, storyId: id, viewMode: type },
  )

type Listener = (detail: unknown) => void

interface Preview {
  __STORYBOOK_ADDONS_CHANNEL__: Record<'on' | 'off', (event: string, listener: Listener) => void> & {
    emit(event: string, detail: object): void
  }
}
