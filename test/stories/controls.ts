import type { Page } from 'playwright-core'

/** The heading of each control of a story, by attribute. */
export const controlsOf = (page: Page, storyId: string): Promise<Record<string, string>> =>
  page.evaluate(async storyId => {
    const { storyStoreValue } = (window as unknown as Preview).__STORYBOOK_PREVIEW__
    const { argTypes } = await storyStoreValue.loadStory({ storyId })
    return Object.fromEntries(Object.entries(argTypes).map(([name, { table }]) => [name, table.category]))
  }, storyId)

/** Empties the control of a story, as a reader does who deletes its content. */
export const emptyControl = (page: Page, storyId: string, name: string): Promise<void> =>
  page.evaluate(
    detail => {
      const { __STORYBOOK_ADDONS_CHANNEL__: channel } = window as unknown as Preview
      channel.emit('updateStoryArgs', detail)
    },
    { storyId, updatedArgs: { [name]: '' } },
  )

interface Preview {
  __STORYBOOK_ADDONS_CHANNEL__: { emit(event: string, detail: object): void }
  __STORYBOOK_PREVIEW__: {
    storyStoreValue: {
      loadStory(of: {
        storyId: string
      }): Promise<{ argTypes: Record<string, { table: { category: string } }> }>
    }
  }
}
