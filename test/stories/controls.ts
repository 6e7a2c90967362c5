import type { Page } from 'playwright-core'

/** Under which heading each control of a story stands, by attribute. */
export const controlsOf = (page: Page, storyId: string): Promise<Record<string, string>> =>
  page.evaluate(async storyId => {
    const { storyStoreValue } = (window as unknown as Preview).__STORYBOOK_PREVIEW__
    const { argTypes } = await storyStoreValue.loadStory({ storyId })
    return Object.fromEntries(Object.entries(argTypes).map(([name, { table }]) => [name, table.category]))
  }, storyId)

interface Preview {
  __STORYBOOK_PREVIEW__: {
    storyStoreValue: {
      loadStory(of: {
        storyId: string
      }): Promise<{ argTypes: Record<string, { table: { category: string } }> }>
    }
  }
}
